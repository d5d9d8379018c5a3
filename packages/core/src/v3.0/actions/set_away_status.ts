import * as Schema from "effect/Schema"
import { defineAction } from "../../catalog/define.ts"

export const set_away_status = defineAction("set_away_status", {
  via: ["rtm"],
  idempotency: "idempotent",
  scopes: ["agents--my:rw"],
  docs: "Marks the caller's RTM session as away, or as back.",
  payload: Schema.Struct({
    away: Schema.Boolean
  })
})
