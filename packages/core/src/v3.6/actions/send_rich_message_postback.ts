import * as Schema from "effect/Schema"
import { defineAction } from "../../catalog/define.ts"
import { ButtonStateInput } from "../entities/postback.ts"

export const send_rich_message_postback = defineAction("send_rich_message_postback", {
  idempotency: "idempotent",
  scopes: ["chats--all:rw", "chats--access:rw"],
  triggers: { push: ["incoming_rich_message_postback"], webhook: ["incoming_rich_message_postback"] },
  docs: "Presses or releases a button of a rich message.",
  payload: Schema.Struct({
    chat_id: Schema.String,
    /** The rich message. */
    event_id: Schema.String,
    postback: ButtonStateInput,
    thread_id: Schema.String
  })
})
