import * as Schema from "effect/Schema"
import { defineAction } from "../../catalog/define.ts"
import { PropertiesDelete } from "../entities/properties.ts"
import { reach } from "../reach.ts"
import { both } from "../triggers.ts"
import { eventFields } from "../fields.ts"

export const delete_event_properties = defineAction("delete_event_properties", {
  idempotency: "idempotent",
  scopes: reach("chats.conversation", "rw"),
  triggers: both("event_properties_deleted"),
  docs: "Removes properties of an event.",
  payload: Schema.Struct({
    ...eventFields,
    /** Namespace, and the names to remove from it. */
    properties: PropertiesDelete
  })
})
