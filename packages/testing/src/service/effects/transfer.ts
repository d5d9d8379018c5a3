import type { EffectContext } from "../context.ts"
import type { TransferTarget } from "../occurrence.ts"
import { Refusal } from "../refusal.ts"
import { admits } from "../state/access.ts"
import { isPresent, presentAgentIds } from "../state/chats.ts"
import type { AgentRecord, ChatRecord } from "../world.ts"
import { addToChat, removeFromChat } from "./members.ts"
import { enqueue } from "./queue.ts"

/** How a chat is handed on. */
export interface Transfer {
  readonly byId: string
  /** The groups of the chat unless set. */
  readonly target: TransferTarget | undefined
  /** Also when nobody there can take it. */
  readonly isForced: boolean
}

/** Hands a chat on: to an agent who is there and takes chats, or to a group all the same when it is forced. */
export const transferChat = (
  context: EffectContext,
  chat: ChatRecord,
  { byId, target, isForced }: Transfer
): void => {
  if (target?.ids.length === 0) throw new Refusal("validation", "target.ids should name somebody")
  const until = chat.access
  const from = { group_ids: until.group_ids, agent_ids: presentAgentIds(chat) }
  const { type, ids } = target ?? { type: "group" as const, ids: until.group_ids }
  const there = type === "group" ? agentsOfGroups(context, ids) : agentsById(context, ids)
  const staying = target === undefined ? [] : there.filter(({ id }) => isPresent(chat, id))
  const taker = staying[0] ?? there.find((agent) => canTake(context, chat, agent))
  if (taker === undefined && !isForced) throw new Refusal("agent_offline", "Nobody there can take the chat")
  const thread = chat.threads.at(-1)
  const next = taker ?? (type === "agent" ? there[0] : undefined)
  if (next === undefined && thread !== undefined) enqueue(context, chat, thread)
  context.emit({
    kind: "chat-transferred",
    chat,
    thread,
    byId,
    target: { type, ids },
    isQueued: next === undefined,
    until
  })
  if (type === "group" && target !== undefined) {
    const access = { group_ids: ids.map(Number) }
    chat.access = access
    if (thread !== undefined) thread.access = structuredClone(access)
  }
  for (const id of from.agent_ids) {
    if (id !== next?.id) removeFromChat(context, chat, { id, type: "agent" }, { byId })
  }
  if (next !== undefined) addToChat(context, chat, { id: next.id, type: "agent" }, { byId })
  const isNew = (agent: AgentRecord): boolean =>
    !from.agent_ids.includes(agent.id) &&
    (agent === next || (admits(chat.access, agent) && !admits(until, agent)))
  const newcomers = [...context.state.agents.byId.values()].filter(isNew)
  const agentIds = new Set(newcomers.map(({ id }) => id))
  if (thread !== undefined) context.emit({ kind: "chat-came", chat, thread, byId, agentIds, from })
}

/** Whether an agent who is not in the chat is there to take it. */
const canTake = ({ state }: EffectContext, chat: ChatRecord, agent: AgentRecord): boolean =>
  state.agents.isOnline(agent.id) && agent.routing_status === "accepting_chats" && !isPresent(chat, agent.id)

const agentsOfGroups = ({ state }: EffectContext, ids: TransferTarget["ids"]): AgentRecord[] => {
  const groups = ids.map(Number)
  state.agents.checkGroups(groups)
  return [...new Set(groups.flatMap((id) => state.agents.inGroup(id)))].filter(({ bot }) => bot !== true)
}

const agentsById = ({ state }: EffectContext, ids: TransferTarget["ids"]): AgentRecord[] =>
  ids.map((id) => state.agents.find(String(id)))
