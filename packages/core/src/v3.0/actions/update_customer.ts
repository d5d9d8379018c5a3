import * as Schema from "effect/Schema"
import { atLeastOneOf, Uuid4, WebAddress } from "../../constraints.ts"
import { defineAction } from "../../define.ts"
import { Customer, CustomerFields } from "../entities/user.ts"
import { pushOnly } from "../triggers.ts"

export const update_customer = defineAction("update_customer", {
  category: "customers",
  idempotency: ["idempotent", "it sets a state"],
  scopes: ["customers:rw"],
  triggers: pushOnly("customer_updated"),
  docs: "Changes a customer's name, e-mail, avatar or fields and returns the customer.",
  notes: ["At least one of name, email, avatar and fields is needed."],
  source: "Web API v3.0 methods page, RTM API v3.0 methods page, later Web API v3.0 pages (2019-08/09)",
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
