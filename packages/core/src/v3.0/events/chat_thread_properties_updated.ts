import * as Schema from "effect/Schema"
import { defineEvent, inThread } from "../../catalog/define.ts"
import { threadFields } from "../fields.ts"
import { Properties } from "../entities/properties.ts"

export const chat_thread_properties_updated = defineEvent("chat_thread_properties_updated", {
  joinKey: ["chat_id", "thread_id", "#properties"],
  place: inThread,
  docs: "Properties of a thread were set.",
  payload: Schema.Struct({
    ...threadFields,
    /** Only what changed. */
    properties: Properties
  })
})
