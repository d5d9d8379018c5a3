import * as Schema from "effect/Schema"
import { defineAction } from "../../catalog/define.ts"
import { chatFields } from "../fields.ts"

export const unfollow_chat = defineAction("unfollow_chat", {
  idempotency: "idempotent",
  docs: "Ends the extra pushes of a followed chat; a transfer or a close is still pushed.",
  payload: Schema.Struct(chatFields)
})
