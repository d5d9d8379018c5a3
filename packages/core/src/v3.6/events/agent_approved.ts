import * as Schema from "effect/Schema"
import { defineEvent } from "../../catalog/define.ts"

export const agent_approved = defineEvent("agent_approved", {
  joinKey: ["id"],
  docs: "An agent account was approved and is active.",
  payload: Schema.Struct({
    /** The agent's id, an e-mail address. */
    id: Schema.String
  })
})
