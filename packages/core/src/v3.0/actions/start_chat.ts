import * as Schema from "effect/Schema"
import { defineAction } from "../../define.ts"
import { Chat } from "../entities/chat.ts"
import { MessageInput } from "../entities/event.ts"

/** Opens a new chat with its first thread. */
export const start_chat = defineAction("start_chat", {
  category: "chats",
  via: ["web", "rtm"],
  idempotency: "unsafe",
  idempotencyReason: "a repeat opens a second chat",
  scopes: ["chats.conversation--all:rw", "chats.conversation--access:rw", "chats.conversation--my:rw"],
  triggers: { push: ["incoming_chat_thread"], webhook: ["incoming_chat_thread"] },
  docs: "Opens a new chat with its first thread.",
  source: "v3.0 methods: start_chat",
  payload: Schema.Struct({
    chat: Schema.optionalKey(
      Schema.Struct({
        users: Schema.optionalKey(
          Schema.Array(Schema.Struct({ id: Schema.String, type: Schema.Literal("customer") }))
        ),
        thread: Schema.optionalKey(Schema.Struct({ events: Schema.optionalKey(Schema.Array(MessageInput)) }))
      })
    ),
    continuous: Schema.optionalKey(Schema.Boolean)
  }),
  success: Schema.Struct({ chat: Chat })
})
