import * as Schema from "effect/Schema"
import { defineEvent } from "../../catalog/define.ts"
import { threadFields } from "../fields.ts"
import { PropertiesDelete } from "../entities/properties.ts"

export const chat_thread_properties_deleted = defineEvent("chat_thread_properties_deleted", {
  joinKey: ["chat_id", "thread_id", "#properties"],
  docs: "Properties of a thread were removed.",
  payload: Schema.Struct({
    ...threadFields,
    /** The names that were removed. */
    properties: PropertiesDelete
  })
})
