import * as Schema from "effect/Schema"
import { defineAction } from "../../catalog/define.ts"
import { AgentForTransfer } from "../entities/transfer.ts"
import { chatFields } from "../fields.ts"

export const list_agents_for_transfer = defineAction("list_agents_for_transfer", {
  idempotency: "safe",
  docs: "Returns the agents who can take a chat over, least busy first.",
  payload: Schema.Struct(chatFields),
  success: Schema.Array(AgentForTransfer)
})
