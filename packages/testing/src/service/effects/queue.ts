import type { EffectContext } from "../context.ts"
import type { Waiting } from "../occurrence.ts"
import { activeThread, isPresent } from "../state/chats.ts"
import type { State } from "../state/state.ts"
import { microseconds } from "../time.ts"
import type { AgentRecord, ChatRecord, ThreadRecord } from "../world.ts"
import { addToChat } from "./members.ts"

/** Lets a chat wait for an agent. */
export const enqueue = (context: EffectContext, chat: ChatRecord, thread: ThreadRecord): void => {
  thread.queued_at = microseconds(context)
  context.state.chats.waiting.add(chat)
}

/** The chats that wait, those first that have done so longest. */
export const queueOf = ({ chats }: State): Waiting[] => {
  const waiting: Waiting[] = []
  for (const chat of chats.waiting) {
    const thread = activeThread(chat)
    if (thread?.queued_at === undefined) chats.waiting.delete(chat)
    else waiting.push({ chat, thread })
  }
  return waiting.toSorted((a, b) => (a.thread.queued_at ?? 0) - (b.thread.queued_at ?? 0))
}

/** Who is given chats before whom. */
export const priorities = ["first", "normal", "last", "supervisor"] as const

const rankOf = ({ priority = "normal" }: AgentRecord): number => priorities.indexOf(priority)

/**
 * The agent whom the router would give a chat: taking chats, and let in by the access of the chat. Agents have to be online,
 * bots of an application do not; who has the higher priority comes first.
 */
export const freeAgentFor = (
  { state }: Pick<EffectContext, "state">,
  chat: ChatRecord
): AgentRecord | undefined => {
  return chat.access.group_ids
    .flatMap((id) => state.agents.inGroup(id))
    .filter(({ id, bot, owner_client_id, routing_status }) => {
      const isThere = bot === true ? owner_client_id !== undefined : state.agents.isOnline(id)
      return isThere && routing_status === "accepting_chats"
    })
    .toSorted((a, b) => rankOf(a) - rankOf(b))[0]
}

/** Gives the chats that wait to agents who take them. */
export const assignWaiting = (context: EffectContext): void => {
  if (!context.state.choices.queuedChatsAreAssigned) return
  for (const { chat } of queueOf(context.state)) {
    const agent = freeAgentFor(context, chat)
    if (agent !== undefined && !isPresent(chat, agent.id))
      addToChat(context, chat, { id: agent.id, type: "agent" })
  }
}
