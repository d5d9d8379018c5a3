import { type EffectContext, isoTime } from "../context.ts"
import { activeThread, isPresent } from "../state/chats.ts"
import { customerView } from "../../v3.0/views.ts"
import type { CustomerRecord } from "../world.ts"

/** What can be said of a customer. */
export interface CustomerFacts {
  readonly name?: string | undefined
  readonly email?: string | undefined
  readonly avatar?: string | undefined
  readonly fields?: Readonly<Record<string, string>> | undefined
}

/** Adds a customer and tells everybody. */
export const createCustomer = (
  context: EffectContext,
  { name, email, avatar, fields }: CustomerFacts,
  id: string = context.state.random.uuid()
): CustomerRecord => {
  const customer: CustomerRecord = {
    id,
    ...(name === undefined ? {} : { name }),
    ...(email === undefined ? {} : { email }),
    ...(avatar === undefined ? {} : { avatar }),
    ...(fields === undefined ? {} : { fields: { ...fields } }),
    statistics: { chats_count: 0, threads_count: 0, visits_count: 0 },
    created_at: isoTime(context)
  }
  context.state.customers.byId.set(id, customer)
  context.emit({
    event: "customer_created",
    payload: { customer: customerView(customer) },
    pushTo: { kind: "agents" }
  })
  return customer
}

/** Changes what is said of a customer and tells everybody who may see him. */
export const updateCustomer = (
  context: EffectContext,
  customer: CustomerRecord,
  { name, email, avatar, fields }: CustomerFacts
): void => {
  if (name !== undefined) customer.name = name
  if (email !== undefined) customer.email = email
  if (avatar !== undefined) customer.avatar = avatar
  if (fields !== undefined) customer.fields = { ...customer.fields, ...fields }
  const { state, clock } = context
  const { last_visit: _visit, statistics: _statistics, ...view } = customerView(customer)
  const present = [...state.chats.byId.values()].some(
    (chat) => activeThread(chat) !== undefined && isPresent(chat, customer.id)
  )
  const banned = state.customers.isBanned(customer, clock.now())
  context.emit({
    event: "customer_updated",
    payload: { ...view, present, banned },
    pushTo: { kind: "agents", access: customer.access }
  })
}
