import * as Schema from "effect/Schema"
import { filter } from "../filter.ts"

/** Where `transfer_chat` sends a chat. */
export const TransferTarget = Schema.Struct({
  type: Schema.Literals(["group", "agent"]),
  /** Numbers of groups or ids of agents, as `type` says. */
  ids: Schema.Array(Schema.Union([Schema.Number, Schema.String]))
}).check(filter("idsByType"))

/** One end of a transfer. */
export const TransferEnd = Schema.Struct({
  group_ids: Schema.optionalKey(Schema.Array(Schema.Number)),
  agent_ids: Schema.optionalKey(Schema.Array(Schema.String))
})

/** An agent who could take a chat. */
export const AgentForTransfer = Schema.Struct({
  agent_id: Schema.String,
  /** How many chats the agent has. */
  total_active_chats: Schema.optionalKey(Schema.Number),
  /** The same under another name, as one page has it. */
  active_chats: Schema.optionalKey(Schema.Number)
})
