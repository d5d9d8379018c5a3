import { defineEvent } from "../../catalog/define.ts"
import { RoutingStatus } from "../entities/routing.ts"

export const routing_status_set = defineEvent("routing_status_set", {
  joinKey: ["agent_id", "status"],
  spaced: ["status"],
  docs: "An agent or bot started or stopped taking chats.",
  payload: RoutingStatus
})
