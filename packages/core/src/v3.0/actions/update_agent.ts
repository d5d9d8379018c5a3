import * as Schema from "effect/Schema"
import { defineAction } from "../../define.ts"
import { RoutingStatus } from "../entities/user.ts"
import { pushOnly } from "../triggers.ts"

export const update_agent = defineAction("update_agent", {
  category: "chat users",
  idempotency: ["idempotent", "it sets a state"],
  scopes: ["agents--my:rw", "agents--all:rw"],
  triggers: pushOnly("agent_updated"),
  docs: "Changes whether an agent takes new chats.",
  notes: ["The registrable webhook is agent_status_changed."],
  source: "Web API v3.0 methods page, RTM API v3.0 methods page",
  payload: Schema.Struct({
    /** The caller when left out. */
    agent_id: Schema.optional(Schema.String),
    routing_status: RoutingStatus
  })
})
