import * as Schema from "effect/Schema"
import { defineAction } from "../../define.ts"

/** Keeps an RTM connection alive where control frames cannot be sent. */
export const ping = defineAction("ping", {
  category: "connection",
  via: ["rtm"],
  idempotency: "safe",
  idempotencyReason: "it changes nothing",
  scopes: [],
  triggers: { push: [], webhook: [] },
  docs: "Keeps an RTM connection alive where control frames cannot be sent.",
  source: "v3.0 methods: ping",
  payload: Schema.Struct({}),
  success: Schema.Struct({})
})
