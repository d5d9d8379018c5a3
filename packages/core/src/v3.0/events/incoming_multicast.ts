import * as Schema from "effect/Schema"
import { defineEvent } from "../../define.ts"

export const incoming_multicast = defineEvent("incoming_multicast", {
  category: "other",
  via: ["push"],
  webhookClaimed: true,
  joinKey: ["author_id", "type", "#content"],
  joinKind: "none",
  triggeredBy: ["multicast"],
  docs: "A multicast message arrived.",
  source: "RTM API v3.0 pushes page, engineering README of v3.0 (2019-08-08)",
  payload: Schema.Struct({
    /** Who sent it. */
    author_id: Schema.optionalKey(Schema.String),
    /** Any JSON. */
    content: Schema.Unknown,
    /** The sender's word for this kind of multicast. */
    type: Schema.optionalKey(Schema.String)
  })
})
