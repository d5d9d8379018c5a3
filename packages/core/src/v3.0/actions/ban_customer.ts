import * as Schema from "effect/Schema"
import { defineAction } from "../../define.ts"
import { BanInput } from "../entities/ban.ts"
import { pushOnly } from "../triggers.ts"

export const ban_customer = defineAction("ban_customer", {
  category: "customers",
  idempotency: ["idempotent", "banned stays banned"],
  scopes: ["customers.ban:rw"],
  triggers: pushOnly("customer_banned"),
  docs: "Bans a customer for some days: ends the running sessions and refuses new ones.",
  source: "Web API v3.0 methods page, RTM API v3.0 methods page",
  payload: Schema.Struct({
    /** The customer to ban. */
    customer_id: Schema.String,
    ban: BanInput
  })
})
