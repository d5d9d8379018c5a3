import type { ActionContext } from "../../service/context.ts"
import { addToChat, removeFromChat } from "../../service/effects/members.ts"
import { Refusal } from "../../service/refusal.ts"
import { isPresent, presentAgentIds } from "../../service/state/chats.ts"
import type { AgentRecord, ChatRecord } from "../../service/world.ts"
import { chatFor } from "../../service/chat-for.ts"
import type { Handlers } from "./handler.ts"

/** Handing a chat on. */
export const transferHandlers: Handlers<"transfer_chat"> = {
  transfer_chat: (context, payload) => {
    const chat = chatFor(context, payload.chat_id)
    const before = chat.access
    const { type, ids } = payload.target ?? { type: "group", ids: before.group_ids }
    const there = type === "group" ? agentsOfGroups(context, ids) : agentsById(context, ids)
    const staying = payload.target === undefined ? [] : there.filter(({ id }) => isPresent(chat, id))
    const taker = staying[0] ?? there.find((agent) => canTake(context, chat, agent))
    if (taker === undefined && payload.force !== true)
      throw new Refusal("validation", "Nobody there can take the chat")
    context.emit({
      event: "chat_transferred",
      payload: { chat_id: chat.id, requester_id: context.author.id, type, ids },
      pushTo: { kind: "chat", chat, everyone: true, until: before },
      about: { chat, threadId: chat.threads.at(-1)?.id }
    })
    if (type === "group" && payload.target !== undefined) {
      const access = { group_ids: ids.map(Number) }
      chat.access = access
      const thread = chat.threads.at(-1)
      if (thread !== undefined) thread.access = structuredClone(access)
    }
    const next = taker ?? (type === "agent" ? there[0] : undefined)
    for (const id of presentAgentIds(chat)) {
      if (id !== next?.id) removeFromChat(context, chat, { id, type: "agent" })
    }
    if (next !== undefined) addToChat(context, chat, { id: next.id, type: "agent" })
    return {}
  }
}

/** Whether an agent who is not in the chat is there to take it. */
const canTake = ({ state }: ActionContext, chat: ChatRecord, agent: AgentRecord): boolean =>
  state.agents.isOnline(agent.id) && agent.routing_status === "accepting_chats" && !isPresent(chat, agent.id)

const agentsOfGroups = ({ state }: ActionContext, ids: readonly (string | number)[]): AgentRecord[] => {
  const groups = ids.map(Number)
  state.agents.checkGroups(groups)
  return [...new Set(groups.flatMap((id) => state.agents.inGroup(id)))].filter(({ bot }) => bot !== true)
}

const agentsById = ({ state }: ActionContext, ids: readonly (string | number)[]): AgentRecord[] =>
  ids.map((id) => state.agents.find(String(id)))
