import { defineEvent } from "../../catalog/define.ts"
import { ChangedCustomer } from "../entities/customer.ts"

export const customer_updated = defineEvent("customer_updated", {
  via: ["push"],
  joinKey: ["id", "#"],
  docs: "A customer's data changed; carries what changed.",
  payload: ChangedCustomer
})
