import * as Schema from "effect/Schema"
import { defineEvent, inThread } from "../../catalog/define.ts"

export const thread_deleted = defineEvent("thread_deleted", {
  via: ["push"],
  joinKey: ["chat_id", "thread_id"],
  keyClass: "id",
  place: inThread,
  docs: "A thread was deleted.",
  payload: Schema.Struct({
    chat_id: Schema.String,
    thread_id: Schema.String
  })
})
