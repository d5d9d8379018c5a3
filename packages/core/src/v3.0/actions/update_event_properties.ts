import * as Schema from "effect/Schema"
import { defineAction } from "../../catalog/define.ts"
import { PropertiesWrite } from "../entities/properties.ts"
import { reach } from "../reach.ts"
import { both } from "../triggers.ts"
import { eventFields } from "../fields.ts"

export const update_event_properties = defineAction("update_event_properties", {
  idempotency: "idempotent",
  scopes: reach("chats.conversation", "rw"),
  triggers: both("event_properties_updated"),
  docs: "Sets properties of an event; others stay as they are.",
  payload: Schema.Struct({
    ...eventFields,
    /** Namespace, name and bare value. */
    properties: PropertiesWrite
  })
})
