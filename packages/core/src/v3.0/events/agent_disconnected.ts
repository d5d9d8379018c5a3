import * as Schema from "effect/Schema"
import { openEnum } from "../../constraints.ts"
import { defineEvent } from "../../define.ts"

export const agent_disconnected = defineEvent("agent_disconnected", {
  category: "chat users",
  via: ["push"],
  joinKey: ["connection"],
  joinKind: "connection",
  triggeredBy: ["server"],
  docs: "The server ended this RTM connection and says why.",
  source: "RTM API v3.0 pushes page, engineering README of v3.0 (2019-08-08)",
  payload: Schema.Struct({
    /** Why; `disconnectRules` says what to do about it. */
    reason: Schema.String,
    data: Schema.optionalKey(
      Schema.Struct({
        /** The region that is responsible, with the reason `misdirected_request`. */
        region: Schema.optionalKey(openEnum(["dal", "fra"]))
      })
    )
  })
})
