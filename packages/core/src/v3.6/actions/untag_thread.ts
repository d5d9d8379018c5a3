import * as Schema from "effect/Schema"
import { defineAction } from "../../catalog/define.ts"
import { threadFields } from "../fields.ts"
import { both } from "../triggers.ts"

export const untag_thread = defineAction("untag_thread", {
  idempotency: "idempotent",
  scopes: ["chats--all:rw", "chats--access:rw"],
  triggers: both("thread_untagged"),
  docs: "Takes a tag off a thread.",
  payload: Schema.Struct({
    ...threadFields,
    /** Upper and lower case differ. */
    tag: Schema.String
  })
})
