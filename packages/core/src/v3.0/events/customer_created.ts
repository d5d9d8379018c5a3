import * as Schema from "effect/Schema"
import { defineEvent } from "../../define.ts"
import { Customer } from "../entities/user.ts"

export const customer_created = defineEvent("customer_created", {
  category: "customers",
  webhook: { registrable: false },
  joinKey: ["customer.id"],
  joinKind: "natural",
  triggeredBy: ["create_customer"],
  docs: "A customer record appeared.",
  source: "Web API v3.0 webhooks page, RTM API v3.0 pushes page, engineering README of v3.0 (2019-08-08)",
  payload: Schema.Struct({ customer: Customer })
})
