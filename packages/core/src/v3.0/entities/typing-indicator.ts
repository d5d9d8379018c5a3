import * as Schema from "effect/Schema"
import { openEnum } from "../../checks/constraints.ts"

/** Someone is typing. */
export const TypingIndicator = Schema.Struct({
  author_id: Schema.String,
  /** Who sees it. */
  recipients: openEnum(["all", "agents"]),
  /** Unix seconds. */
  timestamp: Schema.Number,
  /** Not in the documents of v3.0. */
  is_typing: Schema.optionalKey(Schema.Boolean)
})
