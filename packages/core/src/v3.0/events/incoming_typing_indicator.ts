import * as Schema from "effect/Schema"
import { defineEvent, inThread } from "../../catalog/define.ts"
import { threadFields } from "../fields.ts"
import { TypingIndicator } from "../entities/typing-indicator.ts"

export const incoming_typing_indicator = defineEvent("incoming_typing_indicator", {
  via: ["push"],
  keyClass: "none",
  place: inThread,
  docs: "Someone in a chat is typing.",
  payload: Schema.Struct({
    ...threadFields,
    typing_indicator: TypingIndicator
  })
})
