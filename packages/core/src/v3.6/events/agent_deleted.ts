import * as Schema from "effect/Schema"
import { defineEvent } from "../../catalog/define.ts"

export const agent_deleted = defineEvent("agent_deleted", {
  joinKey: ["id"],
  docs: "An agent account was deleted.",
  payload: Schema.Struct({
    /** The agent's id, an e-mail address. */
    id: Schema.String
  })
})
