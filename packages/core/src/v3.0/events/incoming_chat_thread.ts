import * as Schema from "effect/Schema"
import { defineEvent } from "../../catalog/define.ts"
import { ChatWithThread } from "../entities/chat.ts"

export const incoming_chat_thread = defineEvent("incoming_chat_thread", {
  joinKey: ["chat.id", "chat.thread.id"],
  keyClass: "id",
  place: { chat: "chat.id", thread: "chat.thread.id" },
  docs: "A chat with a new (or newly visible) thread.",
  payload: Schema.Struct({ chat: ChatWithThread })
})
