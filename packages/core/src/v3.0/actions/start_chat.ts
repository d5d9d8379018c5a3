import * as Schema from "effect/Schema"
import { defineAction } from "../../catalog/define.ts"
import { ChatWithThread } from "../entities/chat.ts"
import { chatInputFields } from "../entities/chat-input.ts"
import { reach } from "../reach.ts"
import { both } from "../triggers.ts"

export const start_chat = defineAction("start_chat", {
  idempotency: "unsafe",
  scopes: reach("chats.conversation", "rw"),
  scopesWhen: [{ when: "chat.users is present", path: "chat.users", anyOf: reach("chats", "rw") }],
  triggers: both("incoming_chat_thread"),
  docs: "Opens a new chat with its first thread.",
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
