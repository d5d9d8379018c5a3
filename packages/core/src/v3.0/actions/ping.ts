import { defineAction } from "../../define.ts"

export const ping = defineAction("ping", {
  category: "connection",
  via: ["rtm"],
  provenance: { rtm: "protocol" },
  idempotency: ["safe", "it changes nothing"],
  docs: "Keeps an RTM connection alive where control frames cannot be sent.",
  notes: ["It has no effect before the login succeeds.", "The session sends it by itself."],
  source: "RTM API v3.0 methods page, sample clients, current documentation"
})
