import * as Schema from "effect/Schema"
import { defineAction } from "../../define.ts"

/** Authorises an RTM connection and returns the agent's starting state. */
export const login = defineAction("login", {
  category: "login/logout",
  via: ["rtm"],
  idempotency: "safe",
  idempotencyReason: "it reads; a connection logs in once",
  scopes: [],
  triggers: { push: [], webhook: [] },
  docs: "Authorises an RTM connection and returns the agent's starting state.",
  source: "v3.0 methods: login",
  payload: Schema.Struct({
    token: Schema.String,
    timezone: Schema.optionalKey(Schema.String),
    reconnect: Schema.optionalKey(Schema.Boolean),
    application: Schema.optionalKey(
      Schema.Struct({ name: Schema.optionalKey(Schema.String), version: Schema.optionalKey(Schema.String) })
    )
  }),
  success: Schema.Struct({
    license: Schema.Struct({ id: Schema.String }),
    my_profile: Schema.Struct({ id: Schema.String }),
    chats_summary: Schema.Array(Schema.Struct({ id: Schema.String }))
  })
})
