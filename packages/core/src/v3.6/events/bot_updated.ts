import { defineEvent } from "../../catalog/define.ts"
import { ChangedBot } from "../entities/configuration.ts"

export const bot_updated = defineEvent("bot_updated", {
  joinKey: ["id", "#"],
  docs: "The settings of a bot changed; carries what changed.",
  payload: ChangedBot
})
