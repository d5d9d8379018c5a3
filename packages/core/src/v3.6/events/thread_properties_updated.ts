import * as Schema from "effect/Schema"
import { defineEvent, inThread } from "../../catalog/define.ts"
import { Properties } from "../entities/properties.ts"
import { threadFields } from "../fields.ts"

export const thread_properties_updated = defineEvent("thread_properties_updated", {
  joinKey: ["chat_id", "thread_id", "#properties"],
  place: inThread,
  docs: "Properties of a thread were set.",
  payload: Schema.Struct({
    ...threadFields,
    /** What changed, and nothing else. */
    properties: Properties
  })
})
