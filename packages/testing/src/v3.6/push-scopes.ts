import type { AnyCatalog } from "@agent-chat/core"
import { v3_6 } from "@agent-chat/core/v3.6"
import type { Occurrence } from "../service/occurrence.ts"
import type { State } from "../service/state/state.ts"

const chats = ["chats--access:ro"]
const customers = ["customers:ro"]
const multicasts = ["multicast:ro"]
const agents = ["agents--all:ro"]
const bots = ["agents-bot--all:ro"]

const byName: Readonly<Record<string, readonly string[]>> = {
  agent_approved: agents,
  agent_created: agents,
  agent_deleted: agents,
  agent_suspended: agents,
  agent_unsuspended: agents,
  agent_updated: agents,
  bot_created: bots,
  bot_deleted: bots,
  bot_updated: bots,
  customer_banned: customers,
  customer_left: customers,
  customer_page_updated: customers,
  customer_statistics_updated: customers,
  customer_transferred: customers,
  customer_updated: customers,
  incoming_customer: customers,
  incoming_customers: customers,
  incoming_multicast: multicasts,
  queue_positions_updated: chats,
  subscribed_customers_totals_updated: customers,
  threads_deleted: chats,
  ticket_created: customers,
  ticket_deleted: customers
}

/** Names of pushes that belong to a chat. */
const ofChats = new Set(
  Object.entries((v3_6 as AnyCatalog).events).flatMap(([name, { place }]) =>
    place === undefined ? [] : [name]
  )
)

/**
 * The scopes of which a connection needs one to be pushed what has this name. Groups, tags and the licence have none: the
 * documents say nothing of them.
 */
export const pushScopesOf = (
  name: string,
  occurrence: Occurrence,
  state: State
): readonly string[] | undefined => {
  if (name === "routing_status_set") return isOfBot(occurrence, state) ? bots : agents
  return byName[name] ?? (ofChats.has(name) ? chats : undefined)
}

const isOfBot = (occurrence: Occurrence, { agents: { byId } }: State): boolean => {
  if (occurrence.kind === "agent-status-changed") return occurrence.agent.bot === true
  if (occurrence.kind !== "announced") return false
  const { agent_id } = occurrence.payload as { readonly agent_id?: unknown }
  return typeof agent_id === "string" && byId.get(agent_id)?.bot === true
}
