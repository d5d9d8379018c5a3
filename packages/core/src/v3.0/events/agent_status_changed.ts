import * as Schema from "effect/Schema"
import { openEnum } from "../../constraints.ts"
import { defineEvent } from "../../define.ts"
import { agentUpdated } from "../event-alias.ts"

export const agent_status_changed = defineEvent("agent_status_changed", {
  category: "status",
  via: ["webhook"],
  webhook: { registrable: true, filters: ["chat_member_ids"] },
  joinKey: ["agent_id", "status"],
  joinKind: "derived",
  joins: agentUpdated,
  triggeredBy: ["update_agent", "login", "logout", "Configuration API update_bot_agent"],
  docs: "An agent's or bot's status changed.",
  source: "Configuration API v3.0, later Configuration API v3.0 page",
  payload: Schema.Struct({
    agent_id: Schema.String,
    status: openEnum(["accepting chats", "not accepting chats", "offline"])
  })
})
