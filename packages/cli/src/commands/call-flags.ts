import type { OwnFlag } from "../payload/command-line.ts"

/** The flags of `agent-chat call` that are no fields, with what they mean. */
export const callFlags: readonly (OwnFlag & { readonly meaning: string })[] = [
  { name: "data", value: "@file|-|json", meaning: "the payload, or what the fields are laid over" },
  { name: "via", value: "web|rtm", meaning: "the transport; web where it carries the action" },
  { name: "yes", short: "y", meaning: "send without asking, also what reaches people at once" },
  { name: "dry-run", meaning: "show what would be sent, checked, and send nothing" },
  { name: "unlisted", meaning: "send an action that the catalog does not know, unchecked" },
  { name: "url", value: "https://host", meaning: "the origin of the service, such as that of a mock" },
  { name: "api-version", value: "3.6", meaning: "3.6 (unless set) or 3.0" },
  { name: "profile", value: "name", meaning: "a profile that agent-chat profile save has kept" },
  { name: "region", value: "fra", meaning: "the data centre; unless set, a redirect is followed once" },
  { name: "organization-id", value: "id", meaning: "v3.6, over rtm: the organisation to log in to" },
  { name: "timeout", value: "ms", meaning: "milliseconds for one attempt; 20000 unless set" },
  { name: "allow-insecure", meaning: "allow http:// beyond this machine" },
  { name: "json", meaning: "the answer in one line, failures as JSON" },
  { name: "help", short: "h", meaning: "with an action: its fields, limits, scopes and an example" }
]
