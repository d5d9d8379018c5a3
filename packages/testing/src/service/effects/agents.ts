import type { EffectContext } from "../context.ts"
import type { AgentRecord, RoutingStatus } from "../world.ts"
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
  reportGroups(context, isOwn ? agent.id : undefined)
  if (status === "accepting_chats") assignWaiting(context)
}

/** Lets an agent take chats, or not; nothing happens when he does so already. */
export const setRoutingStatus = (context: EffectContext, agent: AgentRecord, status: RoutingStatus): void => {
  if (agent.routing_status === status) return
  agent.routing_status = status
  reportStatus(context, agent)
}

/** What one agent's status made of the groups, where it is something new. */
const reportGroups = (context: EffectContext, exceptId: string | undefined): void => {
  const { agents } = context.state
  const groups = [...agents.groups.keys()].flatMap((id) => {
    const status = agents.statusOfGroup(id)
    if (status === (agents.groupStatuses.get(id) ?? "offline")) return []
    agents.groupStatuses.set(id, status)
    return [{ id, status }]
  })
  if (groups.length > 0) context.emit({ kind: "groups-status-changed", groups, exceptId })
}
