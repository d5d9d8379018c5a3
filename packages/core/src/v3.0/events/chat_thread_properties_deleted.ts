import * as Schema from "effect/Schema"
import { defineEvent, inThread } from "../../catalog/define.ts"
import { threadFields } from "../fields.ts"
import { PropertiesDelete } from "../entities/properties.ts"

export const chat_thread_properties_deleted = defineEvent("chat_thread_properties_deleted", {
  joinKey: ["chat_id", "thread_id", "#properties"],
  place: inThread,
  docs: "Properties of a thread were removed.",
  payload: Schema.Struct({
    ...threadFields,
    /** The names that were removed. */
    properties: PropertiesDelete
  })
})
