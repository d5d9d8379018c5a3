import * as Schema from "effect/Schema"
import { defineEvent } from "../../catalog/define.ts"

export const customer_transferred = defineEvent("customer_transferred", {
  via: ["push"],
  joinKey: ["id", "#transferred_to", "followed?"],
  docs: "A visitor left this agent's view.",
  payload: Schema.Struct({
    id: Schema.String,
    transferred_to: Schema.Struct({
      group_ids: Schema.Array(Schema.Number)
    }),
    followed: Schema.Boolean
  })
})
