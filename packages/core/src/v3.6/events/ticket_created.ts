import * as Schema from "effect/Schema"
import { defineEvent } from "../../catalog/define.ts"

export const ticket_created = defineEvent("ticket_created", {
  via: ["push"],
  joinKey: ["customer_id", "ticket_id"],
  keyClass: "id",
  docs: "A HelpDesk ticket was made for a tracked visitor.",
  payload: Schema.Struct({
    customer_id: Schema.String,
    /** A UUID. */
    ticket_id: Schema.String,
    /** Where the ticket lies, such as `inbox`. */
    silo: Schema.String,
    /** RFC 3339 with microseconds, UTC. */
    created_at: Schema.String
  })
})
