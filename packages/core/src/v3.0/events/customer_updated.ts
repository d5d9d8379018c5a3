import * as Schema from "effect/Schema"
import { defineEvent } from "../../catalog/define.ts"
import { CustomerUpdate } from "../entities/customer-update.ts"
import { Customer } from "../entities/user.ts"

export const customer_updated = defineEvent("customer_updated", {
  via: ["push"],
  joinKey: ["id", "#"],
  wrapper: "customer",
  docs: "A customer's data changed.",
  payload: Schema.Union([CustomerUpdate, Schema.Struct({ customer: Customer })])
})
