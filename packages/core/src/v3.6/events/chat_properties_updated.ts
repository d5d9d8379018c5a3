import * as Schema from "effect/Schema"
import { defineEvent, inChat } from "../../catalog/define.ts"
import { Properties } from "../entities/properties.ts"
import { chatFields } from "../fields.ts"

export const chat_properties_updated = defineEvent("chat_properties_updated", {
  joinKey: ["chat_id", "#properties"],
  place: inChat,
  docs: "Properties of a chat were set.",
  payload: Schema.Struct({
    ...chatFields,
    /** What changed, and nothing else. */
    properties: Properties
  })
})
