import * as Schema from "effect/Schema"
import { defineEvent } from "../../define.ts"
import { Ban } from "../entities/ban.ts"

export const customer_banned = defineEvent("customer_banned", {
  category: "customers",
  via: ["push"],
  webhookClaimed: true,
  joinKey: ["customer_id", "ban.days"],
  joinKind: "derived",
  triggeredBy: ["ban_customer"],
  docs: "A customer was banned.",
  source: "RTM API v3.0 pushes page, engineering README of v3.0 (2019-08-08)",
  payload: Schema.Struct({
    customer_id: Schema.String,
    ban: Ban
  })
})
