import * as Schema from "effect/Schema"
import { defineAction } from "../../define.ts"

export const set_away_status = defineAction("set_away_status", {
  category: "chat users",
  via: ["rtm"],
  idempotency: ["idempotent", "it sets a state"],
  scopes: ["agents--my:rw"],
  docs: "Marks the caller's RTM session as away, or as back.",
  source: "RTM API v3.0 methods page",
  payload: Schema.Struct({
    away: Schema.Boolean
  })
})
