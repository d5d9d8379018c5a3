import * as Schema from "effect/Schema"
import { defineEvent, inThread } from "../../catalog/define.ts"
import { eventFields } from "../fields.ts"
import { ButtonState } from "../entities/postback.ts"

export const incoming_rich_message_postback = defineEvent("incoming_rich_message_postback", {
  joinKey: ["chat_id", "thread_id", "event_id", "user_id", "postback.id", "postback.toggled"],
  place: inThread,
  docs: "A rich message button was switched.",
  payload: Schema.Struct({
    /** Who pressed the button. */
    user_id: Schema.String,
    ...eventFields,
    postback: ButtonState
  })
})
