import type { ActionContext } from "../../service/context.ts"
import { setRoutingStatus } from "../../service/effects/agents.ts"
import { Refusal } from "../../service/refusal.ts"
import { reachOf } from "../../service/scopes.ts"
import type { AgentRecord } from "../../service/world.ts"
import type { Handlers } from "./handler.ts"

/** Who takes chats. */
export const routingHandlers: Handlers<"set_routing_status" | "list_routing_statuses"> = {
  set_routing_status: (context, { agent_id, status }) => {
    const { state, author } = context
    const agent = agent_id === undefined ? author : state.agents.find(agent_id)
    checkScope(context, agent)
    if (status === "offline" && agent.bot !== true)
      throw new Refusal("validation", "status: only bots can be set offline")
    setRoutingStatus(context, agent, status)
    return {}
  },
  list_routing_statuses: ({ state, caller }, { filters }) => {
    const sees = {
      agents: reachOf(caller.granted, ["agents--all:ro"]) !== undefined,
      bots: reachOf(caller.granted, ["agents-bot--all:ro"]) !== undefined
    }
    const groups = filters?.group_ids
    return state.agents.all
      .filter(({ bot }) => (bot === true ? sees.bots : sees.agents))
      .filter(({ group_ids }) => groups === undefined || groups.some((id) => group_ids.includes(id)))
      .map((agent) => ({
        agent_id: agent.id,
        status: state.agents.statusOf(agent)
      }))
  }
}

const checkScope = ({ author, caller }: ActionContext, agent: AgentRecord): void => {
  const kind = agent.bot === true ? "agents-bot" : "agents"
  const isOwn =
    agent.id === author.id ||
    (agent.owner_client_id !== undefined && agent.owner_client_id === caller.clientId)
  const needed = `${kind}--${isOwn ? "my" : "all"}:rw`
  if (reachOf(caller.granted, [needed]) === undefined)
    throw new Refusal("authorization", `This agent needs ${needed}`)
}
