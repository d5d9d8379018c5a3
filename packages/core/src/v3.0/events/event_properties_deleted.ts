import * as Schema from "effect/Schema"
import { defineEvent } from "../../define.ts"
import { eventFields } from "../fields.ts"
import { PropertiesDelete } from "../entities/properties.ts"

export const event_properties_deleted = defineEvent("event_properties_deleted", {
  category: "properties",
  webhook: { registrable: false },
  joinKey: ["chat_id", "thread_id", "event_id", "#properties"],
  joinKind: "derived",
  triggeredBy: ["delete_event_properties"],
  docs: "Properties of an event were removed.",
  source: "Web API v3.0 webhooks page, RTM API v3.0 pushes page, engineering README of v3.0 (2019-08-08)",
  payload: Schema.Struct({
    ...eventFields,
    /** The names that were removed. */
    properties: PropertiesDelete
  })
})
