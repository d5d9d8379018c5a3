import * as Schema from "effect/Schema"
import { defineEvent, inChat } from "../../catalog/define.ts"
import { chatFields } from "../fields.ts"

export const chat_unfollowed = defineEvent("chat_unfollowed", {
  via: ["push"],
  joinKey: ["chat_id"],
  place: inChat,
  docs: "This agent no longer follows a chat.",
  payload: Schema.Struct(chatFields)
})
