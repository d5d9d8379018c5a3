import * as Schema from "effect/Schema"
import { defineAction } from "../../catalog/define.ts"
import { PropertiesDelete } from "../entities/properties.ts"
import { both } from "../triggers.ts"

export const delete_chat_properties = defineAction("delete_chat_properties", {
  idempotency: "idempotent",
  scopes: ["chats--all:rw", "chats--access:rw"],
  triggers: both("chat_properties_deleted"),
  docs: "Removes properties of a chat.",
  payload: Schema.Struct({
    /** The chat. */
    id: Schema.String,
    /** Namespace and the names in it. */
    properties: PropertiesDelete
  })
})
