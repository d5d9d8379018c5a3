import * as Schema from "effect/Schema"
import { openEnum } from "../../constraints.ts"
import { defineEvent } from "../../define.ts"
import { chatFields } from "../fields.ts"
import { User } from "../entities/user.ts"

export const chat_user_added = defineEvent("chat_user_added", {
  category: "chat users",
  webhook: {
    registrable: true,
    filters: ["chat_member_ids"],
    additionalData: ["chat_properties", "access", "thread_id"]
  },
  joinKey: ["chat_id", "thread_id?", "user.id", "user_type"],
  joinKind: "entity",
  triggeredBy: ["add_user_to_chat", "router"],
  docs: "A user joined a chat.",
  source: "Web API v3.0 webhooks page, RTM API v3.0 pushes page, engineering README of v3.0 (2019-08-08)",
  payload: Schema.Struct({
    ...chatFields,
    /** Absent in some webhooks; they have it in their additional data. */
    thread_id: Schema.optionalKey(Schema.String),
    user: User,
    user_type: openEnum(["agent", "customer"])
  })
})
