import * as Schema from "effect/Schema"
import { defineEvent, inThread } from "../../catalog/define.ts"
import { Properties } from "../entities/properties.ts"

export const event_properties_updated = defineEvent("event_properties_updated", {
  joinKey: ["chat_id", "thread_id", "event_id", "#properties"],
  place: inThread,
  docs: "Properties of an event were set.",
  payload: Schema.Struct({
    chat_id: Schema.String,
    thread_id: Schema.String,
    event_id: Schema.String,
    /** What changed, and nothing else. */
    properties: Properties
  })
})
