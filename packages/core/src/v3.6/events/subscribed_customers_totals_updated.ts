import * as Schema from "effect/Schema"
import { defineEvent } from "../../catalog/define.ts"

export const subscribed_customers_totals_updated = defineEvent("subscribed_customers_totals_updated", {
  via: ["push"],
  joinKey: [],
  keyClass: "none",
  docs: "How many visitors match each subscription of this connection, once there are too many to list.",
  payload: Schema.Record(Schema.String, Schema.Number)
})
