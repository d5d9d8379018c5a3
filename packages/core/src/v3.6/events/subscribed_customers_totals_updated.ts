import { defineEvent } from "../../catalog/define.ts"
import { CustomerTotals } from "../entities/customer-monitoring.ts"

export const subscribed_customers_totals_updated = defineEvent("subscribed_customers_totals_updated", {
  via: ["push"],
  joinKey: [],
  keyClass: "none",
  docs: "How many visitors match each subscription of this connection, once there are too many to list.",
  payload: CustomerTotals
})
