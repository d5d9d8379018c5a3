import * as Schema from "effect/Schema"
import { defineAction } from "../../catalog/define.ts"
import { BanInput } from "../entities/ban.ts"
import { pushOnly } from "../triggers.ts"

export const ban_customer = defineAction("ban_customer", {
  idempotency: "idempotent",
  scopes: ["customers.ban:rw"],
  triggers: pushOnly("customer_banned"),
  docs: "Bans a customer for some days: ends the running sessions and refuses new ones.",
  payload: Schema.Struct({
    /** The customer to ban. */
    customer_id: Schema.String,
    ban: BanInput
  })
})
