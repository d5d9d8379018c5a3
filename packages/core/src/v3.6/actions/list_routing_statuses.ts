import * as Schema from "effect/Schema"
import { defineAction } from "../../catalog/define.ts"
import { RoutingStatusFilters } from "../entities/filters.ts"
import { RoutingStatus } from "../entities/routing.ts"

export const list_routing_statuses = defineAction("list_routing_statuses", {
  idempotency: "safe",
  scopesEach: ["agents--all:ro", "agents-bot--all:ro"],
  docs: "Returns who takes chats now.",
  payload: Schema.Struct({
    filters: Schema.optional(RoutingStatusFilters)
  }),
  success: Schema.Array(RoutingStatus)
})
