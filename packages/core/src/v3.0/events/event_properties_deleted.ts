import * as Schema from "effect/Schema"
import { defineEvent, inThread } from "../../catalog/define.ts"
import { eventFields } from "../fields.ts"
import { PropertiesDelete } from "../entities/properties.ts"

export const event_properties_deleted = defineEvent("event_properties_deleted", {
  joinKey: ["chat_id", "thread_id", "event_id", "#properties"],
  place: inThread,
  docs: "Properties of an event were removed.",
  payload: Schema.Struct({
    ...eventFields,
    /** The names that were removed. */
    properties: PropertiesDelete
  })
})
