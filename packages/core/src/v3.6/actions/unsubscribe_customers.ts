import * as Schema from "effect/Schema"
import { defineAction } from "../../catalog/define.ts"

export const unsubscribe_customers = defineAction("unsubscribe_customers", {
  via: ["rtm"],
  idempotency: "idempotent",
  scopes: ["customers:ro"],
  docs: "Ends a subscription of subscribe_customers.",
  payload: Schema.Struct({
    subscription_id: Schema.String
  })
})
