import * as Schema from "effect/Schema"
import { defineEvent, inThread } from "../../catalog/define.ts"
import { chatFields } from "../fields.ts"

export const user_removed_from_chat = defineEvent("user_removed_from_chat", {
  joinKey: ["chat_id", "user_id"],
  place: inThread,
  docs: "A user left a chat.",
  payload: Schema.Struct({
    ...chatFields,
    /** Present when the chat was active; an empty text means absent. */
    thread_id: Schema.optionalKey(Schema.String),
    user_id: Schema.String,
    /** Such as `manual`; its values are not documented. */
    reason: Schema.String,
    /** Present when an agent did it. */
    requester_id: Schema.optionalKey(Schema.String)
  })
})
