import * as Schema from "effect/Schema"
import { defineAction } from "../../catalog/define.ts"
import { ButtonStateInput } from "../entities/postback.ts"
import { chatFields } from "../fields.ts"
import { both } from "../triggers.ts"

export const send_rich_message_postback = defineAction("send_rich_message_postback", {
  idempotency: "idempotent",
  scopes: ["chats--all:rw", "chats--access:rw"],
  triggers: both("incoming_rich_message_postback"),
  docs: "Presses or releases a button of a rich message.",
  payload: Schema.Struct({
    ...chatFields,
    /** The rich message. */
    event_id: Schema.String,
    postback: ButtonStateInput,
    thread_id: Schema.String
  })
})
