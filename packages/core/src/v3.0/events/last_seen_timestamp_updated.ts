import * as Schema from "effect/Schema"
import { defineEvent, inChat } from "../../catalog/define.ts"
import { chatFields } from "../fields.ts"

export const last_seen_timestamp_updated = defineEvent("last_seen_timestamp_updated", {
  joinKey: ["user_id", "chat_id", "timestamp"],
  keyClass: "id",
  place: inChat,
  docs: "A user's read marker in a chat moved.",
  payload: Schema.Struct({
    user_id: Schema.String,
    ...chatFields,
    /** Unix seconds. */
    timestamp: Schema.Number
  })
})
