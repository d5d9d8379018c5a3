import * as Schema from "effect/Schema"
import { defineAction } from "../../catalog/define.ts"

export const untag_thread = defineAction("untag_thread", {
  idempotency: "idempotent",
  scopes: ["chats--all:rw", "chats--access:rw"],
  triggers: { push: ["thread_untagged"], webhook: ["thread_untagged"] },
  docs: "Takes a tag off a thread.",
  payload: Schema.Struct({
    chat_id: Schema.String,
    thread_id: Schema.String,
    /** Upper and lower case differ. */
    tag: Schema.String
  })
})
