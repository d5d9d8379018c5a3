import type { GrantAccessRequest } from "@agent-chat/core/v3.0"
import { type ActionContext, chatFor } from "../../service/context.ts"
import { type AccessTarget, changeChatAccess, changeCustomerAccess } from "../../service/effects/access.ts"
import type { AccessChange } from "../../service/occurrence.ts"
import { Refusal } from "../../service/refusal.ts"
import type { Handlers } from "./handler.ts"

/** Who may see a chat or a customer. */
export const accessHandlers: Handlers<"grant_access" | "revoke_access" | "set_access"> = {
  grant_access: (context, payload) => change(context, payload, "granted"),
  revoke_access: (context, payload) => change(context, payload, "revoked"),
  set_access: (context, payload) => change(context, payload, "set")
}

const change = (
  context: ActionContext,
  { resource, id, access }: GrantAccessRequest,
  how: AccessChange
): unknown => {
  const target = access.type === "group" ? groupTarget(context, access.id) : agentTarget(context, access.id)
  if (resource === "customer") changeCustomerAccess(context, context.state.customers.find(id), how, target)
  else changeChatAccess(context, chatFor(context, id), how, target)
  return {}
}

const groupTarget = ({ state }: ActionContext, id: string | number): AccessTarget => {
  const group = Number(id)
  if (!Number.isInteger(group)) throw new Refusal("validation", "access.id should be the number of a group")
  state.agents.checkGroups([group])
  return { groups: [group], agents: [] }
}

const agentTarget = ({ state }: ActionContext, id: string | number): AccessTarget => ({
  groups: [],
  agents: [state.agents.find(String(id)).id]
})
