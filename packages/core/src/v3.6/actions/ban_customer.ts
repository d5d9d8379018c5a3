import * as Schema from "effect/Schema"
import { defineAction } from "../../catalog/define.ts"
import { BanInput } from "../entities/ban.ts"

export const ban_customer = defineAction("ban_customer", {
  idempotency: "idempotent",
  scopes: ["customers.ban:rw"],
  triggers: { push: ["customer_banned"], webhook: [] },
  docs: "Bans a customer for some days, cutting running sessions and refusing new ones.",
  payload: Schema.Struct({
    id: Schema.String,
    ban: BanInput
  })
})
