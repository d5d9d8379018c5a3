import * as Schema from "effect/Schema"
import { defineEvent, inChat } from "../../catalog/define.ts"
import { chatFields } from "../fields.ts"
import { Properties } from "../entities/properties.ts"

export const chat_properties_updated = defineEvent("chat_properties_updated", {
  joinKey: ["chat_id", "#properties"],
  place: inChat,
  docs: "Properties of a chat were set.",
  payload: Schema.Struct({
    ...chatFields,
    /** Only what changed. */
    properties: Properties
  })
})
