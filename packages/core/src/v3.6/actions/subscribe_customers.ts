import * as Schema from "effect/Schema"
import { defineAction } from "../../catalog/define.ts"
import { Finite } from "../../checks/constraints.ts"
import { Customer } from "../entities/customer.ts"

export const subscribe_customers = defineAction("subscribe_customers", {
  via: ["rtm"],
  idempotency: "unsafe",
  scopes: ["customers:ro"],
  triggers: { push: ["subscribed_customers_totals_updated"], webhook: [] },
  docs: "Starts tracking customers of some groups on this connection and returns those that match now.",
  payload: Schema.Struct({
    group_ids: Schema.optional(Schema.Array(Finite)),
    /** How many to track; more are counted only. */
    limit: Schema.optional(Finite)
  }),
  success: Schema.Struct({
    subscription_id: Schema.String,
    customers: Schema.Array(Customer)
  })
})
