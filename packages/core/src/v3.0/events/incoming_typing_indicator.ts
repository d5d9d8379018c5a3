import * as Schema from "effect/Schema"
import { defineEvent } from "../../define.ts"
import { threadFields } from "../fields.ts"
import { TypingIndicator } from "../entities/typing-indicator.ts"

export const incoming_typing_indicator = defineEvent("incoming_typing_indicator", {
  category: "other",
  via: ["push"],
  webhookClaimed: true,
  joinKey: ["chat_id", "thread_id", "typing_indicator.author_id", "typing_indicator.timestamp"],
  joinKind: "derived",
  triggeredBy: ["send_typing_indicator", "customer"],
  docs: "Someone in a chat is typing.",
  source: "RTM API v3.0 pushes page, engineering README of v3.0 (2019-08-08)",
  payload: Schema.Struct({
    ...threadFields,
    typing_indicator: TypingIndicator
  })
})
