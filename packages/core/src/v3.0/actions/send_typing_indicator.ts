import * as Schema from "effect/Schema"
import { defineAction } from "../../define.ts"
import { reach } from "../scopes.ts"
import { chatFields } from "../fields.ts"

export const send_typing_indicator = defineAction("send_typing_indicator", {
  category: "other",
  idempotency: ["idempotent", "it sets a state, for a moment"],
  scopes: reach("chats.conversation", "rw"),
  triggers: {
    push: ["incoming_typing_indicator"],
    webhook: [],
    when: "to the others in the chat; no document says so",
    claimed: { push: ["incoming_typing_indicator"] }
  },
  docs: "Tells the other side that the caller is typing, or has stopped.",
  source: "Web API v3.0 methods page, RTM API v3.0 methods page",
  payload: Schema.Struct({
    ...chatFields,
    /** Who sees it; `all` unless set. */
    recipients: Schema.optional(Schema.Literals(["all", "agents"])),
    is_typing: Schema.Boolean
  })
})
