import * as Schema from "effect/Schema"
import { defineAction } from "../../catalog/define.ts"
import { Properties } from "../entities/properties.ts"
import { eventFields } from "../fields.ts"
import { both } from "../triggers.ts"

export const update_event_properties = defineAction("update_event_properties", {
  idempotency: "idempotent",
  scopes: ["chats--all:rw", "chats--access:rw"],
  triggers: both("event_properties_updated"),
  docs: "Sets properties of an event.",
  payload: Schema.Struct({
    ...eventFields,
    /** Namespace, name, value. */
    properties: Properties
  })
})
