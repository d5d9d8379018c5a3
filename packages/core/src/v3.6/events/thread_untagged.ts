import * as Schema from "effect/Schema"
import { defineEvent, inThread } from "../../catalog/define.ts"

export const thread_untagged = defineEvent("thread_untagged", {
  joinKey: ["chat_id", "thread_id", "tag"],
  place: inThread,
  docs: "A tag was taken off a thread.",
  payload: Schema.Struct({
    chat_id: Schema.String,
    thread_id: Schema.String,
    tag: Schema.String
  })
})
