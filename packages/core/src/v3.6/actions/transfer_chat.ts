import * as Schema from "effect/Schema"
import { defineAction } from "../../catalog/define.ts"
import { TransferTarget } from "../entities/transfer.ts"
import { both } from "../triggers.ts"

export const transfer_chat = defineAction("transfer_chat", {
  idempotency: "unsafe",
  scopes: ["chats--all:rw", "chats--access:rw"],
  triggers: both("chat_transferred"),
  docs: "Hands an active chat to groups or agents, or re-routes it inside its group.",
  payload: Schema.Struct({
    /** The chat. */
    id: Schema.String,
    /** Stays in its group when left out. */
    target: Schema.optional(TransferTarget),
    /** `true` queues the chat when nobody can take it at once; `false`, the default, fails then. */
    ignore_agents_availability: Schema.optional(Schema.Boolean),
    /** `true` lets callers act who are not in the chat; `false` unless set. */
    ignore_requester_presence: Schema.optional(Schema.Boolean)
  })
})
