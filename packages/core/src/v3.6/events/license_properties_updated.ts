import * as Schema from "effect/Schema"
import { defineEvent } from "../../catalog/define.ts"
import { Properties } from "../entities/properties.ts"

export const license_properties_updated = defineEvent("license_properties_updated", {
  via: ["push"],
  joinKey: ["#properties"],
  docs: "Properties of the licence were set.",
  payload: Schema.Struct({
    /** What changed, and nothing else. */
    properties: Properties
  })
})
