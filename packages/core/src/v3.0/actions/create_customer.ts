import * as Schema from "effect/Schema"
import { WebAddress } from "../../checks/constraints.ts"
import { defineAction } from "../../catalog/define.ts"
import { Customer, CustomerFields } from "../entities/user.ts"
import { both } from "../triggers.ts"

export const create_customer = defineAction("create_customer", {
  idempotency: "unsafe",
  scopes: ["customers:rw"],
  triggers: both("customer_created"),
  docs: "Creates a customer and returns it.",
  payload: Schema.Struct({
    /** The name to show. */
    name: Schema.optional(Schema.String),
    email: Schema.optional(Schema.String),
    /** The absolute URL of a picture. */
    avatar: Schema.optional(WebAddress),
    /** Data of your own: text by name. */
    fields: Schema.optional(CustomerFields)
  }),
  success: Customer
})
