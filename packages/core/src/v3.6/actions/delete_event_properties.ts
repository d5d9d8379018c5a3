import * as Schema from "effect/Schema"
import { defineAction } from "../../catalog/define.ts"
import { PropertiesDelete } from "../entities/properties.ts"

export const delete_event_properties = defineAction("delete_event_properties", {
  idempotency: "idempotent",
  scopes: ["chats--all:rw", "chats--access:rw"],
  triggers: { push: ["event_properties_deleted"], webhook: ["event_properties_deleted"] },
  docs: "Removes properties of an event.",
  payload: Schema.Struct({
    chat_id: Schema.String,
    thread_id: Schema.String,
    event_id: Schema.String,
    /** Namespace and the names in it. */
    properties: PropertiesDelete
  })
})
