import { defineEvent } from "../../catalog/define.ts"
import { NewAgent } from "../entities/configuration.ts"

export const agent_created = defineEvent("agent_created", {
  joinKey: ["id"],
  docs: "An agent account was made; carries its full state.",
  payload: NewAgent
})
