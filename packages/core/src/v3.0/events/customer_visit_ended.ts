import * as Schema from "effect/Schema"
import { defineEvent } from "../../define.ts"

export const customer_visit_ended = defineEvent("customer_visit_ended", {
  category: "customers",
  via: ["push"],
  joinKey: ["customer_id", "visit_id"],
  joinKind: "natural",
  triggeredBy: ["visitor"],
  docs: "A visit ended.",
  source: "RTM API v3.0 pushes page, engineering README of v3.0 (2019-08-08)",
  payload: Schema.Struct({
    customer_id: Schema.String,
    visit_id: Schema.Number,
    /** ISO 8601 with microseconds. */
    ended_at: Schema.String
  })
})
