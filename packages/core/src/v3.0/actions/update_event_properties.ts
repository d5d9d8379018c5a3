import * as Schema from "effect/Schema"
import { defineAction } from "../../define.ts"
import { PropertiesWrite } from "../entities/properties.ts"
import { reach } from "../scopes.ts"
import { both } from "../triggers.ts"
import { eventFields } from "../fields.ts"

export const update_event_properties = defineAction("update_event_properties", {
  category: "properties",
  idempotency: ["idempotent", "it sets a state"],
  scopes: reach("chats.conversation", "rw"),
  triggers: both("event_properties_updated"),
  docs: "Sets properties of an event; others stay as they are.",
  notes: ["One document names the scopes `chats--*:rw` instead."],
  source: "Web API v3.0 methods page, RTM API v3.0 methods page",
  payload: Schema.Struct({
    ...eventFields,
    /** Namespace, name and bare value. */
    properties: PropertiesWrite
  })
})
