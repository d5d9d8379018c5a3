import * as Schema from "effect/Schema"
import { defineEvent, inThread } from "../../catalog/define.ts"

export const event_deleted = defineEvent("event_deleted", {
  joinKey: ["chat_id", "thread_id", "event_id"],
  keyClass: "id",
  place: inThread,
  docs: "An event was deleted.",
  payload: Schema.Struct({
    chat_id: Schema.String,
    thread_id: Schema.String,
    event_id: Schema.String
  })
})
