import * as Schema from "effect/Schema"
import { defineAction } from "../../catalog/define.ts"
import { both } from "../triggers.ts"

export const set_routing_status = defineAction("set_routing_status", {
  idempotency: "idempotent",
  scopes: ["agents--my:rw", "agents--all:rw", "agents-bot--my:rw", "agents-bot--all:rw"],
  triggers: both("routing_status_set"),
  docs: "Sets whether an agent or bot takes chats.",
  payload: Schema.Struct({
    /** `offline` is for bots only. */
    status: Schema.Literals(["accepting_chats", "not_accepting_chats", "offline"]),
    /** The caller when left out. */
    agent_id: Schema.optional(Schema.String)
  })
})
