import * as Schema from "effect/Schema"
import { defineAction } from "../../catalog/define.ts"
import { PropertiesDelete } from "../entities/properties.ts"
import { threadFields } from "../fields.ts"
import { both } from "../triggers.ts"

export const delete_thread_properties = defineAction("delete_thread_properties", {
  idempotency: "idempotent",
  scopes: ["chats--all:rw", "chats--access:rw"],
  triggers: both("thread_properties_deleted"),
  docs: "Removes properties of a thread.",
  payload: Schema.Struct({
    ...threadFields,
    /** Namespace and the names in it. */
    properties: PropertiesDelete
  })
})
