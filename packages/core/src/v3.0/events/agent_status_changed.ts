import * as Schema from "effect/Schema"
import { openEnum } from "../../checks/constraints.ts"
import { defineEvent } from "../../catalog/define.ts"
import { agentUpdated } from "../event-alias.ts"

export const agent_status_changed = defineEvent("agent_status_changed", {
  via: ["webhook"],
  joinKey: ["agent_id", "status"],
  joins: agentUpdated,
  docs: "An agent's or bot's status changed.",
  payload: Schema.Struct({
    agent_id: Schema.String,
    status: openEnum(["accepting chats", "not accepting chats", "offline"])
  })
})
