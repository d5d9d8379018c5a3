import * as Schema from "effect/Schema"
import { defineEvent } from "../../catalog/define.ts"

export const bot_deleted = defineEvent("bot_deleted", {
  joinKey: ["id"],
  keyClass: "id",
  docs: "A bot was deleted.",
  payload: Schema.Struct({
    id: Schema.String
  })
})
