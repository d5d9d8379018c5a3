import * as Schema from "effect/Schema"
import { defineAction } from "../../catalog/define.ts"
import { ReadCustomer } from "../entities/customer.ts"

export const get_customer = defineAction("get_customer", {
  idempotency: "safe",
  scopes: ["customers:ro"],
  docs: "Returns one customer.",
  payload: Schema.Struct({
    /** A UUID. */
    id: Schema.String
  }),
  success: ReadCustomer
})
