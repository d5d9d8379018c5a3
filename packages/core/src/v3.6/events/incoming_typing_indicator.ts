import * as Schema from "effect/Schema"
import { defineEvent, inThread } from "../../catalog/define.ts"
import { TypingIndicator } from "../entities/indicators.ts"
import { threadFields } from "../fields.ts"

export const incoming_typing_indicator = defineEvent("incoming_typing_indicator", {
  via: ["push"],
  joinKey: [],
  keyClass: "none",
  place: inThread,
  docs: "An agent or bot is typing.",
  payload: Schema.Struct({
    ...threadFields,
    typing_indicator: TypingIndicator
  })
})
