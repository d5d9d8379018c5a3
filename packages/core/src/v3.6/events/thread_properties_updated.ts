import * as Schema from "effect/Schema"
import { defineEvent, inThread } from "../../catalog/define.ts"
import { Properties } from "../entities/properties.ts"

export const thread_properties_updated = defineEvent("thread_properties_updated", {
  joinKey: ["chat_id", "thread_id", "#properties"],
  place: inThread,
  docs: "Properties of a thread were set.",
  payload: Schema.Struct({
    chat_id: Schema.String,
    thread_id: Schema.String,
    /** What changed, and nothing else. */
    properties: Properties
  })
})
