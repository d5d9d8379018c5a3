import * as Schema from "effect/Schema"
import { openEnum } from "../../constraints.ts"
import { defineEvent } from "../../define.ts"
import { threadFields } from "../fields.ts"

export const chat_user_removed = defineEvent("chat_user_removed", {
  category: "chat users",
  webhook: { registrable: true, filters: ["chat_member_ids"], additionalData: ["chat_properties"] },
  joinKey: ["chat_id", "thread_id", "user_id", "user_type"],
  joinKind: "entity",
  triggeredBy: ["remove_user_from_chat", "router"],
  docs: "A user left a chat.",
  source: "Web API v3.0 webhooks page, RTM API v3.0 pushes page, engineering README of v3.0 (2019-08-08)",
  payload: Schema.Struct({
    ...threadFields,
    user_id: Schema.String,
    user_type: openEnum(["agent", "customer"])
  })
})
