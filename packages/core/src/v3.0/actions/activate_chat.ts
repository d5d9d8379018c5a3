import * as Schema from "effect/Schema"
import { defineAction } from "../../catalog/define.ts"
import { ChatWithThreads } from "../entities/chat.ts"
import { chatInputFields } from "../entities/chat-input.ts"
import { reach } from "../reach.ts"
import { both } from "../triggers.ts"

export const activate_chat = defineAction("activate_chat", {
  idempotency: "unsafe",
  scopes: reach("chats.conversation", "rw"),
  scopesWhen: [{ when: "chat.users is present", path: "chat.users", anyOf: reach("chats", "rw") }],
  triggers: both("incoming_chat_thread"),
  docs: "Reopens an archived chat by starting a new thread in it.",
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
