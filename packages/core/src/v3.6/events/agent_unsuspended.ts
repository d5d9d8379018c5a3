import * as Schema from "effect/Schema"
import { defineEvent } from "../../catalog/define.ts"

export const agent_unsuspended = defineEvent("agent_unsuspended", {
  joinKey: ["id"],
  docs: "An agent account may be used again.",
  payload: Schema.Struct({
    /** The agent's id, an e-mail address. */
    id: Schema.String
  })
})
