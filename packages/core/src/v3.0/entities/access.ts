import * as Schema from "effect/Schema"
import { Finite } from "../../checks/constraints.ts"

/** Who sees a chat or customer. */
export const Access = Schema.Struct({
  /** Ids of groups; 0 stands for everybody. */
  group_ids: Schema.Array(Schema.Number)
})

/** One group or agent that gains or loses sight of something. */
export const AccessTarget = Schema.Struct({
  type: Schema.Literals(["group", "agent"]),
  /** The number of a group, or the id of an agent. */
  id: Schema.Union([Finite, Schema.String])
})

/** What access is about. */
export const AccessResource = Schema.Literals(["chat", "customer"])
