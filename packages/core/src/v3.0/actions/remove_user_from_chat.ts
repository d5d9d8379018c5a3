import * as Schema from "effect/Schema"
import { defineAction } from "../../catalog/define.ts"
import { UserType } from "../entities/user.ts"
import { reach } from "../reach.ts"
import { both } from "../triggers.ts"
import { chatFields } from "../fields.ts"

export const remove_user_from_chat = defineAction("remove_user_from_chat", {
  idempotency: "idempotent",
  scopes: reach("chats", "rw"),
  triggers: both("chat_user_removed"),
  docs: "Takes an agent out of a chat.",
  payload: Schema.Struct({
    ...chatFields,
    /** The user to remove. */
    user_id: Schema.String,
    user_type: UserType
  })
})
