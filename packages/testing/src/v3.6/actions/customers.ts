import type { SessionFields } from "@agent-chat/core/v3.6"
import { banCustomer, updateCustomer } from "../../service/effects/customers.ts"
import { Refusal } from "../../service/refusal.ts"
import { isPresent } from "../../service/state/chats.ts"
import { matching, trackedBy } from "../monitoring.ts"
import { customerView } from "../views.ts"
import type { Handlers } from "./handler.ts"

/** Customers: reading, changing, banning and watching them. */
export const customerHandlers: Handlers<
  "get_customer" | "update_customer" | "ban_customer" | "subscribe_customers" | "unsubscribe_customers"
> = {
  get_customer: ({ state }, { id }) => {
    const customer = state.customers.find(id)
    const chats = [...state.chats.byId.values()].filter((chat) => isPresent(chat, id))
    return {
      ...customerView(customer),
      ...(chats.length === 0 ? {} : { chat_ids: chats.map((chat) => chat.id) })
    }
  },
  update_customer: (context, { id, name, email, avatar, phone_number, ...more }) => {
    const customer = context.state.customers.find(id)
    const { address, omnichannel, session_fields } = more
    updateCustomer(context, customer, {
      name,
      email,
      avatar,
      phone_number,
      address: address === undefined ? undefined : { ...address },
      omnichannel: omnichannel === undefined ? undefined : { ...omnichannel },
      fields: session_fields === undefined ? undefined : fieldsIn(session_fields)
    })
    return {}
  },
  ban_customer: (context, { id, ban }) => {
    banCustomer(context, context.state.customers.find(id), ban.days, context.author.id)
    return {}
  },
  subscribe_customers: (context, { group_ids, limit }) => {
    const { state, caller } = context
    if (caller.session === undefined) throw new Refusal("requester_offline")
    if (limit !== undefined && !(Number.isInteger(limit) && limit >= 0))
      throw new Refusal("validation", `limit should be a whole number, found ${limit}`)
    const subscription_id = state.random.code(10)
    const subscription = { group_ids, limit }
    caller.session.subscriptions.set(subscription_id, subscription)
    const total = matching(subscription, state).length
    const tracked = trackedBy(subscription, state)
    if (tracked.length < total)
      context.emit({
        kind: "customers-counted",
        connection: caller.session,
        totals: { [subscription_id]: total }
      })
    return { subscription_id, customers: tracked.map((customer) => customerView(customer)) }
  },
  unsubscribe_customers: ({ caller }, { subscription_id }) => {
    caller.session?.subscriptions.delete(subscription_id)
    return {}
  }
}

/** The fields of a session by their names, of which the last one counts. */
const fieldsIn = (list: SessionFields): Record<string, string> =>
  Object.fromEntries(
    list.flatMap((entry) => Object.entries(entry).map(([name, value]) => [name, String(value)] as const))
  )
