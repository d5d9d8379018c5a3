import * as Schema from "effect/Schema"
import { defineEvent, inThread } from "../../catalog/define.ts"
import { NewSummary } from "../entities/chat.ts"
import { threadFields } from "../fields.ts"

export const thread_summary_set = defineEvent("thread_summary_set", {
  joinKey: ["chat_id", "thread_id", "summary.updated_at"],
  keyClass: "id",
  place: inThread,
  docs: "A summary of a closed thread was made.",
  payload: Schema.Struct({
    ...threadFields,
    summary: NewSummary
  })
})
