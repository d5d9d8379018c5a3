import * as Schema from "effect/Schema"
import { PositiveInt } from "../../checks/constraints.ts"

/** How long somebody is banned. */
export const Ban = Schema.Struct({
  /** Days. */
  days: PositiveInt
})
