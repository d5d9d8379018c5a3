import * as Schema from "effect/Schema"
import { openEnum } from "../../checks/constraints.ts"
import { defineEvent, inThread } from "../../catalog/define.ts"
import { chatFields } from "../fields.ts"
import { User } from "../entities/user.ts"

export const chat_user_added = defineEvent("chat_user_added", {
  joinKey: ["chat_id", "user.id", "user_type"],
  place: inThread,
  docs: "A user joined a chat.",
  payload: Schema.Struct({
    ...chatFields,
    /** Absent in some webhooks; they have it in their additional data. */
    thread_id: Schema.optionalKey(Schema.String),
    user: User,
    user_type: openEnum(["agent", "customer"])
  })
})
