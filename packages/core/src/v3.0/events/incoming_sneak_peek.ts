import * as Schema from "effect/Schema"
import { defineEvent } from "../../define.ts"
import { threadFields } from "../fields.ts"
import { SneakPeek } from "../entities/sneak-peek.ts"

export const incoming_sneak_peek = defineEvent("incoming_sneak_peek", {
  category: "other",
  via: ["push"],
  webhookClaimed: true,
  joinKey: ["chat_id", "thread_id", "sneak_peek.author_id", "sneak_peek.timestamp", "sneak_peek.text"],
  joinKind: "derived",
  triggeredBy: ["customer"],
  docs: "What a customer has typed but not sent.",
  source: "RTM API v3.0 pushes page, engineering README of v3.0 (2019-08-08)",
  payload: Schema.Struct({
    ...threadFields,
    sneak_peek: SneakPeek
  })
})
