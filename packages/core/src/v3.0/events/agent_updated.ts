import * as Schema from "effect/Schema"
import { openEnum } from "../../constraints.ts"
import { defineEvent } from "../../define.ts"

export const agent_updated = defineEvent("agent_updated", {
  category: "chat users",
  via: ["push"],
  webhookClaimed: true,
  joinKey: ["agent_id", "routing_status"],
  joinKind: "derived",
  triggeredBy: ["update_agent", "login", "logout"],
  docs: "An agent started or stopped taking chats.",
  source: "RTM API v3.0 pushes page, engineering README of v3.0 (2019-08-08)",
  payload: Schema.Struct({
    agent_id: Schema.String,
    routing_status: openEnum(["accepting_chats", "not_accepting_chats"])
  })
})
