import * as Schema from "effect/Schema"
import { defineEvent, inThread } from "../../catalog/define.ts"
import { threadFields } from "../fields.ts"

export const thread_untagged = defineEvent("thread_untagged", {
  joinKey: ["chat_id", "thread_id", "tag"],
  place: inThread,
  docs: "A tag was taken off a thread.",
  payload: Schema.Struct({
    ...threadFields,
    tag: Schema.String
  })
})
