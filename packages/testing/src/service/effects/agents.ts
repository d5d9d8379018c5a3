import type { EffectContext } from "../context.ts"
import type { AgentRecord, RoutingStatus } from "../world.ts"

/**
 * Tells the others whether an agent takes chats.
 *
 * @param isOwn it was his own doing: his connections are not told
 */
export const reportStatus = (
  context: EffectContext,
  agent: AgentRecord,
  status: RoutingStatus | "offline" = agent.routing_status,
  isOwn = false
): void => context.emit({ kind: "agent-status-changed", agent, status, isOwn })

/** Lets an agent take chats, or not; nothing happens when he does so already. */
export const setRoutingStatus = (context: EffectContext, agent: AgentRecord, status: RoutingStatus): void => {
  if (agent.routing_status === status) return
  agent.routing_status = status
  reportStatus(context, agent)
}
