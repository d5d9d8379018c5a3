import type { StartChatRequest } from "@agent-chat/core/v3.0"
import { chatFor, viewerOf } from "../../service/context.ts"
import { beginThread, type ChatStart } from "../../service/effects/chats.ts"
import { followChat, unfollowChat } from "../../service/effects/members.ts"
import { Refusal } from "../../service/refusal.ts"
import { seesChat } from "../../service/state/access.ts"
import { activeThread } from "../../service/state/chats.ts"
import { pageOf, placesOf } from "../../service/state/pages.ts"
import { timeOf } from "../../service/time.ts"
import { meetsProperties } from "../../service/filters.ts"
import { pageLinks, pageRequest } from "../pages.ts"
import { chatHead, chatSummary, chatWithThread, threadView } from "../views.ts"
import type { Handlers } from "./handler.ts"

/** Chats: opening and following them, listing those that are there. */
export const chatHandlers: Handlers<
  "start_chat" | "activate_chat" | "follow_chat" | "unfollow_chat" | "get_chats_summary"
> = {
  start_chat: (context, payload) => {
    const { state } = context
    const chat = state.chats.blank(state.random.code(10))
    const thread = beginThread(context, chat, startOf(payload.chat ?? {}, payload.continuous))
    state.chats.add(chat)
    return { chat: chatWithThread(state, chat, thread, viewerOf(context)) }
  },
  activate_chat: (context, payload) => {
    const chat = chatFor(context, payload.chat.id)
    if (activeThread(chat) !== undefined)
      throw new Refusal("chat_active", `Chat ${chat.id} is active already`)
    const thread = beginThread(context, chat, startOf(payload.chat, payload.continuous))
    const viewer = viewerOf(context)
    return { chat: { ...chatHead(context.state, chat, viewer), threads: [threadView(thread, viewer)] } }
  },
  follow_chat: (context, payload) => {
    followChat(context, chatFor(context, payload.chat_id), context.author.id)
    return {}
  },
  unfollow_chat: (context, payload) => {
    unfollowChat(context, chatFor(context, payload.chat_id), context.author.id)
    return {}
  },
  get_chats_summary: (context, payload) => {
    const { state } = context
    const viewer = viewerOf(context)
    const { include_active = true, properties, group_ids } = payload.filters ?? {}
    // Chats keep their place however active they are, so that paging misses none.
    const places = placesOf(state.chats.byId.values(), ({ threads: [first] }) =>
      first === undefined ? 0 : timeOf(first) / 1000
    )
    const chats = [...places.keys()].filter(
      (chat) =>
        seesChat(viewer, chat) &&
        (include_active || activeThread(chat) === undefined) &&
        meetsProperties(properties, chat.properties) &&
        (group_ids === undefined || group_ids.some((id) => chat.access.group_ids.includes(id)))
    )
    const page = pageOf(chats, (chat) => places.get(chat) ?? 0, pageRequest(payload))
    return {
      chats_summary: page.items.map((chat) => chatSummary(state, chat, viewer)),
      found_chats: chats.length,
      ...pageLinks(page)
    }
  }
}

const startOf = (
  { properties, access, users, thread }: Omit<NonNullable<StartChatRequest["chat"]>, "id">,
  continuous: boolean | undefined
): ChatStart => ({
  properties,
  groupIds: access?.group_ids,
  customerId: users?.[0]?.id,
  isContinuous: continuous,
  thread
})
