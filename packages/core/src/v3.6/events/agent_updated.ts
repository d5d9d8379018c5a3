import { defineEvent } from "../../catalog/define.ts"
import { ChangedAgent } from "../entities/configuration.ts"

export const agent_updated = defineEvent("agent_updated", {
  joinKey: ["id", "#"],
  docs: "The settings of an agent changed; carries what changed.",
  payload: ChangedAgent
})
