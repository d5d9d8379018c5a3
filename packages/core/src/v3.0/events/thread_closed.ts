import * as Schema from "effect/Schema"
import { defineEvent } from "../../define.ts"
import { threadFields } from "../fields.ts"

export const thread_closed = defineEvent("thread_closed", {
  category: "other",
  webhook: { registrable: true, filters: ["chat_member_ids"], additionalData: ["chat_properties"] },
  joinKey: ["chat_id", "thread_id"],
  joinKind: "natural",
  triggeredBy: ["close_thread", "router"],
  docs: "The active thread of a chat was closed.",
  source: "Web API v3.0 webhooks page, RTM API v3.0 pushes page, engineering README of v3.0 (2019-08-08)",
  payload: Schema.Struct({
    ...threadFields,
    /** Who closed it; absent when the router did. */
    user_id: Schema.optionalKey(Schema.String)
  })
})
