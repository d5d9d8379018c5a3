import * as Schema from "effect/Schema"
import { defineEvent } from "../../catalog/define.ts"
import { openEnum } from "../../checks/constraints.ts"
import { Customer } from "../entities/customer.ts"

export const incoming_customers = defineEvent("incoming_customers", {
  via: ["push"],
  joinKey: [],
  keyClass: "none",
  docs: "The visitors this agent should know of, after login.",
  payload: Schema.Struct({
    customer_monitoring_level: openEnum(["my", "chatting", "invited", "online", "highest_available"]),
    customers: Schema.Array(Customer)
  })
})
