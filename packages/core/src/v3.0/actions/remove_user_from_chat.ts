import * as Schema from "effect/Schema"
import { defineAction } from "../../define.ts"
import { UserType } from "../entities/user.ts"
import { reach } from "../scopes.ts"
import { both } from "../triggers.ts"
import { chatFields } from "../fields.ts"

export const remove_user_from_chat = defineAction("remove_user_from_chat", {
  category: "chat users",
  idempotency: ["idempotent", "who left stays out; the event may repeat"],
  scopes: reach("chats", "rw"),
  triggers: both("chat_user_removed"),
  docs: "Takes an agent out of a chat. Callers can always remove themselves; customers cannot be removed.",
  source: "Web API v3.0 methods page, RTM API v3.0 methods page",
  payload: Schema.Struct({
    ...chatFields,
    /** The user to remove. */
    user_id: Schema.String,
    user_type: UserType
  })
})
