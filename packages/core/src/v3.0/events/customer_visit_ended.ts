import * as Schema from "effect/Schema"
import { defineEvent } from "../../catalog/define.ts"

export const customer_visit_ended = defineEvent("customer_visit_ended", {
  via: ["push"],
  joinKey: ["customer_id", "visit_id"],
  keyClass: "id",
  docs: "A visit ended.",
  payload: Schema.Struct({
    customer_id: Schema.String,
    visit_id: Schema.Number,
    /** ISO 8601 with microseconds. */
    ended_at: Schema.String
  })
})
