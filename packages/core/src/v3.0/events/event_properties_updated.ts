import * as Schema from "effect/Schema"
import { defineEvent } from "../../define.ts"
import { eventFields } from "../fields.ts"
import { Properties } from "../entities/properties.ts"

export const event_properties_updated = defineEvent("event_properties_updated", {
  category: "properties",
  webhook: { registrable: false },
  joinKey: ["chat_id", "thread_id", "event_id", "#properties"],
  joinKind: "derived",
  triggeredBy: ["update_event_properties", "router"],
  docs: "Properties of an event were set.",
  source: "Web API v3.0 webhooks page, RTM API v3.0 pushes page, engineering README of v3.0 (2019-08-08)",
  payload: Schema.Struct({
    ...eventFields,
    /** Only what changed. */
    properties: Properties
  })
})
