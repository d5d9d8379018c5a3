import * as Schema from "effect/Schema"
import { defineAction } from "../../catalog/define.ts"
import { threadFields } from "../fields.ts"
import { both } from "../triggers.ts"

export const tag_thread = defineAction("tag_thread", {
  idempotency: "idempotent",
  scopes: ["chats--all:rw", "chats--access:rw"],
  triggers: both("thread_tagged"),
  docs: "Puts a tag on a thread.",
  payload: Schema.Struct({
    ...threadFields,
    /** Upper and lower case differ. */
    tag: Schema.String
  })
})
