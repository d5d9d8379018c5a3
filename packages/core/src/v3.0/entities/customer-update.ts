import * as Schema from "effect/Schema"
import { CustomerFields } from "./user.ts"

/** A customer whose data changed. */
export const CustomerUpdate = Schema.Struct({
  /** A UUID. */
  id: Schema.String,
  type: Schema.Literal("customer"),
  name: Schema.optionalKey(Schema.String),
  email: Schema.optionalKey(Schema.String),
  avatar: Schema.optionalKey(Schema.String),
  present: Schema.Boolean,
  banned: Schema.Boolean,
  fields: Schema.optionalKey(CustomerFields)
})
