import { type ActionContext, chatFor } from "../../service/context.ts"
import { transferChat } from "../../service/effects/transfer.ts"
import { addToChat, removeFromChat } from "../../service/effects/members.ts"
import { Refusal } from "../../service/refusal.ts"
import { reachOf } from "../../service/scopes.ts"
import { admits } from "../../service/state/access.ts"
import { activeThread, customerOf, isPresent } from "../../service/state/chats.ts"
import type { ChatRecord } from "../../service/world.ts"
import { activeThreadOf, chatOfCaller, type Handlers } from "./handler.ts"

/** Who is in a chat, and who takes it over. */
export const userHandlers: Handlers<
  "add_user_to_chat" | "remove_user_from_chat" | "transfer_chat" | "list_agents_for_transfer"
> = {
  add_user_to_chat: (context, payload) => {
    const { state, clock, author } = context
    const { chat_id, user_id, user_type, visibility, ignore_requester_presence } = payload
    const chat = chatOfCaller(context, chat_id, ignore_requester_presence)
    activeThreadOf(chat)
    if (user_type === "agent") checkAccess(context, chat, user_id)
    else {
      state.customers.checkNotBanned(user_id, clock.now())
      const customer = customerOf(chat)
      if (customer !== undefined && customer.id !== user_id)
        throw new Refusal("validation", `Chat ${chat.id} has a customer already`)
    }
    addToChat(context, chat, { id: user_id, type: user_type }, { byId: author.id, visibility })
    return {}
  },
  remove_user_from_chat: (context, { chat_id, user_id, ignore_requester_presence }) => {
    const chat = chatOfCaller(context, chat_id, ignore_requester_presence)
    const { id } = context.state.agents.find(user_id)
    removeFromChat(context, chat, { id, type: "agent" }, { byId: context.author.id })
    return {}
  },
  transfer_chat: (context, { id, target, ignore_agents_availability, ignore_requester_presence }) => {
    const chat = chatOfCaller(context, id, ignore_requester_presence)
    activeThreadOf(chat)
    if (target?.type === "agent")
      for (const agentId of target.ids) checkAccess(context, chat, String(agentId))
    transferChat(context, chat, {
      byId: context.author.id,
      target,
      isForced: ignore_agents_availability === true
    })
    return {}
  },
  list_agents_for_transfer: (context, { chat_id }) => {
    const { state, caller } = context
    // It needs no scope, so what the token may see is looked up here.
    const reach = reachOf(caller.granted, ["chats--access:ro"]) ?? "my"
    const chat = chatFor({ ...context, reach }, chat_id)
    const active = [...state.chats.byId.values()].filter(
      (other) => activeThread(other) !== undefined && customerOf(other) !== undefined
    )
    return state.agents.all
      .filter(({ id }) => state.agents.isOnline(id) && !isPresent(chat, id))
      .map(({ id }) => ({
        agent_id: id,
        count: active.filter((other) => isPresent(other, id)).length
      }))
      .toSorted((a, b) => a.count - b.count)
      .map(({ agent_id, count }) => ({ agent_id, [state.choices.transferCount]: count }))
  }
}

/** Who is put into a chat or gets it needs access to it; administrators have it everywhere. */
const checkAccess = ({ state }: ActionContext, chat: ChatRecord, agentId: string): void => {
  const agent = state.agents.find(agentId)
  const hasAccess =
    agent.permission === "administrator" || admits(chat.access, agent) || isPresent(chat, agentId)
  if (!hasAccess) throw new Refusal("missing_access", `${agentId} has no access to chat ${chat.id}`)
}
