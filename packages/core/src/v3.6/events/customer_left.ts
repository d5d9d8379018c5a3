import * as Schema from "effect/Schema"
import { defineEvent } from "../../catalog/define.ts"

export const customer_left = defineEvent("customer_left", {
  via: ["push"],
  joinKey: ["id", "left_at"],
  keyClass: "id",
  docs: "A visitor left the site.",
  payload: Schema.Struct({
    id: Schema.String,
    /** RFC 3339 with microseconds, UTC. */
    left_at: Schema.String
  })
})
