import { transferChat } from "../../service/effects/transfer.ts"
import { addToChat, removeFromChat } from "../../service/effects/members.ts"
import { Refusal } from "../../service/refusal.ts"
import { activeThread, customerOf, isPresent } from "../../service/state/chats.ts"
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
    if (user_type === "agent") state.agents.find(user_id)
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
    transferChat(context, chat, {
      byId: context.author.id,
      target,
      isForced: ignore_agents_availability === true
    })
    return {}
  },
  list_agents_for_transfer: ({ state }, { chat_id }) => {
    const chat = state.chats.find(chat_id)
    const active = [...state.chats.byId.values()].filter((other) => activeThread(other) !== undefined)
    return [...state.agents.byId.values()]
      .filter(
        ({ id, routing_status }) =>
          state.agents.isOnline(id) && routing_status === "accepting_chats" && !isPresent(chat, id)
      )
      .map(({ id }) => ({
        agent_id: id,
        count: active.filter((other) => isPresent(other, id)).length
      }))
      .toSorted((a, b) => a.count - b.count)
      .map(({ agent_id, count }) => ({ agent_id, [state.choices.transferCount]: count }))
  }
}
