import * as Schema from "effect/Schema"
import { defineAction } from "../../define.ts"
import { PropertiesDelete } from "../entities/properties.ts"
import { reach } from "../scopes.ts"
import { both } from "../triggers.ts"
import { chatFields } from "../fields.ts"

export const delete_chat_properties = defineAction("delete_chat_properties", {
  category: "properties",
  idempotency: ["idempotent", "removed stays removed"],
  scopes: reach("chats.conversation", "rw"),
  triggers: both("chat_properties_deleted"),
  docs: "Removes properties of a chat.",
  notes: ["One document names the scopes `chats--*:rw` instead."],
  source: "Web API v3.0 methods page, RTM API v3.0 methods page",
  payload: Schema.Struct({
    ...chatFields,
    /** Namespace, and the names to remove from it. */
    properties: PropertiesDelete
  })
})
