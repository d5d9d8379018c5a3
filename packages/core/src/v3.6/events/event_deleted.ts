import * as Schema from "effect/Schema"
import { defineEvent, inThread } from "../../catalog/define.ts"
import { eventFields } from "../fields.ts"

export const event_deleted = defineEvent("event_deleted", {
  joinKey: ["chat_id", "thread_id", "event_id"],
  keyClass: "id",
  place: inThread,
  docs: "An event was deleted.",
  payload: Schema.Struct(eventFields)
})
