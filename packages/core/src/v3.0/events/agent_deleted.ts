import * as Schema from "effect/Schema"
import { defineEvent } from "../../catalog/define.ts"

export const agent_deleted = defineEvent("agent_deleted", {
  via: ["webhook"],
  joinKey: ["agent_id"],
  keyClass: "id",
  docs: "An agent or bot account was removed.",
  payload: Schema.Struct({
    agent_id: Schema.String
  })
})
