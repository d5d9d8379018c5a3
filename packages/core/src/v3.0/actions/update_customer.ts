import * as Schema from "effect/Schema"
import { atLeastOneOf, Uuid4, WebAddress } from "../../checks/constraints.ts"
import { defineAction } from "../../catalog/define.ts"
import { Customer, CustomerFields } from "../entities/user.ts"
import { pushOnly } from "../triggers.ts"

export const update_customer = defineAction("update_customer", {
  idempotency: "idempotent",
  scopes: ["customers:rw"],
  triggers: pushOnly("customer_updated"),
  docs: "Changes a customer's name, e-mail, avatar or fields and returns the customer.",
  payload: Schema.Struct({
    /** A UUID of version 4. */
    customer_id: Uuid4,
    /** The name to show. */
    name: Schema.optional(Schema.String),
    email: Schema.optional(Schema.String),
    /** The absolute URL of a picture. */
    avatar: Schema.optional(WebAddress),
    /** Data of your own: text by name. */
    fields: Schema.optional(CustomerFields)
  }).check(atLeastOneOf("name", "email", "avatar", "fields")),
  success: Customer
})
