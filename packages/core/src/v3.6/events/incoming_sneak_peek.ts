import * as Schema from "effect/Schema"
import { defineEvent, inThread } from "../../catalog/define.ts"
import { SneakPeek } from "../entities/indicators.ts"
import { threadFields } from "../fields.ts"

export const incoming_sneak_peek = defineEvent("incoming_sneak_peek", {
  via: ["push"],
  joinKey: [],
  keyClass: "none",
  place: inThread,
  docs: "What a customer has typed but not sent.",
  payload: Schema.Struct({
    ...threadFields,
    sneak_peek: SneakPeek
  })
})
