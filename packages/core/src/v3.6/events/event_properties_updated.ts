import * as Schema from "effect/Schema"
import { defineEvent, inThread } from "../../catalog/define.ts"
import { Properties } from "../entities/properties.ts"
import { eventFields } from "../fields.ts"

export const event_properties_updated = defineEvent("event_properties_updated", {
  joinKey: ["chat_id", "thread_id", "event_id", "#properties"],
  place: inThread,
  docs: "Properties of an event were set.",
  payload: Schema.Struct({
    ...eventFields,
    /** What changed, and nothing else. */
    properties: Properties
  })
})
