import * as Schema from "effect/Schema"
import { defineAction } from "../../define.ts"
import { Chat } from "../entities/chat.ts"

/** Returns a chat with those of its threads the caller may see. */
export const get_chat_threads = defineAction("get_chat_threads", {
  category: "other",
  via: ["web", "rtm"],
  idempotency: "safe",
  idempotencyReason: "it reads",
  scopes: ["chats--all:ro", "chats--access:ro"],
  triggers: { push: [], webhook: [] },
  docs: "Returns a chat with those of its threads the caller may see.",
  source: "v3.0 methods: get_chat_threads",
  payload: Schema.Struct({
    chat_id: Schema.String,
    thread_ids: Schema.optionalKey(Schema.Array(Schema.String))
  }),
  success: Schema.Struct({ chat: Chat })
})
