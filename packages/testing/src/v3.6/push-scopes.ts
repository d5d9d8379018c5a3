import type { Occurrence } from "../service/occurrence.ts"

const customers = ["customers:ro"]
const multicasts = ["multicast:ro"]
const agents = ["agents--all:ro"]
const bots = ["agents-bot--all:ro"]

const byKind: Partial<Record<Occurrence["kind"], readonly string[]>> = {
  "customer-created": customers,
  "customer-updated": customers,
  "customer-banned": customers,
  "customers-shown": customers,
  "customers-counted": customers,
  "visit-started": customers,
  "visit-ended": customers,
  "page-opened": customers,
  multicast: multicasts
}

/** Of what no call causes the first word says what it is about. */
const byFirstWord: Readonly<Record<string, readonly string[]>> = {
  agent: agents,
  bot: bots,
  customer: customers
}

/**
 * The scopes of which a connection needs one to be pushed what happened. What has none is about a chat, which another scope
 * lets it see, or about groups, of which the documents say nothing.
 */
export const pushScopesOf = (occurrence: Occurrence): readonly string[] | undefined => {
  if (occurrence.kind === "agent-status-changed") return occurrence.agent.bot === true ? bots : agents
  if (occurrence.kind === "announced") return byFirstWord[occurrence.event.split("_")[0] ?? ""]
  return byKind[occurrence.kind]
}
