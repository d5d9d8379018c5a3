import * as Schema from "effect/Schema"
import { defineEvent } from "../../define.ts"
import { keyOf } from "../event-key.ts"
import { Chat } from "../entities/chat.ts"

/** A chat with a new, or newly visible, thread. */
export const incoming_chat_thread = defineEvent("incoming_chat_thread", {
  via: ["push", "webhook"],
  keyClass: "id",
  key: keyOf("chat.thread.id"),
  docs: "A chat with a new, or newly visible, thread.",
  source: "v3.0 pushes: incoming_chat_thread",
  payload: Schema.Struct({ chat: Chat })
})
