import * as Schema from "effect/Schema"
import { defineAction } from "../../catalog/define.ts"
import { CustomerFilters } from "../entities/filters.ts"
import { pageFields, pageLinks } from "../entities/pagination.ts"
import { Customer } from "../entities/user.ts"

export const get_customers = defineAction("get_customers", {
  idempotency: "safe",
  scopes: ["customers:ro"],
  docs: "Lists customers, page by page.",
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
