import * as Schema from "effect/Schema"
import { defineEvent } from "../../catalog/define.ts"
import { openEnum } from "../../checks/constraints.ts"

export const agent_disconnected = defineEvent("agent_disconnected", {
  via: ["push"],
  joinKey: [],
  keyClass: "none",
  docs: "The server ended this RTM connection and says why.",
  payload: Schema.Struct({
    reason: Schema.String,
    data: Schema.optionalKey(
      Schema.Struct({
        /** Present when another region is responsible. */
        region: Schema.optionalKey(openEnum(["dal", "fra"]))
      })
    )
  })
})
