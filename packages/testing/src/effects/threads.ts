import { type EffectContext, isoTime, seconds } from "../actions/context.ts"
import { Refusal } from "../refusal.ts"
import { activeThread, customerOf } from "../state/chats.ts"
import { mergeProperties } from "../state/properties.ts"
import { chatWithThread, eventView } from "../state/views.ts"
import type { ChatRecord, EventRecord, PropertyMap, ThreadRecord } from "../world.ts"

/** What a user sends: an event without what the server sets. */
export interface EventInput {
  readonly type: string
  readonly custom_id?: string | undefined
  readonly recipients?: string | undefined
  readonly properties?: unknown
}

/** Who caused an event. */
export interface Author {
  readonly id: string
  readonly type: "agent" | "customer"
}

/** What a thread starts with. */
export interface ThreadStart {
  readonly events?: readonly EventInput[] | undefined
  readonly properties?: unknown
  readonly tags?: readonly string[] | undefined
}

/** Opens a thread in a chat that has no active one, and tells everybody who may see it. */
export const openThread = (
  context: EffectContext,
  chat: ChatRecord,
  author: Author,
  start: ThreadStart = {}
): ThreadRecord => {
  const { random } = context.state
  const properties: PropertyMap = {}
  mergeProperties(properties, start.properties)
  const thread: ThreadRecord = {
    id: random.code(10),
    order: (chat.threads.at(-1)?.order ?? 0) + 1,
    timestamp: seconds(context),
    active: true,
    user_ids: chat.users.filter(({ present }) => present).map(({ id }) => id),
    events: [],
    properties,
    access: structuredClone(chat.access),
    tags: [...(start.tags ?? [])]
  }
  chat.threads.push(thread)
  for (const event of start.events ?? []) storeEvent(context, chat, thread, author, event)
  const customer = customerOf(chat)
  if (customer !== undefined) context.state.customers.find(customer.id).statistics.threads_count += 1
  context.emit({
    event: "incoming_chat_thread",
    payload: (viewer) => ({ chat: chatWithThread(context.state, chat, thread, viewer) }),
    pushTo: { kind: "chat", chat, everyone: true },
    customerIds: customerIdsOf(chat),
    webhook: { chat, threadId: thread.id, authorType: author.type }
  })
  return thread
}

/** Adds an event to a thread and tells those in the chat. */
export const addEvent = (
  context: EffectContext,
  chat: ChatRecord,
  thread: ThreadRecord,
  author: Author,
  input: EventInput
): EventRecord => {
  const event = storeEvent(context, chat, thread, author, input)
  const view = eventView(event)
  context.emit({
    event: "incoming_event",
    payload: () => ({ chat_id: chat.id, thread_id: thread.id, event: view }),
    pushTo: { kind: "chat", chat, everyone: false },
    customerIds: event.recipients === "agents" ? [] : customerIdsOf(chat),
    webhook: { chat, threadId: thread.id, authorType: author.type }
  })
  return event
}

const storeEvent = (
  context: EffectContext,
  chat: ChatRecord,
  thread: ThreadRecord,
  author: Author,
  input: EventInput
): EventRecord => {
  const { type, custom_id, recipients, properties: given, ...rest } = input
  const properties: PropertyMap = {}
  mergeProperties(properties, given)
  const system = type === "system_message"
  const event: EventRecord = {
    ...rest,
    id: context.state.random.uuid(),
    ...(custom_id === undefined ? {} : { custom_id }),
    order: (thread.events.at(-1)?.order ?? 0) + 1,
    type,
    ...(system ? {} : { author_id: author.id }),
    timestamp: seconds(context),
    // What clients send as a system message is for agents unless they say otherwise.
    recipients: recipients === "agents" || (system && recipients === undefined) ? "agents" : "all",
    ...(system ? {} : { properties })
  }
  thread.events.push(event)
  if (!system && !thread.user_ids.includes(author.id)) thread.user_ids.push(author.id)
  const customer = customerOf(chat)
  if (customer !== undefined) {
    const record = context.state.customers.find(customer.id)
    if (author.type === "agent") record.agent_last_event_created_at = isoTime(context)
    else record.customer_last_event_created_at = isoTime(context)
  }
  return event
}

/** Closes the active thread of a chat. `byId` is left out when nobody did it. */
export const closeThread = (context: EffectContext, chat: ChatRecord, byId?: string): ThreadRecord => {
  const thread = activeThread(chat)
  if (thread === undefined) throw new Refusal("validation", `Chat ${chat.id} has no active thread`)
  thread.active = false
  context.emit({
    event: "thread_closed",
    payload: () => ({
      chat_id: chat.id,
      thread_id: thread.id,
      ...(byId === undefined ? {} : { user_id: byId })
    }),
    pushTo: { kind: "chat", chat, everyone: true },
    customerIds: customerIdsOf(chat),
    webhook: { chat, threadId: thread.id }
  })
  return thread
}

/** The customer of the chat, as somebody to be told. */
export const customerIdsOf = (chat: ChatRecord): string[] => {
  const customer = customerOf(chat)
  return customer === undefined ? [] : [customer.id]
}
