import { placeInChat } from "../effects/members.ts"
import { openThread } from "../effects/threads.ts"
import { chatWithThread } from "../state/views.ts"
import type { ChatRecord } from "../world.ts"
import { viewerOf } from "./context.ts"
import type { Handlers } from "./handler.ts"

/** Chats: opening them, following them, handing them on. */
export const chatHandlers: Handlers<"start_chat"> = {
  start_chat: (context, payload) => {
    const { state, author, clock } = context
    const { chat: given = {}, continuous } = payload
    const customer = given.users?.[0]
    if (customer !== undefined) state.customers.checkNotBanned(customer.id, clock.now())
    const chat: ChatRecord = {
      id: state.random.code(10),
      users: [],
      properties: {},
      access: { group_ids: [0] },
      follower_ids: [],
      threads: [],
      ...(continuous === undefined ? {} : { continuous })
    }
    if (customer !== undefined) {
      placeInChat(context, chat, { id: customer.id, type: "customer" })
      state.customers.find(customer.id).statistics.chats_count += 1
    }
    placeInChat(context, chat, { id: author.id, type: "agent" })
    state.chats.byId.set(chat.id, chat)
    const thread = openThread(context, chat, { id: author.id, type: "agent" }, given.thread)
    return { chat: chatWithThread(state, chat, thread, viewerOf(context)) }
  }
}
