import * as Schema from "effect/Schema"
import { defineEvent } from "../../define.ts"

/** The server is about to close this connection. */
export const agent_disconnected = defineEvent("agent_disconnected", {
  via: ["push"],
  keyClass: "none",
  key: () => undefined,
  docs: "The server is about to close this connection.",
  source: "v3.0 pushes: agent_disconnected",
  payload: Schema.Struct({
    reason: Schema.String,
    data: Schema.optionalKey(Schema.Struct({ region: Schema.optionalKey(Schema.String) }))
  })
})
