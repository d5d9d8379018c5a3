import * as Schema from "effect/Schema"
import { Uuid } from "../../checks/constraints.ts"
import { Address, SessionFields } from "./customer.ts"

/** Contact data of other channels, as they are sent: under other names than they are read. */
export const OmnichannelInput = Schema.Struct({
  fbmessenger: Schema.optional(
    Schema.Struct({
      id: Schema.String,
      name: Schema.optional(Schema.String),
      first_name: Schema.optional(Schema.String),
      last_name: Schema.optional(Schema.String),
      profile_pic: Schema.optional(Schema.String),
      gender: Schema.optional(Schema.String),
      locale: Schema.optional(Schema.String),
      is_verified_user: Schema.optional(Schema.Boolean)
    })
  ),
  twilio: Schema.optional(
    Schema.Struct({
      phone_number: Schema.String
    })
  )
})

/** What is to be changed of a customer. */
export const CustomerUpdate = Schema.Struct({
  /** A UUID. */
  id: Uuid,
  name: Schema.optional(Schema.String),
  email: Schema.optional(Schema.String),
  /** An absolute URL. */
  avatar: Schema.optional(Schema.String),
  /** `+` and digits. */
  phone_number: Schema.optional(Schema.String),
  session_fields: Schema.optional(SessionFields),
  omnichannel: Schema.optional(OmnichannelInput),
  address: Schema.optional(Address)
})
