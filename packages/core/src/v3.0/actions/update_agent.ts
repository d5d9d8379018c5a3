import * as Schema from "effect/Schema"
import { defineAction } from "../../catalog/define.ts"
import { RoutingStatus } from "../entities/user.ts"
import { pushOnly } from "../triggers.ts"

export const update_agent = defineAction("update_agent", {
  idempotency: "idempotent",
  scopes: ["agents--my:rw", "agents--all:rw"],
  triggers: pushOnly("agent_updated"),
  docs: "Changes whether an agent takes new chats.",
  payload: Schema.Struct({
    /** The caller when left out. */
    agent_id: Schema.optional(Schema.String),
    routing_status: RoutingStatus
  })
})
