import * as Schema from "effect/Schema"
import { defineAction } from "../../define.ts"
import { PropertiesDelete } from "../entities/properties.ts"
import { reach } from "../scopes.ts"
import { both } from "../triggers.ts"
import { eventFields } from "../fields.ts"

export const delete_event_properties = defineAction("delete_event_properties", {
  category: "properties",
  idempotency: ["idempotent", "removed stays removed"],
  scopes: reach("chats.conversation", "rw"),
  triggers: both("event_properties_deleted"),
  docs: "Removes properties of an event.",
  notes: ["One document names the scopes `chats--*:rw` instead."],
  source: "Web API v3.0 methods page, RTM API v3.0 methods page",
  payload: Schema.Struct({
    ...eventFields,
    /** Namespace, and the names to remove from it. */
    properties: PropertiesDelete
  })
})
