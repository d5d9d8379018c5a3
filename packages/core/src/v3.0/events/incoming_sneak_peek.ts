import * as Schema from "effect/Schema"
import { defineEvent, inThread } from "../../catalog/define.ts"
import { threadFields } from "../fields.ts"
import { SneakPeek } from "../entities/sneak-peek.ts"

export const incoming_sneak_peek = defineEvent("incoming_sneak_peek", {
  via: ["push"],
  keyClass: "none",
  place: inThread,
  docs: "What a customer has typed but not sent.",
  payload: Schema.Struct({
    ...threadFields,
    sneak_peek: SneakPeek
  })
})
