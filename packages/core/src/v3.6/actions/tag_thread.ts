import * as Schema from "effect/Schema"
import { defineAction } from "../../catalog/define.ts"

export const tag_thread = defineAction("tag_thread", {
  idempotency: "idempotent",
  scopes: ["chats--all:rw", "chats--access:rw"],
  triggers: { push: ["thread_tagged"], webhook: ["thread_tagged"] },
  docs: "Puts a tag on a thread.",
  payload: Schema.Struct({
    chat_id: Schema.String,
    thread_id: Schema.String,
    /** Upper and lower case differ. */
    tag: Schema.String
  })
})
