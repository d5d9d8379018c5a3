import * as Schema from "effect/Schema"
import { defineAction } from "../../catalog/define.ts"
import { reach } from "../reach.ts"
import { both } from "../triggers.ts"
import { chatFields } from "../fields.ts"

export const follow_chat = defineAction("follow_chat", {
  idempotency: "idempotent",
  scopes: reach("chats", "rw"),
  triggers: both("incoming_chat_thread"),
  docs: "Subscribes the caller to every change of a chat, until it is reactivated or unfollowed.",
  payload: Schema.Struct(chatFields)
})
