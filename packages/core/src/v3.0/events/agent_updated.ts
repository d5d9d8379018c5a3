import * as Schema from "effect/Schema"
import { openEnum } from "../../checks/constraints.ts"
import { defineEvent } from "../../catalog/define.ts"

export const agent_updated = defineEvent("agent_updated", {
  via: ["push"],
  joinKey: ["agent_id", "routing_status"],
  docs: "An agent started or stopped taking chats.",
  payload: Schema.Struct({
    agent_id: Schema.String,
    routing_status: openEnum(["accepting_chats", "not_accepting_chats"])
  })
})
