import * as Schema from "effect/Schema"
import { defineAction } from "../../catalog/define.ts"
import { PropertiesDelete } from "../entities/properties.ts"
import { eventFields } from "../fields.ts"
import { both } from "../triggers.ts"

export const delete_event_properties = defineAction("delete_event_properties", {
  idempotency: "idempotent",
  scopes: ["chats--all:rw", "chats--access:rw"],
  triggers: both("event_properties_deleted"),
  docs: "Removes properties of an event.",
  payload: Schema.Struct({
    ...eventFields,
    /** Namespace and the names in it. */
    properties: PropertiesDelete
  })
})
