import * as Schema from "effect/Schema"
import { defineAction } from "../../define.ts"
import { UserType } from "../entities/user.ts"
import { reach } from "../scopes.ts"
import { both } from "../triggers.ts"
import { chatFields } from "../fields.ts"

export const add_user_to_chat = defineAction("add_user_to_chat", {
  category: "chat users",
  idempotency: ["idempotent", "who is in the chat stays in it; the event may repeat"],
  scopes: reach("chats", "rw"),
  triggers: both("chat_user_added"),
  docs: "Puts an agent or the customer into a chat.",
  notes: ["A chat holds at most one customer."],
  source: "Web API v3.0 methods page, RTM API v3.0 methods page",
  payload: Schema.Struct({
    ...chatFields,
    /** The user to add. */
    user_id: Schema.String,
    user_type: UserType
  })
})
