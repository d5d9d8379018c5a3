import * as Schema from "effect/Schema"
import { openEnum } from "../../checks/constraints.ts"
import { defineEvent } from "../../catalog/define.ts"

export const agent_disconnected = defineEvent("agent_disconnected", {
  via: ["push"],
  keyClass: "none",
  docs: "The server ended this RTM connection and says why.",
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
