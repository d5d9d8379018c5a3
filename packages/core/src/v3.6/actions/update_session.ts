import * as Schema from "effect/Schema"
import { defineAction } from "../../catalog/define.ts"

export const update_session = defineAction("update_session", {
  via: ["rtm"],
  idempotency: "idempotent",
  docs: "Swaps the token of a connection for a new one, so that it outlives the old token.",
  payload: Schema.Struct({
    /** `Bearer <token>`. */
    token: Schema.String
  })
})
