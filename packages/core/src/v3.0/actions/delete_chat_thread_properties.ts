import * as Schema from "effect/Schema"
import { defineAction } from "../../catalog/define.ts"
import { PropertiesDelete } from "../entities/properties.ts"
import { reach } from "../reach.ts"
import { both } from "../triggers.ts"
import { threadFields } from "../fields.ts"

export const delete_chat_thread_properties = defineAction("delete_chat_thread_properties", {
  idempotency: "idempotent",
  scopes: reach("chats.conversation", "rw"),
  triggers: both("chat_thread_properties_deleted"),
  docs: "Removes properties of a thread.",
  payload: Schema.Struct({
    ...threadFields,
    /** Namespace, and the names to remove from it. */
    properties: PropertiesDelete
  })
})
