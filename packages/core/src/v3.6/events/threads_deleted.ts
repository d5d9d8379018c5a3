import * as Schema from "effect/Schema"
import { defineEvent } from "../../catalog/define.ts"

export const threads_deleted = defineEvent("threads_deleted", {
  via: ["push"],
  joinKey: ["date_from?", "date_to?", "tag?"],
  docs: "Many threads were deleted at once, by date range or by tag.",
  payload: Schema.Struct({
    /** RFC 3339 with microseconds, UTC. */
    date_from: Schema.optionalKey(Schema.String),
    /** RFC 3339 with microseconds, UTC. */
    date_to: Schema.optionalKey(Schema.String),
    tag: Schema.optionalKey(Schema.String)
  })
})
