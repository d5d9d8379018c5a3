import type { FirstEventInput, StartChatRequest } from "@agent-chat/core/v3.6"
import { type ActionContext, chatFor, viewerOf } from "../../service/context.ts"
import { beginThread, type ChatStart } from "../../service/effects/chats.ts"
import { followChat, unfollowChat } from "../../service/effects/members.ts"
import { closeThread, type EventInput } from "../../service/effects/threads.ts"
import { Refusal } from "../../service/refusal.ts"
import { readsThread } from "../../service/state/access.ts"
import { activeThread, findThread, isPresent } from "../../service/state/chats.ts"
import type { ThreadRecord } from "../../service/world.ts"
import { chatHead, chatWithThread, eventId } from "../views.ts"
import { inputOf } from "./events.ts"
import { chatOfCaller, type Handlers, seeAll } from "./handler.ts"

/** Chats: opening, reading, closing and following them. */
export const chatHandlers: Handlers<
  "start_chat" | "resume_chat" | "get_chat" | "deactivate_chat" | "follow_chat" | "unfollow_chat"
> = {
  start_chat: (context, payload) => {
    const { state } = context
    const chat = state.chats.blank(state.random.code(10))
    const thread = beginThread(context, chat, startOf(context, payload.chat ?? {}, payload))
    state.chats.add(chat)
    seeAll(context, chat)
    return { chat_id: chat.id, ...idsOf(thread) }
  },
  resume_chat: (context, payload) => {
    const chat = chatFor(context, payload.chat.id)
    if (activeThread(chat) !== undefined)
      throw new Refusal("chat_active", `Chat ${chat.id} is active already`)
    // Whoever names no groups opens the chat to all.
    const { access = { group_ids: [0] } } = payload.chat
    const thread = beginThread(context, chat, startOf(context, { ...payload.chat, access }, payload))
    seeAll(context, chat)
    return idsOf(thread)
  },
  get_chat: (context, { chat_id, thread_id }) => {
    const chat = chatFor(context, chat_id)
    const viewer = viewerOf(context)
    const thread = thread_id === undefined ? chat.threads.at(-1) : findThread(chat, thread_id)
    if (thread === undefined) return chatHead(context.state, chat, viewer)
    if (thread_id !== undefined && !readsThread(viewer, thread))
      throw new Refusal("missing_access", `No access to thread ${thread_id}`)
    return chatWithThread(context.state, chat, thread, viewer)
  },
  deactivate_chat: (context, { id, ignore_requester_presence }) => {
    closeThread(context, chatOfCaller(context, id, ignore_requester_presence), context.author.id)
    return {}
  },
  follow_chat: (context, { id }) => {
    followChat(context, chatFor(context, id), context.author.id)
    return {}
  },
  unfollow_chat: (context, { id }) => {
    const chat = chatFor(context, id)
    if (isPresent(chat, context.author.id))
      throw new Refusal("validation", "Who is in a chat cannot stop following it")
    unfollowChat(context, chat, context.author.id)
    return {}
  }
}

/** The ids of a thread and of the events it began with. */
const idsOf = (thread: ThreadRecord): Record<string, unknown> => ({
  thread_id: thread.id,
  ...(thread.events.length === 0 ? {} : { event_ids: thread.events.map((event) => eventId(thread, event)) })
})

type InitialUsers = NonNullable<NonNullable<StartChatRequest["chat"]>["users"]>

/** A first event, by its author, who is the caller or one of the users. */
const firstEvent = (event: FirstEventInput, callerId: string, users: InitialUsers): EventInput => {
  const { author_id, ...rest } = { author_id: undefined, ...event }
  if (author_id === undefined || author_id === callerId) return inputOf(rest)
  const author = users.find(({ id }) => id === author_id)
  if (author === undefined)
    throw new Refusal("validation", `Who wrote a first event has to be one of the users: ${author_id}`)
  return { ...inputOf(rest), author }
}

const startOf = (
  { author }: ActionContext,
  { properties, access, users = [], thread }: Omit<NonNullable<StartChatRequest["chat"]>, "id">,
  { active, continuous }: Pick<StartChatRequest, "active" | "continuous">
): ChatStart => ({
  properties,
  groupIds: access?.group_ids,
  customerId: users.find(({ type }) => type === "customer")?.id,
  agentIds: users.filter(({ id, type }) => type === "agent" && id !== author.id).map(({ id }) => id),
  isContinuous: continuous,
  thread: {
    properties: thread?.properties,
    events: thread?.events?.map((event) => firstEvent(event, author.id, users)),
    active
  }
})
