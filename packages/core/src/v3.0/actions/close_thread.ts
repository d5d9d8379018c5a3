import * as Schema from "effect/Schema"
import { defineAction } from "../../define.ts"

/** Closes the active thread of a chat; nothing can be sent to that thread any more. */
export const close_thread = defineAction("close_thread", {
  category: "other",
  via: ["web", "rtm"],
  idempotency: "idempotent",
  idempotencyReason: "closed stays closed",
  scopes: ["chats--all:rw", "chats--access:rw", "chats--my:rw"],
  triggers: { push: ["thread_closed"], webhook: ["thread_closed"] },
  docs: "Closes the active thread of a chat; nothing can be sent to that thread any more.",
  source: "v3.0 methods: close_thread",
  payload: Schema.Struct({ chat_id: Schema.String }),
  success: Schema.Struct({})
})
