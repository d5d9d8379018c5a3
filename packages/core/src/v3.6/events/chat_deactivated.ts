import * as Schema from "effect/Schema"
import { defineEvent, inThread } from "../../catalog/define.ts"

export const chat_deactivated = defineEvent("chat_deactivated", {
  joinKey: ["chat_id", "thread_id"],
  keyClass: "id",
  place: inThread,
  docs: "The active thread of a chat was closed.",
  payload: Schema.Struct({
    chat_id: Schema.String,
    thread_id: Schema.String,
    /** Who closed it; absent when the service did. */
    user_id: Schema.optionalKey(Schema.String)
  })
})
