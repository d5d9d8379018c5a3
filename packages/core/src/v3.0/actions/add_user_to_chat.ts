import * as Schema from "effect/Schema"
import { defineAction } from "../../catalog/define.ts"
import { UserType } from "../entities/user.ts"
import { reach } from "../reach.ts"
import { both } from "../triggers.ts"
import { chatFields } from "../fields.ts"

export const add_user_to_chat = defineAction("add_user_to_chat", {
  idempotency: "idempotent",
  scopes: reach("chats", "rw"),
  triggers: both("chat_user_added"),
  docs: "Puts an agent or the customer into a chat.",
  payload: Schema.Struct({
    ...chatFields,
    /** The user to add. */
    user_id: Schema.String,
    user_type: UserType
  })
})
