import * as Schema from "effect/Schema"
import { defineEvent } from "../../catalog/define.ts"
import { Customer } from "../entities/user.ts"

export const customer_created = defineEvent("customer_created", {
  joinKey: ["customer.id"],
  keyClass: "id",
  docs: "A customer record appeared.",
  payload: Schema.Struct({ customer: Customer })
})
