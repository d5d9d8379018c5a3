import * as Schema from "effect/Schema"
import { defineEvent, inChat } from "../../catalog/define.ts"
import { chatFields } from "../fields.ts"

export const chat_deleted = defineEvent("chat_deleted", {
  via: ["push"],
  joinKey: ["chat_id"],
  keyClass: "id",
  place: inChat,
  docs: "A chat was deleted.",
  payload: Schema.Struct(chatFields)
})
