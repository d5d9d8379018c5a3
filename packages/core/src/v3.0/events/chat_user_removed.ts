import * as Schema from "effect/Schema"
import { openEnum } from "../../checks/constraints.ts"
import { defineEvent, inThread } from "../../catalog/define.ts"
import { threadFields } from "../fields.ts"

export const chat_user_removed = defineEvent("chat_user_removed", {
  joinKey: ["chat_id", "thread_id", "user_id", "user_type"],
  place: inThread,
  docs: "A user left a chat.",
  payload: Schema.Struct({
    ...threadFields,
    user_id: Schema.String,
    user_type: openEnum(["agent", "customer"])
  })
})
