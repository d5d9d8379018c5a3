import * as Schema from "effect/Schema"
import { defineAction } from "../../catalog/define.ts"
import { Finite } from "../../checks/constraints.ts"
import { RoutingStatus } from "../entities/routing.ts"

export const list_routing_statuses = defineAction("list_routing_statuses", {
  idempotency: "safe",
  // each scope unlocks its own part
  scopes: ["agents--all:ro", "agents-bot--all:ro"],
  docs: "Returns who takes chats now.",
  payload: Schema.Struct({
    filters: Schema.optional(
      Schema.Struct({
        group_ids: Schema.optional(Schema.Array(Finite))
      })
    )
  }),
  success: Schema.Array(RoutingStatus)
})
