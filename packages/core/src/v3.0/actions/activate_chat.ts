import * as Schema from "effect/Schema"
import { defineAction } from "../../define.ts"
import { ChatWithThreads } from "../entities/chat.ts"
import { chatInputFields } from "../entities/chat-input.ts"
import { reach } from "../scopes.ts"
import { both } from "../triggers.ts"

export const activate_chat = defineAction("activate_chat", {
  category: "chats",
  idempotency: ["unsafe", "a repeat would try to open another thread"],
  scopes: reach("chats.conversation", "rw"),
  scopesWhen: [{ when: "chat.users is present", path: "chat.users", anyOf: reach("chats", "rw") }],
  triggers: both("incoming_chat_thread"),
  docs: "Reopens an archived chat by starting a new thread in it.",
  source: "Web API v3.0 methods page, RTM API v3.0 methods page, engineering README of v3.0 (2019-08-08)",
  payload: Schema.Struct({
    chat: Schema.Struct({
      /** The chat to reopen. */
      id: Schema.String,
      ...chatInputFields
    }),
    /** Sets the continuous mode; it stays as it is when left out. Since 2019-09-27. */
    continuous: Schema.optional(Schema.Boolean)
  }),
  success: Schema.Struct({ chat: ChatWithThreads })
})
