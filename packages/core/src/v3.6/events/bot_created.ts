import { defineEvent } from "../../catalog/define.ts"
import { NewBot } from "../entities/configuration.ts"

export const bot_created = defineEvent("bot_created", {
  joinKey: ["id"],
  keyClass: "id",
  docs: "A bot was made; carries its full state.",
  payload: NewBot
})
