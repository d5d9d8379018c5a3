import type { EffectContext } from "../context.ts"
import type { AgentRecord, GroupRecord, RoutingStatus } from "../world.ts"
import { assignWaiting } from "./queue.ts"

/**
 * Tells the others whether an agent takes chats, and what that makes of his groups; who takes them gets those that wait.
 *
 * @param isOwn it was his own doing: his connections are not told
 */
export const reportStatus = (
  context: EffectContext,
  agent: AgentRecord,
  status: RoutingStatus | "offline" = agent.routing_status,
  isOwn = false
): void => {
  context.emit({ kind: "agent-status-changed", agent, status, isOwn })
  reportGroups(context, agent, status, isOwn)
  if (status === "accepting_chats") assignWaiting(context)
}

/** Lets an agent take chats, or not; nothing happens when he does so already. */
export const setRoutingStatus = (context: EffectContext, agent: AgentRecord, status: RoutingStatus): void => {
  if (agent.routing_status === status) return
  agent.routing_status = status
  reportStatus(context, agent)
}

/** The status of a group whose agents have these: the best of them. */
const bestOf = (statuses: readonly RoutingStatus[]): RoutingStatus => {
  if (statuses.includes("accepting_chats")) return "accepting_chats"
  return statuses.includes("not_accepting_chats") ? "not_accepting_chats" : "offline"
}

/** What one agent's status makes of the groups he is in, where it is something new. */
const reportGroups = (
  context: EffectContext,
  agent: AgentRecord,
  status: RoutingStatus,
  isOwn: boolean
): void => {
  const { agents } = context.state
  const statusOf = (other: AgentRecord): RoutingStatus =>
    other.id === agent.id ? status : agents.statusOf(other)
  const groups = [...agents.groups.values()].flatMap(({ id }: GroupRecord) => {
    const members = agents.inGroup(id).filter(({ bot }) => bot !== true)
    const now = bestOf(members.map(statusOf))
    if (now === (agents.groupStatuses.get(id) ?? "offline")) return []
    agents.groupStatuses.set(id, now)
    return [{ id, status: now }]
  })
  if (groups.length > 0)
    context.emit({ kind: "groups-status-changed", groups, exceptId: isOwn ? agent.id : undefined })
}
