import * as Schema from "effect/Schema"
import { defineEvent } from "../../catalog/define.ts"
import { Geolocation } from "../entities/user.ts"

export const customer_visit_started = defineEvent("customer_visit_started", {
  via: ["push"],
  joinKey: ["customer_id", "visit_id"],
  keyClass: "id",
  docs: "A customer opened a visit on the site.",
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
