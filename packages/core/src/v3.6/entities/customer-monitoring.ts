import * as Schema from "effect/Schema"
import { Customer } from "./customer.ts"

/** A subscription to customers, with those that match now. */
export const CustomerSubscription = Schema.Struct({
  /** 32 hex digits. */
  subscription_id: Schema.String,
  customers: Schema.Array(Customer)
})

/** How many customers match, by subscription. */
export const CustomerTotals = Schema.Record(Schema.String, Schema.Number)
