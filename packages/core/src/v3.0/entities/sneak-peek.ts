import * as Schema from "effect/Schema"
import { openEnum } from "../../checks/constraints.ts"

/** What a customer has typed and not sent. */
export const SneakPeek = Schema.Struct({
  author_id: Schema.String,
  /** Who sees it. */
  recipients: openEnum(["all", "agents"]),
  /** Unix seconds. */
  timestamp: Schema.Number,
  text: Schema.String
})
