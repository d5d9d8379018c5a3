import * as Schema from "effect/Schema"
import { defineAction } from "../../catalog/define.ts"
import { both } from "../triggers.ts"

export const deactivate_chat = defineAction("deactivate_chat", {
  idempotency: "idempotent",
  scopes: ["chats--all:rw", "chats--access:rw"],
  triggers: both("chat_deactivated"),
  docs: "Closes the active thread of a chat; nothing more can be sent to that thread.",
  payload: Schema.Struct({
    /** The chat. */
    id: Schema.String,
    /** `true` lets callers act who are not in the chat; `false` unless set. */
    ignore_requester_presence: Schema.optional(Schema.Boolean)
  })
})
