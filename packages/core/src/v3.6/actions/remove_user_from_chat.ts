import * as Schema from "effect/Schema"
import { defineAction } from "../../catalog/define.ts"
import { chatFields } from "../fields.ts"
import { both } from "../triggers.ts"

export const remove_user_from_chat = defineAction("remove_user_from_chat", {
  idempotency: "idempotent",
  scopes: ["chats--all:rw", "chats--access:rw"],
  triggers: both("user_removed_from_chat"),
  docs: "Takes an agent out of a chat.",
  payload: Schema.Struct({
    ...chatFields,
    user_id: Schema.String,
    user_type: Schema.Literal("agent"),
    /** `true` lets callers act who are not in the chat; `false` unless set. */
    ignore_requester_presence: Schema.optional(Schema.Boolean)
  })
})
