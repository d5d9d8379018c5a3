import * as Schema from "effect/Schema"
import { defineEvent } from "../../define.ts"
import { Geolocation } from "../entities/user.ts"

export const customer_visit_started = defineEvent("customer_visit_started", {
  category: "customers",
  via: ["push"],
  joinKey: ["customer_id", "visit_id"],
  joinKind: "natural",
  triggeredBy: ["visitor"],
  docs: "A customer opened a visit on the site.",
  source: "RTM API v3.0 pushes page, engineering README of v3.0 (2019-08-08)",
  payload: Schema.Struct({
    customer_id: Schema.String,
    visit_id: Schema.Number,
    /** ISO 8601 with microseconds. */
    started_at: Schema.String,
    ip: Schema.optionalKey(Schema.String),
    user_agent: Schema.optionalKey(Schema.String),
    /** With latitude and longitude. */
    geolocation: Schema.optionalKey(Geolocation)
  })
})
