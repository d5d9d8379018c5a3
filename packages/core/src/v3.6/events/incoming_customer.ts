import { defineEvent } from "../../catalog/define.ts"
import { Customer } from "../entities/customer.ts"

export const incoming_customer = defineEvent("incoming_customer", {
  via: ["push"],
  joinKey: ["id", "visit.started_at?"],
  docs: "A visitor came, came back, or became visible to this agent.",
  payload: Customer
})
