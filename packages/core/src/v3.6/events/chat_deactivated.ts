import * as Schema from "effect/Schema"
import { defineEvent, inThread } from "../../catalog/define.ts"
import { threadFields } from "../fields.ts"

export const chat_deactivated = defineEvent("chat_deactivated", {
  joinKey: ["chat_id", "thread_id"],
  keyClass: "id",
  place: inThread,
  docs: "The active thread of a chat was closed.",
  payload: Schema.Struct({
    ...threadFields,
    /** Who closed it; absent when the service did. */
    user_id: Schema.optionalKey(Schema.String)
  })
})
