import * as Schema from "effect/Schema"
import { defineEvent } from "../../define.ts"
import { chatFields } from "../fields.ts"

export const last_seen_timestamp_updated = defineEvent("last_seen_timestamp_updated", {
  category: "other",
  webhook: { registrable: true, filters: ["chat_member_ids"], additionalData: ["chat_properties"] },
  joinKey: ["user_id", "chat_id", "timestamp"],
  joinKind: "natural",
  triggeredBy: ["update_last_seen_timestamp", "customer"],
  docs: "A user's read marker in a chat moved.",
  source: "Web API v3.0 webhooks page, RTM API v3.0 pushes page, engineering README of v3.0 (2019-08-08)",
  payload: Schema.Struct({
    user_id: Schema.String,
    ...chatFields,
    /** Unix seconds. */
    timestamp: Schema.Number
  })
})
