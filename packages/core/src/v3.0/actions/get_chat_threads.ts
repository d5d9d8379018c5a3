import * as Schema from "effect/Schema"
import { defineAction } from "../../catalog/define.ts"
import { ChatWithHistory } from "../entities/chat.ts"
import { reach } from "../reach.ts"
import { chatFields } from "../fields.ts"

export const get_chat_threads = defineAction("get_chat_threads", {
  idempotency: "safe",
  scopes: reach("chats", "ro", ["all", "access"]),
  docs: "Returns a chat with those of its threads the caller may see.",
  payload: Schema.Struct({
    ...chatFields,
    /** Return only these threads. */
    thread_ids: Schema.optional(Schema.Array(Schema.String))
  }),
  success: Schema.Struct({ chat: ChatWithHistory })
})
