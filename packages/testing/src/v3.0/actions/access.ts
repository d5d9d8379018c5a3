import type { ActionContext } from "../../service/context.ts"
import { Refusal } from "../../service/refusal.ts"
import type { AccessRecord } from "../../service/world.ts"
import { chatFor } from "../../service/chat-for.ts"
import type { Handlers } from "./handler.ts"

/** Who may see a chat or a customer. */
export const accessHandlers: Handlers<"grant_access" | "revoke_access" | "set_access"> = {
  grant_access: (context, payload) =>
    change(context, payload, "access_granted", (access, { groups, agents }) => ({
      group_ids: [...new Set([...access.group_ids, ...groups])],
      agent_ids: [...new Set([...(access.agent_ids ?? []), ...agents])]
    })),
  revoke_access: (context, payload) =>
    change(context, payload, "access_revoked", (access, { groups, agents }) => ({
      group_ids: access.group_ids.filter((id) => !groups.includes(id)),
      agent_ids: (access.agent_ids ?? []).filter((id) => !agents.includes(id))
    })),
  set_access: (context, payload) =>
    change(context, payload, "access_set", (_access, { groups, agents }) => ({
      group_ids: groups,
      agent_ids: agents
    }))
}

interface Target {
  readonly groups: number[]
  readonly agents: string[]
}

interface AccessRequest {
  readonly resource: "chat" | "customer"
  readonly id: string
  readonly access: { readonly type: "group" | "agent"; readonly id: string | number }
}

/** Changes an access and tells who sees the thing now or saw it until now. The payload carries the result. */
const change = (
  context: ActionContext,
  { resource, id, access: { type, id: targetId } }: AccessRequest,
  event: string,
  changed: (access: AccessRecord, target: Target) => AccessRecord
): unknown => {
  const target: Target = type === "group" ? groupTarget(context, targetId) : agentTarget(context, targetId)
  if (resource === "customer") {
    const customer = context.state.customers.find(id)
    const access = changed(customer.access ?? { group_ids: [0] }, target)
    customer.access = access
    const payload = { resource, id, access: { group_ids: access.group_ids } }
    context.emit({ event, payload, pushTo: { kind: "agents" }, about: {} })
    return {}
  }
  const chat = chatFor(context, id)
  const until = chat.access
  chat.access = changed(until, target)
  const thread = chat.threads.at(-1)
  if (thread !== undefined) thread.access = structuredClone(chat.access)
  context.emit({
    event,
    payload: { resource, id, access: { group_ids: chat.access.group_ids } },
    pushTo: { kind: "chat", chat, everyone: true, until },
    about: { chat, threadId: thread?.id }
  })
  return {}
}

const groupTarget = ({ state }: ActionContext, id: string | number): Target => {
  const group = Number(id)
  if (!Number.isInteger(group)) throw new Refusal("validation", "access.id should be the number of a group")
  state.agents.checkGroups([group])
  return { groups: [group], agents: [] }
}

const agentTarget = ({ state }: ActionContext, id: string | number): Target => ({
  groups: [],
  agents: [state.agents.find(String(id)).id]
})
