import * as Schema from "effect/Schema"
import { defineEvent, inThread } from "../../catalog/define.ts"
import { PropertiesDelete } from "../entities/properties.ts"
import { threadFields } from "../fields.ts"

export const thread_properties_deleted = defineEvent("thread_properties_deleted", {
  joinKey: ["chat_id", "thread_id", "#properties"],
  place: inThread,
  docs: "Properties of a thread were removed.",
  payload: Schema.Struct({
    ...threadFields,
    /** Namespace and the names in it that were removed. */
    properties: PropertiesDelete
  })
})
