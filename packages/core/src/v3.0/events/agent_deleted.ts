import * as Schema from "effect/Schema"
import { defineEvent } from "../../define.ts"

export const agent_deleted = defineEvent("agent_deleted", {
  category: "status",
  via: ["webhook"],
  webhook: { registrable: true, filters: ["chat_member_ids"] },
  joinKey: ["agent_id"],
  joinKind: "natural",
  triggeredBy: ["account administration"],
  docs: "An agent or bot account was removed.",
  source: "Configuration API v3.0, later Configuration API v3.0 page",
  payload: Schema.Struct({
    agent_id: Schema.String
  })
})
