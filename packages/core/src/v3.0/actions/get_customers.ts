import * as Schema from "effect/Schema"
import { defineAction } from "../../define.ts"
import { CustomerFilters } from "../entities/filters.ts"
import { pageFields, pageLinks } from "../entities/pagination.ts"
import { Customer } from "../entities/user.ts"

export const get_customers = defineAction("get_customers", {
  category: "customers",
  idempotency: ["safe", "it reads"],
  scopes: ["customers:ro"],
  docs: "Lists customers, page by page.",
  notes: [
    "The index of the methods page also names `set_customers`, which links here: there is no such action."
  ],
  source: "Web API v3.0 methods page, RTM API v3.0 methods page",
  payload: Schema.Struct({
    ...pageFields,
    /** Keep them unchanged from page to page. */
    filters: Schema.optional(CustomerFilters)
  }),
  success: Schema.Struct({
    customers: Schema.Array(Customer),
    /** How many customers match. */
    total_customers: Schema.Number,
    ...pageLinks
  })
})
