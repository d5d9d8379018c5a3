import * as Schema from "effect/Schema"
import { defineAction } from "../../define.ts"
import { PropertiesWrite } from "../entities/properties.ts"
import { reach } from "../scopes.ts"
import { both } from "../triggers.ts"
import { chatFields } from "../fields.ts"

export const update_chat_properties = defineAction("update_chat_properties", {
  category: "properties",
  idempotency: ["idempotent", "it sets a state"],
  scopes: reach("chats.conversation", "rw"),
  triggers: both("chat_properties_updated"),
  docs: "Sets properties of a chat; others stay as they are.",
  notes: ["One document names the scopes `chats--*:rw` instead."],
  source: "Web API v3.0 methods page, RTM API v3.0 methods page",
  payload: Schema.Struct({
    ...chatFields,
    /** Namespace, name and bare value. */
    properties: PropertiesWrite
  })
})
