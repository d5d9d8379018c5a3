import * as Schema from "effect/Schema"
import { defineAction } from "../../catalog/define.ts"
import { Properties } from "../entities/properties.ts"

export const update_event_properties = defineAction("update_event_properties", {
  idempotency: "idempotent",
  scopes: ["chats--all:rw", "chats--access:rw"],
  triggers: { push: ["event_properties_updated"], webhook: ["event_properties_updated"] },
  docs: "Sets properties of an event.",
  payload: Schema.Struct({
    chat_id: Schema.String,
    thread_id: Schema.String,
    event_id: Schema.String,
    /** Namespace, name, value. */
    properties: Properties
  })
})
