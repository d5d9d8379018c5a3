import * as Schema from "effect/Schema"
import { defineEvent, inChat } from "../../catalog/define.ts"
import { chatFields } from "../fields.ts"
import { PropertiesDelete } from "../entities/properties.ts"

export const chat_properties_deleted = defineEvent("chat_properties_deleted", {
  joinKey: ["chat_id", "#properties"],
  place: inChat,
  docs: "Properties of a chat were removed.",
  payload: Schema.Struct({
    ...chatFields,
    /** The names that were removed. */
    properties: PropertiesDelete
  })
})
