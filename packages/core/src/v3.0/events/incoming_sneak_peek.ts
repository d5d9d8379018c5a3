import * as Schema from "effect/Schema"
import { defineEvent } from "../../catalog/define.ts"
import { threadFields } from "../fields.ts"
import { SneakPeek } from "../entities/sneak-peek.ts"

export const incoming_sneak_peek = defineEvent("incoming_sneak_peek", {
  via: ["push"],
  keyClass: "none",
  docs: "What a customer has typed but not sent.",
  payload: Schema.Struct({
    ...threadFields,
    sneak_peek: SneakPeek
  })
})
