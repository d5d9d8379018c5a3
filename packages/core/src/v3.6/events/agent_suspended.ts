import * as Schema from "effect/Schema"
import { defineEvent } from "../../catalog/define.ts"

export const agent_suspended = defineEvent("agent_suspended", {
  joinKey: ["id"],
  docs: "An agent account was suspended.",
  payload: Schema.Struct({
    /** The agent's id, an e-mail address. */
    id: Schema.String
  })
})
