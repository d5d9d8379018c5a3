import * as Schema from "effect/Schema"
import { defineAction } from "../../catalog/define.ts"
import { Properties } from "../entities/properties.ts"
import { both } from "../triggers.ts"

export const update_chat_properties = defineAction("update_chat_properties", {
  idempotency: "idempotent",
  scopes: ["chats--all:rw", "chats--access:rw"],
  triggers: both("chat_properties_updated"),
  docs: "Sets properties of a chat.",
  payload: Schema.Struct({
    /** The chat. */
    id: Schema.String,
    /** Namespace, name, value. */
    properties: Properties
  })
})
