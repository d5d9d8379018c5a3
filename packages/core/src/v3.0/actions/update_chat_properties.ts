import * as Schema from "effect/Schema"
import { defineAction } from "../../catalog/define.ts"
import { PropertiesWrite } from "../entities/properties.ts"
import { reach } from "../reach.ts"
import { both } from "../triggers.ts"
import { chatFields } from "../fields.ts"

export const update_chat_properties = defineAction("update_chat_properties", {
  idempotency: "idempotent",
  scopes: reach("chats.conversation", "rw"),
  triggers: both("chat_properties_updated"),
  docs: "Sets properties of a chat; others stay as they are.",
  payload: Schema.Struct({
    ...chatFields,
    /** Namespace, name and bare value. */
    properties: PropertiesWrite
  })
})
