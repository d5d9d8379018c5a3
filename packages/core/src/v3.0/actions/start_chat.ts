import * as Schema from "effect/Schema"
import { defineAction } from "../../define.ts"
import { ChatWithThread } from "../entities/chat.ts"
import { chatInputFields } from "../entities/chat-input.ts"
import { reach } from "../scopes.ts"
import { both } from "../triggers.ts"

export const start_chat = defineAction("start_chat", {
  category: "chats",
  idempotency: ["unsafe", "a repeat opens a second chat"],
  scopes: reach("chats.conversation", "rw"),
  scopesWhen: [{ when: "chat.users is present", path: "chat.users", anyOf: reach("chats", "rw") }],
  triggers: both("incoming_chat_thread"),
  docs: "Opens a new chat with its first thread.",
  source: "Web API v3.0 methods page, RTM API v3.0 methods page, engineering README of v3.0 (2019-08-08)",
  payload: Schema.Struct({
    chat: Schema.optional(
      Schema.Struct({
        ...chatInputFields,
        /** Whether the caller follows the chat. */
        is_followed: Schema.optional(Schema.Boolean)
      })
    ),
    /** Start even when no group is online; `false` unless set. */
    continuous: Schema.optional(Schema.Boolean)
  }),
  success: Schema.Struct({ chat: ChatWithThread })
})
