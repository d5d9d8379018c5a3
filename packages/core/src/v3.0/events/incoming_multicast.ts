import * as Schema from "effect/Schema"
import { defineEvent } from "../../catalog/define.ts"

export const incoming_multicast = defineEvent("incoming_multicast", {
  via: ["push"],
  keyClass: "none",
  docs: "A multicast message arrived.",
  payload: Schema.Struct({
    /** Who sent it. */
    author_id: Schema.optionalKey(Schema.String),
    /** Any JSON. */
    content: Schema.Unknown,
    /** The sender's word for this kind of multicast. */
    type: Schema.optionalKey(Schema.String)
  })
})
