import * as Schema from "effect/Schema"
import { defineEvent, inThread } from "../../catalog/define.ts"
import { ButtonState } from "../entities/postback.ts"
import { eventFields } from "../fields.ts"

export const incoming_rich_message_postback = defineEvent("incoming_rich_message_postback", {
  joinKey: [
    "chat_id",
    "thread_id",
    "event_id",
    "user_id",
    "postback.id",
    "postback.toggled",
    "#postback.ecommerce?"
  ],
  place: inThread,
  docs: "A rich message button was used.",
  payload: Schema.Struct({
    user_id: Schema.String,
    ...eventFields,
    postback: ButtonState
  })
})
