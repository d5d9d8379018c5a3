import * as Schema from "effect/Schema"
import { defineEvent, inThread } from "../../catalog/define.ts"
import { User } from "../entities/user.ts"
import { chatFields } from "../fields.ts"

export const user_added_to_chat = defineEvent("user_added_to_chat", {
  joinKey: ["chat_id", "user.id"],
  place: inThread,
  docs: "A user joined a chat.",
  payload: Schema.Struct({
    ...chatFields,
    /** Present when the chat was active; an empty text means absent. */
    thread_id: Schema.optionalKey(Schema.String),
    user: User,
    /** Such as `manual`; its values are not documented. */
    reason: Schema.String,
    /** Present when an agent did it. */
    requester_id: Schema.optionalKey(Schema.String)
  })
})
