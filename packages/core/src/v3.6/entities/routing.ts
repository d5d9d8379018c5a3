import * as Schema from "effect/Schema"
import { openEnum } from "../../checks/constraints.ts"

/** Whether an agent or bot takes chats. */
export const RoutingStatus = Schema.Struct({
  agent_id: Schema.String,
  /** Only bots can be set to `offline`. */
  status: openEnum(["accepting_chats", "not_accepting_chats", "offline"])
})

/** The status of a group. */
export const GroupStatus = Schema.Struct({
  id: Schema.Number,
  status: openEnum(["accepting_chats", "not_accepting_chats", "offline"])
})
