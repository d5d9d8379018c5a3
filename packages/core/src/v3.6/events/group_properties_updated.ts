import * as Schema from "effect/Schema"
import { defineEvent } from "../../catalog/define.ts"
import { Properties } from "../entities/properties.ts"

export const group_properties_updated = defineEvent("group_properties_updated", {
  via: ["push"],
  joinKey: ["group_id", "#properties"],
  docs: "Properties of a group were set.",
  payload: Schema.Struct({
    group_id: Schema.Number,
    /** What changed, and nothing else. */
    properties: Properties
  })
})
