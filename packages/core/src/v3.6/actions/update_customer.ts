import * as Schema from "effect/Schema"
import { defineAction } from "../../catalog/define.ts"
import { atLeastOneOf, Uuid, WebAddress } from "../../checks/constraints.ts"
import { Address, SessionFields } from "../entities/customer.ts"
import { OmnichannelInput } from "../entities/customer-update.ts"

export const update_customer = defineAction("update_customer", {
  idempotency: "idempotent",
  scopes: ["customers:rw"],
  triggers: { push: ["customer_updated"], webhook: ["customer_session_fields_updated"] },
  docs: "Changes what is known of a customer.",
  payload: Schema.Struct({
    /** A UUID. */
    id: Uuid,
    name: Schema.optional(Schema.String),
    email: Schema.optional(Schema.String),
    /** An absolute URL. */
    avatar: Schema.optional(WebAddress),
    /** `+` and digits. */
    phone_number: Schema.optional(Schema.String),
    /** Objects of one key each; order is kept. */
    session_fields: Schema.optional(SessionFields),
    omnichannel: Schema.optional(OmnichannelInput),
    address: Schema.optional(Address)
  }).check(
    atLeastOneOf("name", "email", "avatar", "phone_number", "session_fields", "omnichannel", "address")
  )
})
