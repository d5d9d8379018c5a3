import * as Schema from "effect/Schema"
import { defineEvent } from "../../define.ts"
import { CustomerUpdate } from "../entities/customer-update.ts"
import { Customer } from "../entities/user.ts"

export const customer_updated = defineEvent("customer_updated", {
  category: "customers",
  via: ["push"],
  webhookClaimed: true,
  joinKey: ["id", "#"],
  joinKind: "derived",
  wrapper: "customer",
  triggeredBy: ["update_customer"],
  docs: "A customer's data changed.",
  source: "RTM API v3.0 pushes page, engineering README of v3.0 (2019-08-08)",
  payload: Schema.Union([CustomerUpdate, Schema.Struct({ customer: Customer })])
})
