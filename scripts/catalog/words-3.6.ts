// What the reference of v3.6 says besides what follows from the catalog.
import type { Words } from "./versions.ts"

export const words3_6: Words = {
  categories: [
    "chats",
    "chat access",
    "chat users",
    "events",
    "properties",
    "thread tags",
    "customers",
    "status",
    "other",
    "connection",
    "configuration"
  ],
  parity:
    "Which action and event exists on which side, by the public documentation of 2026-06-12. Scopes are alternatives unless the action says that each unlocks its own part; `*` = all, access.",
  notActions: undefined,
  errors:
    "What a server answers when it refuses, and why it ends an RTM connection. v3.6 documents no HTTP status, so decide by `type`.",
  scopes:
    "What a token may do. `rw` includes `ro`; `all` includes `access` includes `my`. `all` is every chat of the account, `access` those whose groups include one of the caller's and those the caller is in. Since v3.4 the chat actions ask for `chats--all` or `chats--access` only.",
  systemMessages:
    "Values of `system_message_type`. Others may come: applications make up their own. Read the variables from `text_vars` of the event."
}
