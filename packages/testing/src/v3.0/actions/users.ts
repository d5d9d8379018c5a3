import { chatFor } from "../../service/context.ts"
import { setRoutingStatus } from "../../service/effects/agents.ts"
import { addToChat, removeFromChat } from "../../service/effects/members.ts"
import { Refusal } from "../../service/refusal.ts"
import { reachOf } from "../../service/scopes.ts"
import { customerOf } from "../../service/state/chats.ts"
import type { Handlers } from "./handler.ts"

/** Who is in a chat, and which agents take chats. */
export const userHandlers: Handlers<"add_user_to_chat" | "remove_user_from_chat" | "update_agent"> = {
  add_user_to_chat: (context, { chat_id, user_id, user_type }) => {
    const { state, clock } = context
    const chat = chatFor(context, chat_id)
    if (user_type === "agent") state.agents.find(user_id)
    else {
      state.customers.checkNotBanned(user_id, clock.now())
      const customer = customerOf(chat)
      if (customer !== undefined && customer.id !== user_id)
        throw new Refusal("validation", `Chat ${chat.id} has a customer already`)
    }
    addToChat(context, chat, { id: user_id, type: user_type })
    return {}
  },
  remove_user_from_chat: (context, { chat_id, user_id, user_type }) => {
    if (user_type === "customer") throw new Refusal("validation", "Customers cannot be removed")
    // Callers can always remove themselves.
    const chat = user_id === context.author.id ? context.state.chats.find(chat_id) : chatFor(context, chat_id)
    removeFromChat(context, chat, { id: context.state.agents.find(user_id).id, type: "agent" })
    return {}
  },
  update_agent: (context, { agent_id, routing_status }) => {
    const { state, author, caller } = context
    const agent = agent_id === undefined || agent_id === "" ? author : state.agents.find(agent_id)
    if (agent.id !== author.id && reachOf(caller.granted, ["agents--all:rw"]) === undefined)
      throw new Refusal("authorization", "Other agents need agents--all:rw")
    setRoutingStatus(context, agent, routing_status)
    return {}
  }
}
