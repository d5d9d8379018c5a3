import * as Schema from "effect/Schema"
import { defineEvent } from "../../catalog/define.ts"

export const customer_page_updated = defineEvent("customer_page_updated", {
  via: ["push"],
  joinKey: ["customer_id", "visit_id", "opened_at", "url"],
  keyClass: "id",
  docs: "A visitor opened another page.",
  payload: Schema.Struct({
    customer_id: Schema.String,
    visit_id: Schema.Number,
    /** RFC 3339 with microseconds, UTC. */
    opened_at: Schema.String,
    url: Schema.String,
    title: Schema.optionalKey(Schema.String)
  })
})
