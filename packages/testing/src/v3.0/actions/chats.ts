import { type ActionContext, viewerOf } from "../../service/context.ts"
import { placeInChat } from "../../service/effects/members.ts"
import { openThread, type ThreadStart, type UserRef } from "../../service/effects/threads.ts"
import { Refusal } from "../../service/refusal.ts"
import { seesChat } from "../../service/state/access.ts"
import { activeThread, isPresent } from "../../service/state/chats.ts"
import { meetsProperties } from "../filters.ts"
import { pageOf, placesOf } from "../../service/state/pages.ts"
import { mergeProperties } from "../../service/state/properties.ts"
import { chatHead, chatSummary, chatWithThread, threadView } from "../views.ts"
import type { ChatRecord, PropertyMap, ThreadRecord } from "../../service/world.ts"
import { chatFor } from "../../service/chat-for.ts"
import type { Handlers } from "./handler.ts"

/** Chats: opening and following them, listing those that are there. */
export const chatHandlers: Handlers<
  "start_chat" | "activate_chat" | "follow_chat" | "unfollow_chat" | "get_chats_summary"
> = {
  start_chat: (context, payload) => {
    const { state } = context
    const chat: ChatRecord = {
      id: state.random.code(10),
      users: [],
      properties: {},
      access: { group_ids: [0] },
      follower_ids: [],
      threads: []
    }
    const thread = beginThread(context, chat, payload.chat ?? {}, payload.continuous)
    state.chats.byId.set(chat.id, chat)
    return { chat: chatWithThread(state, chat, thread, viewerOf(context)) }
  },
  activate_chat: (context, payload) => {
    const chat = chatFor(context, payload.chat.id)
    if (activeThread(chat) !== undefined) throw new Refusal("validation", `Chat ${chat.id} is active already`)
    const thread = beginThread(context, chat, payload.chat, payload.continuous)
    const viewer = viewerOf(context)
    return { chat: { ...chatHead(context.state, chat, viewer), threads: [threadView(thread, viewer)] } }
  },
  follow_chat: (context, payload) => {
    const { state, author } = context
    const chat = chatFor(context, payload.chat_id)
    const thread = chat.threads.at(-1)
    // Members get every push anyway.
    if (isPresent(chat, author.id) || chat.follower_ids.includes(author.id)) return {}
    chat.follower_ids.push(author.id)
    if (thread === undefined) return {}
    context.emit({
      event: "incoming_chat_thread",
      payload: (viewer) => ({ chat: chatWithThread(state, chat, thread, viewer) }),
      pushTo: { kind: "agent-ids", ids: new Set([author.id]) },
      about: { chat, threadId: thread.id },
      withoutWebhook: true
    })
    return {}
  },
  unfollow_chat: (context, payload) => {
    const chat = chatFor(context, payload.chat_id)
    chat.follower_ids = chat.follower_ids.filter((id) => id !== context.author.id)
    return {}
  },
  get_chats_summary: (context, payload) => {
    const { state } = context
    const viewer = viewerOf(context)
    const { include_active = true, properties, group_ids } = payload.filters ?? {}
    // Chats keep their place however active they are, so that paging misses none.
    const places = placesOf(state.chats.byId.values(), ({ threads }) => (threads[0]?.timestamp ?? 0) * 1000)
    const chats = [...places.keys()].filter(
      (chat) =>
        seesChat(viewer, chat) &&
        (include_active || activeThread(chat) === undefined) &&
        meetsProperties(properties, chat.properties) &&
        (group_ids === undefined || group_ids.some((id) => chat.access.group_ids.includes(id)))
    )
    const { items, links } = pageOf(chats, (chat) => places.get(chat) ?? 0, payload)
    return {
      chats_summary: items.map((chat) => chatSummary(state, chat, viewer)),
      found_chats: chats.length,
      ...links
    }
  }
}

interface ChatStart {
  readonly properties?: PropertyMap | undefined
  readonly access?: { readonly group_ids: readonly number[] } | undefined
  readonly users?: readonly { readonly id: string }[] | undefined
  readonly thread?: ThreadStart | undefined
}

/** Puts into a chat what a request brings along, then opens its next thread. Refuses before anything has changed. */
const beginThread = (
  context: ActionContext,
  chat: ChatRecord,
  start: ChatStart,
  continuous: boolean | undefined
): ThreadRecord => {
  const { state, clock } = context
  const author: UserRef = { id: context.author.id, type: "agent" }
  const customer = start.users?.[0]
  if (customer !== undefined) state.customers.checkNotBanned(customer.id, clock.now())
  if (start.access !== undefined) state.agents.checkGroups(start.access.group_ids)
  if (customer !== undefined) {
    placeInChat(context, chat, { id: customer.id, type: "customer" })
    if (chat.threads.length === 0) state.customers.find(customer.id).statistics.chats_count += 1
  }
  placeInChat(context, chat, author)
  if (start.access !== undefined) chat.access = { group_ids: [...start.access.group_ids] }
  if (continuous !== undefined) chat.continuous = continuous
  mergeProperties(chat.properties, start.properties)
  return openThread(context, chat, author, start.thread)
}
