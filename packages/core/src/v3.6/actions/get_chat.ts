import * as Schema from "effect/Schema"
import { defineAction } from "../../catalog/define.ts"
import { ReadChat } from "../entities/chat.ts"
import { chatFields } from "../fields.ts"

export const get_chat = defineAction("get_chat", {
  idempotency: "safe",
  scopes: ["chats--all:ro", "chats--access:ro"],
  docs: "Returns a chat with one thread: the one asked for, or the newest.",
  payload: Schema.Struct({
    ...chatFields,
    /** The newest thread when left out. */
    thread_id: Schema.optional(Schema.String)
  }),
  success: ReadChat
})
