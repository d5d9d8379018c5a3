import * as Schema from "effect/Schema"
import { defineAction } from "../../catalog/define.ts"
import { Finite } from "../../checks/constraints.ts"
import { CustomerSubscription } from "../entities/customer-monitoring.ts"

export const subscribe_customers = defineAction("subscribe_customers", {
  via: ["rtm"],
  idempotency: "unsafe",
  scopes: ["customers:ro"],
  triggers: { push: ["subscribed_customers_totals_updated"], webhook: [] },
  docs: "Starts tracking customers of some groups on this connection and returns those that match now.",
  payload: Schema.Struct({
    /** Numbers of groups; all that the caller sees when left out. */
    group_ids: Schema.optional(Schema.Array(Finite)),
    /** How many to track; more are counted only. */
    limit: Schema.optional(Finite)
  }),
  success: CustomerSubscription
})
