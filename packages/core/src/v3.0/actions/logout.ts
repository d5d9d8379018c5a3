import * as Schema from "effect/Schema"
import { defineAction } from "../../define.ts"

/** Logs the agent out and closes the connection. */
export const logout = defineAction("logout", {
  category: "login/logout",
  via: ["rtm"],
  idempotency: "idempotent",
  idempotencyReason: "logged out stays logged out",
  scopes: [],
  triggers: { push: [], webhook: [] },
  docs: "Logs the agent out and closes the connection.",
  source: "v3.0 methods: logout",
  payload: Schema.Struct({}),
  success: Schema.Struct({})
})
