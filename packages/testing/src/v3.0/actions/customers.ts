import { banCustomer, createCustomer, updateCustomer } from "../../service/effects/customers.ts"
import { meetsDates, meetsRange, meetsValue } from "../../service/filters.ts"
import { pageLinks, pageRequest } from "../pages.ts"
import { pageOf, placesOf } from "../../service/state/pages.ts"
import { customerView } from "../views.ts"
import { admits } from "../../service/state/access.ts"
import type { CustomerRecord } from "../../service/world.ts"
import type { Handlers } from "./handler.ts"

/** Customers: listing, creating, changing and banning them. */
export const customerHandlers: Handlers<
  "get_customers" | "create_customer" | "update_customer" | "ban_customer"
> = {
  get_customers: (context, payload) => {
    const { state, author } = context
    const all = [...state.customers.byId.values()]
    const places = placesOf(all, ({ created_at }) => Date.parse(created_at))
    const found = all.filter(
      (customer) =>
        matches(customer, payload.filters ?? {}) &&
        (customer.access === undefined || context.caller.granted === "all" || admits(customer.access, author))
    )
    const page = pageOf(found, (customer) => places.get(customer) ?? 0, pageRequest(payload))
    return {
      customers: page.items.map((customer) => customerView(customer)),
      total_customers: found.length,
      ...pageLinks(page)
    }
  },
  create_customer: (context, payload) => customerView(createCustomer(context, payload)),
  update_customer: (context, { customer_id, ...changed }) => {
    const customer = context.state.customers.find(customer_id)
    updateCustomer(context, customer, changed)
    return customerView(customer)
  },
  ban_customer: (context, { customer_id, ban }) => {
    banCustomer(context, context.state.customers.find(customer_id), ban.days, context.author.id)
    return {}
  }
}

type Filters = NonNullable<Parameters<(typeof customerHandlers)["get_customers"]>[1]["filters"]>

const matches = (customer: CustomerRecord, filters: Filters): boolean => {
  const { statistics } = customer
  return (
    meetsValue(filters.country, customer.last_visit?.geolocation?.["country"]) &&
    meetsValue(filters.email, customer.email) &&
    meetsValue(filters.name, customer.name) &&
    meetsValue(filters.customer_id, customer.id) &&
    meetsRange(filters.chats_count, statistics.chats_count) &&
    meetsRange(filters.threads_count, statistics.threads_count) &&
    meetsRange(filters.visits_count, statistics.visits_count) &&
    meetsDates(filters.created_at, customer.created_at) &&
    meetsDates(filters.agent_last_event_created_at, customer.agent_last_event_created_at) &&
    meetsDates(filters.customer_last_event_created_at, customer.customer_last_event_created_at)
  )
}
