import * as Schema from "effect/Schema"
import { defineEvent } from "../../catalog/define.ts"
import { Ban } from "../entities/ban.ts"

export const customer_banned = defineEvent("customer_banned", {
  via: ["push"],
  joinKey: ["customer_id", "ban.days"],
  docs: "A customer was banned.",
  payload: Schema.Struct({
    customer_id: Schema.String,
    ban: Ban
  })
})
