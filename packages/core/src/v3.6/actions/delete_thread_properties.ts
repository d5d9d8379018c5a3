import * as Schema from "effect/Schema"
import { defineAction } from "../../catalog/define.ts"
import { PropertiesDelete } from "../entities/properties.ts"

export const delete_thread_properties = defineAction("delete_thread_properties", {
  idempotency: "idempotent",
  scopes: ["chats--all:rw", "chats--access:rw"],
  triggers: { push: ["thread_properties_deleted"], webhook: ["thread_properties_deleted"] },
  docs: "Removes properties of a thread.",
  payload: Schema.Struct({
    chat_id: Schema.String,
    thread_id: Schema.String,
    /** Namespace and the names in it. */
    properties: PropertiesDelete
  })
})
