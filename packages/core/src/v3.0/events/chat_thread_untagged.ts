import * as Schema from "effect/Schema"
import { defineEvent } from "../../define.ts"
import { threadFields } from "../fields.ts"

export const chat_thread_untagged = defineEvent("chat_thread_untagged", {
  category: "thread tags",
  webhook: { registrable: false },
  joinKey: ["chat_id", "thread_id", "tag"],
  joinKind: "entity",
  triggeredBy: ["untag_chat_thread"],
  docs: "A tag was taken off a thread.",
  source: "Web API v3.0 webhooks page, RTM API v3.0 pushes page, engineering README of v3.0 (2019-08-08)",
  payload: Schema.Struct({
    ...threadFields,
    tag: Schema.String
  })
})
