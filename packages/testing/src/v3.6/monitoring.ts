import type { CustomerSubscription } from "../service/context.ts"
import type { Occurrence } from "../service/occurrence.ts"
import type { Listener } from "../service/pushes.ts"
import { activeThread, isPresent } from "../service/state/chats.ts"
import type { State } from "../service/state/state.ts"
import type { CustomerRecord } from "../service/world.ts"

const kinds: readonly Occurrence["kind"][] = [
  "customer-created",
  "customer-updated",
  "visit-started",
  "visit-ended",
  "page-opened"
]

/** Whether a connection wants to hear what a customer does: as much as its agent asked for, and what it subscribed to. */
export const monitoringOf = (
  occurrence: Occurrence,
  state: State
): ((listener: Listener) => boolean) | undefined => {
  if (!kinds.includes(occurrence.kind) || !("customer" in occurrence)) return undefined
  const { customer } = occurrence
  const chats = [...state.chats.byId.values()].filter(
    (chat) => activeThread(chat) !== undefined && isPresent(chat, customer.id)
  )
  return ({ viewer: { agent }, subscriptions }) => {
    if ([...subscriptions.values()].some((subscription) => trackedBy(subscription, state).includes(customer)))
      return true
    const level = state.agents.monitoringLevels.get(agent.id) ?? "my"
    if (level === "my") return chats.some((chat) => isPresent(chat, agent.id))
    return level === "online" || level === "highest_available" || chats.length > 0
  }
}

/** The customers whom a subscription is about. */
export const matching = ({ group_ids }: CustomerSubscription, state: State): CustomerRecord[] =>
  [...state.customers.byId.values()].filter(
    ({ access }) =>
      group_ids === undefined ||
      access === undefined ||
      group_ids.some((groupId) => access.group_ids.includes(groupId))
  )

/** Those of them it hears of: no more than it was to list, those that have been known longest. */
export const trackedBy = (subscription: CustomerSubscription, state: State): CustomerRecord[] =>
  matching(subscription, state).slice(0, subscription.limit)
