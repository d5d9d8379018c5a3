import * as Schema from "effect/Schema"
import { defineEvent, inThread } from "../../catalog/define.ts"
import { threadFields } from "../fields.ts"

export const thread_tagged = defineEvent("thread_tagged", {
  joinKey: ["chat_id", "thread_id", "tag"],
  place: inThread,
  docs: "A tag was put on a thread.",
  payload: Schema.Struct({
    ...threadFields,
    tag: Schema.String
  })
})
