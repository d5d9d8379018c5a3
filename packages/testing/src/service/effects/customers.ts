import type { EffectContext } from "../context.ts"
import type { CustomerFacts } from "../occurrence.ts"
import { activeThread, isPresent } from "../state/chats.ts"
import { isoTime } from "../time.ts"
import type { CustomerRecord } from "../world.ts"
import { closeThread } from "./threads.ts"

const millisecondsPerDay = 86_400_000

/** Adds a customer and tells everybody. */
export const createCustomer = (
  context: EffectContext,
  { fields, ...facts }: CustomerFacts,
  id: string = context.state.random.uuid()
): CustomerRecord => {
  const customer: CustomerRecord = {
    id,
    ...pick(facts),
    ...(fields === undefined ? {} : { fields: { ...fields } }),
    statistics: { chats_count: 0, threads_count: 0, visits_count: 0 },
    created_at: isoTime(context)
  }
  context.state.customers.byId.set(id, customer)
  context.emit({ kind: "customer-created", customer })
  return customer
}

/** What is said of a customer, without what is not. */
const pick = ({ name, email, avatar, phone_number, address, omnichannel }: CustomerFacts): object => ({
  ...(name === undefined ? {} : { name }),
  ...(email === undefined ? {} : { email }),
  ...(avatar === undefined ? {} : { avatar }),
  ...(phone_number === undefined ? {} : { phone_number }),
  ...(address === undefined ? {} : { address: { ...address } }),
  ...(omnichannel === undefined ? {} : { omnichannel: { ...omnichannel } })
})

/** Changes what is said of a customer and tells everybody who may see him. */
export const updateCustomer = (
  context: EffectContext,
  customer: CustomerRecord,
  changed: CustomerFacts
): void => {
  const { address, omnichannel, fields } = changed
  Object.assign(customer, pick(changed), {
    ...(address === undefined ? {} : { address: { ...customer.address, ...address } }),
    ...(omnichannel === undefined ? {} : { omnichannel: { ...customer.omnichannel, ...omnichannel } }),
    ...(fields === undefined ? {} : { fields: { ...customer.fields, ...fields } })
  })
  const { state, clock } = context
  context.emit({
    kind: "customer-updated",
    customer,
    changed,
    isPresent: [...state.chats.byId.values()].some(
      (chat) => activeThread(chat) !== undefined && isPresent(chat, customer.id)
    ),
    isBanned: state.customers.isBanned(customer, clock.now())
  })
}

/** Keeps a customer out for some days, and closes his chats. */
export const banCustomer = (
  context: EffectContext,
  customer: CustomerRecord,
  days: number,
  byId: string
): void => {
  const { state, clock } = context
  customer.banned_until = clock.now() + days * millisecondsPerDay
  context.emit({ kind: "customer-banned", customer, days })
  for (const chat of state.chats.byId.values()) {
    if (isPresent(chat, customer.id) && activeThread(chat) !== undefined) closeThread(context, chat, byId)
  }
}
