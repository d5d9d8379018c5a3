import * as Schema from "effect/Schema"
import { defineEvent } from "../../catalog/define.ts"
import { Statistics } from "../entities/customer.ts"

export const customer_statistics_updated = defineEvent("customer_statistics_updated", {
  via: ["push"],
  joinKey: ["customer_id", "#statistics"],
  docs: "The counters of a customer changed.",
  payload: Schema.Struct({
    customer_id: Schema.String,
    statistics: Statistics
  })
})
