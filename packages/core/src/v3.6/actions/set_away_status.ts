import * as Schema from "effect/Schema"
import { defineAction } from "../../catalog/define.ts"

export const set_away_status = defineAction("set_away_status", {
  via: ["rtm"],
  idempotency: "idempotent",
  scopes: ["agents--my:rw"],
  docs: "Marks this connection as away, or back.",
  payload: Schema.Struct({
    away: Schema.Boolean
  })
})
