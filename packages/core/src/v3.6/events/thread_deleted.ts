import * as Schema from "effect/Schema"
import { defineEvent, inThread } from "../../catalog/define.ts"
import { threadFields } from "../fields.ts"

export const thread_deleted = defineEvent("thread_deleted", {
  via: ["push"],
  joinKey: ["chat_id", "thread_id"],
  keyClass: "id",
  place: inThread,
  docs: "A thread was deleted.",
  payload: Schema.Struct(threadFields)
})
