import * as Schema from "effect/Schema"
import { defineAction } from "../../catalog/define.ts"
import { Access } from "../entities/access.ts"
import { Thread } from "../entities/chat.ts"
import { Properties } from "../entities/properties.ts"
import { User } from "../entities/user.ts"

export const get_chat = defineAction("get_chat", {
  idempotency: "safe",
  scopes: ["chats--all:ro", "chats--access:ro"],
  docs: "Returns a chat with one thread: the one asked for, or the newest.",
  payload: Schema.Struct({
    chat_id: Schema.String,
    /** The newest thread when left out. */
    thread_id: Schema.optional(Schema.String)
  }),
  success: Schema.Struct({
    id: Schema.String,
    thread: Schema.optionalKey(Thread),
    users: Schema.Array(User),
    properties: Schema.optionalKey(Properties),
    access: Schema.optionalKey(Access),
    is_followed: Schema.Boolean
  })
})
