import * as Schema from "effect/Schema"
import { defineEvent } from "../../define.ts"

export const customer_page_updated = defineEvent("customer_page_updated", {
  category: "customers",
  via: ["push"],
  joinKey: ["customer_id", "visit_id", "opened_at", "url"],
  joinKind: "natural",
  triggeredBy: ["visitor"],
  docs: "A customer opened another page.",
  source: "RTM API v3.0 pushes page, engineering README of v3.0 (2019-08-08)",
  payload: Schema.Struct({
    customer_id: Schema.String,
    visit_id: Schema.Number,
    /** ISO 8601 with microseconds. */
    opened_at: Schema.String,
    url: Schema.String,
    title: Schema.optionalKey(Schema.String),
    referrer: Schema.optionalKey(Schema.String)
  })
})
