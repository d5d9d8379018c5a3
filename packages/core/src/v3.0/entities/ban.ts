import * as Schema from "effect/Schema"
import { PositiveInt } from "../../checks/constraints.ts"

/** How long a customer is banned, as it is sent. */
export const BanInput = Schema.Struct({
  /** A whole number above 0. */
  days: PositiveInt
})

/** How long a customer is banned. */
export const Ban = Schema.Struct({
  days: Schema.Number
})
