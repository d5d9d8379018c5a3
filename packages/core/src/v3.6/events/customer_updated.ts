import * as Schema from "effect/Schema"
import { defineEvent } from "../../catalog/define.ts"
import { Address } from "../entities/customer.ts"

export const customer_updated = defineEvent("customer_updated", {
  via: ["push"],
  joinKey: ["id", "#"],
  docs: "A customer's data changed; carries what changed.",
  payload: Schema.Struct({
    id: Schema.String,
    type: Schema.optionalKey(Schema.Literal("customer")),
    name: Schema.optionalKey(Schema.String),
    email: Schema.optionalKey(Schema.String),
    avatar: Schema.optionalKey(Schema.String),
    phone_number: Schema.optionalKey(Schema.String),
    /** Objects of one key each, in order. */
    session_fields: Schema.optionalKey(Schema.Array(Schema.Record(Schema.String, Schema.Unknown))),
    /** Spelt otherwise elsewhere. */
    omnichannel: Schema.optionalKey(
      Schema.Struct({
        fb_messenger: Schema.optionalKey(
          Schema.Array(
            Schema.Struct({
              id: Schema.optionalKey(Schema.String),
              name: Schema.optionalKey(Schema.String)
            })
          )
        ),
        twilio: Schema.optionalKey(
          Schema.Array(
            Schema.Struct({
              phone_number: Schema.optionalKey(Schema.String)
            })
          )
        )
      })
    ),
    address: Schema.optionalKey(Address),
    /** The cart that changed. */
    cart: Schema.optionalKey(
      Schema.Struct({
        store_uuid: Schema.String,
        store_platform: Schema.String,
        customer_signed_in: Schema.Boolean,
        subtotal: Schema.Number,
        total: Schema.Number,
        subtotal_usd: Schema.Number,
        total_usd: Schema.Number,
        currency: Schema.String,
        items: Schema.Array(
          Schema.Struct({
            id: Schema.Number,
            quantity: Schema.Number,
            variant_id: Schema.Number
          })
        ),
        /** RFC 3339. */
        last_updated_at: Schema.String
      })
    )
  })
})
