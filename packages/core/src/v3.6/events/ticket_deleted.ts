import * as Schema from "effect/Schema"
import { defineEvent } from "../../catalog/define.ts"

export const ticket_deleted = defineEvent("ticket_deleted", {
  via: ["push"],
  joinKey: ["customer_id", "ticket_id"],
  keyClass: "id",
  docs: "A HelpDesk ticket of a tracked visitor was deleted.",
  payload: Schema.Struct({
    customer_id: Schema.String,
    /** A UUID. */
    ticket_id: Schema.String
  })
})
