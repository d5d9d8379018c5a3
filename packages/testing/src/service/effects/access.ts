import type { EffectContext } from "../context.ts"
import type { AccessChange } from "../occurrence.ts"
import type { AccessRecord, ChatRecord, CustomerRecord } from "../world.ts"

/** Groups and agents that are let in, or no longer. */
export interface AccessTarget {
  readonly groups: readonly number[]
  readonly agents: readonly string[]
}

/** Changes who may see a chat, and tells who sees it now or saw it until now. */
export const changeChatAccess = (
  context: EffectContext,
  chat: ChatRecord,
  change: AccessChange,
  target: AccessTarget
): void => {
  const until = chat.access
  chat.access = changed(until, change, target)
  const thread = chat.threads.at(-1)
  if (thread !== undefined) thread.access = structuredClone(chat.access)
  context.emit({ kind: "chat-access-changed", chat, thread, change, until })
}

/** Changes who may see a customer, and tells every agent. */
export const changeCustomerAccess = (
  context: EffectContext,
  customer: CustomerRecord,
  change: AccessChange,
  target: AccessTarget
): void => {
  customer.access = changed(customer.access ?? { group_ids: [0] }, change, target)
  context.emit({ kind: "customer-access-changed", customer, change })
}

const changed = (
  { group_ids, agent_ids = [] }: AccessRecord,
  change: AccessChange,
  { groups, agents }: AccessTarget
): AccessRecord => {
  if (change === "set") return { group_ids: [...groups], agent_ids: [...agents] }
  if (change === "revoked")
    return {
      group_ids: group_ids.filter((id) => !groups.includes(id)),
      agent_ids: agent_ids.filter((id) => !agents.includes(id))
    }
  return {
    group_ids: [...new Set([...group_ids, ...groups])],
    agent_ids: [...new Set([...agent_ids, ...agents])]
  }
}
