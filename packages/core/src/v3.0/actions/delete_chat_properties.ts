import * as Schema from "effect/Schema"
import { defineAction } from "../../catalog/define.ts"
import { PropertiesDelete } from "../entities/properties.ts"
import { reach } from "../reach.ts"
import { both } from "../triggers.ts"
import { chatFields } from "../fields.ts"

export const delete_chat_properties = defineAction("delete_chat_properties", {
  idempotency: "idempotent",
  scopes: reach("chats.conversation", "rw"),
  triggers: both("chat_properties_deleted"),
  docs: "Removes properties of a chat.",
  payload: Schema.Struct({
    ...chatFields,
    /** Namespace, and the names to remove from it. */
    properties: PropertiesDelete
  })
})
