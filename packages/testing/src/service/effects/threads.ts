import type { EffectContext } from "../context.ts"
import type { UserRef } from "../occurrence.ts"
import { Refusal } from "../refusal.ts"
import { activeThread, customerOf } from "../state/chats.ts"
import { mergeProperties } from "../state/properties.ts"
import { enqueue } from "./queue.ts"
import { isoTime, microseconds, timeOf } from "../time.ts"
import type { ChatRecord, EventRecord, PropertyMap, ThreadRecord } from "../world.ts"

/** What a user sends: an event without what the server sets. */
export interface EventInput {
  readonly type: string
  readonly custom_id?: string | undefined
  readonly recipients?: string | undefined
  readonly properties?: PropertyMap | undefined
  readonly text?: string | undefined
  /** Of a file. */
  readonly url?: string | undefined
  /** Who wrote it, if that is not who sends it. */
  readonly author?: UserRef | undefined
}

/** What a thread starts with. */
export interface ThreadStart {
  readonly events?: readonly EventInput[] | undefined
  readonly properties?: PropertyMap | undefined
  readonly tags?: readonly string[] | undefined
  /** `false` makes a thread that is closed from the start. */
  readonly active?: boolean | undefined
  /** Nobody is there to serve it: it waits. */
  readonly isQueued?: boolean | undefined
}

/** Opens a thread in a chat that has no active one, and tells everybody who may see it. */
export const openThread = (
  context: EffectContext,
  chat: ChatRecord,
  author: UserRef,
  start: ThreadStart = {}
): ThreadRecord => {
  const { state } = context
  const properties: PropertyMap = {}
  mergeProperties(properties, start.properties)
  const thread: ThreadRecord = {
    id: state.random.code(10),
    order: (chat.threads.at(-1)?.order ?? 0) + 1,
    time: microseconds(context),
    active: start.active ?? true,
    user_ids: chat.users.filter(({ present }) => present).map(({ id }) => id),
    events: [],
    properties,
    access: structuredClone(chat.access),
    tags: [...new Set(start.tags)]
  }
  chat.threads.push(thread)
  // One follows a chat until it is reactivated.
  chat.follower_ids = []
  for (const event of start.events ?? []) storeEvent(context, chat, thread, author, event)
  if (start.isQueued === true) enqueue(context, chat, thread)
  const customer = customerOf(chat)
  if (customer !== undefined) state.customers.find(customer.id).statistics.threads_count += 1
  context.emit({ kind: "thread-opened", chat, thread, author })
  return thread
}

/** Adds an event to a thread and tells those in the chat. */
export const addEvent = (
  context: EffectContext,
  chat: ChatRecord,
  thread: ThreadRecord,
  author: UserRef,
  input: EventInput
): EventRecord => {
  const event = storeEvent(context, chat, thread, author, input)
  context.emit({ kind: "event-added", chat, thread, event, author })
  return event
}

const storeEvent = (
  context: EffectContext,
  chat: ChatRecord,
  thread: ThreadRecord,
  sender: UserRef,
  { author = sender, ...input }: EventInput
): EventRecord => {
  const { type, custom_id, recipients, properties: given, ...rest } = input
  const properties: PropertyMap = {}
  mergeProperties(properties, given)
  const isSystem = type === "system_message"
  const event: EventRecord = {
    ...filledIn(context, input),
    ...rest,
    id: context.state.random.uuid(),
    ...(custom_id === undefined || custom_id === "" ? {} : { custom_id }),
    order: (thread.events.at(-1)?.order ?? 0) + 1,
    type,
    ...(isSystem ? {} : { author_id: author.id }),
    time: nextTime(context, thread),
    // A system message that a client sends is for agents unless it says otherwise.
    recipients: recipients === "agents" || (isSystem && recipients === undefined) ? "agents" : "all",
    ...(isSystem ? {} : { properties })
  }
  thread.events.push(event)
  if (!isSystem && !thread.user_ids.includes(author.id)) thread.user_ids.push(author.id)
  const customer = customerOf(chat)
  if (customer !== undefined) {
    const record = context.state.customers.find(customer.id)
    if (author.type === "agent") record.agent_last_event_created_at = isoTime(context)
    else record.customer_last_event_created_at = isoTime(context)
  }
  return event
}

/** The present, or just after the last event: within a thread time always moves on. */
const nextTime = (context: EffectContext, thread: ThreadRecord): number =>
  Math.max(microseconds(context), timeOf(thread.events.at(-1) ?? thread) + 1)

/** What a reader of an event relies on and a sender may leave out. */
const filledIn = ({ state, clock }: EffectContext, { type, url }: EventInput): Record<string, unknown> => {
  if (type === "system_message") return { system_message_type: "custom" }
  if (type !== "file" || typeof url !== "string") return {}
  const { pathname } = new URL(url)
  const upload = state.uploads.find(pathname, clock.now())
  return {
    name: upload?.name ?? pathname.slice(pathname.lastIndexOf("/") + 1),
    content_type: upload?.contentType ?? "application/octet-stream",
    size: upload?.bytes.byteLength ?? 0
  }
}

/** Deletes an event: what is left of it depends on who looks. */
export const deleteEvent = (
  context: EffectContext,
  chat: ChatRecord,
  thread: ThreadRecord,
  event: EventRecord
): void => {
  if (event.deleted === true) return
  event.deleted = true
  context.emit({ kind: "event-deleted", chat, thread, event })
}

/** Closes the active thread of a chat. `byId` is left out when nobody did it. */
export const closeThread = (context: EffectContext, chat: ChatRecord, byId?: string): ThreadRecord => {
  const thread = activeThread(chat)
  if (thread === undefined) throw new Refusal("chat_inactive", `Chat ${chat.id} has no active thread`)
  thread.active = false
  delete thread.queued_at
  context.emit({ kind: "thread-closed", chat, thread, byId })
  return thread
}

/** Puts a tag on a thread, and tells those in the chat unless it is there already. */
export const addTag = (context: EffectContext, chat: ChatRecord, thread: ThreadRecord, tag: string): void => {
  if (thread.tags.includes(tag)) return
  thread.tags.push(tag)
  context.emit({ kind: "tag-added", chat, thread, tag })
}

/** Takes a tag off a thread, and tells those in the chat if it was there. */
export const removeTag = (
  context: EffectContext,
  chat: ChatRecord,
  thread: ThreadRecord,
  tag: string
): void => {
  if (!thread.tags.includes(tag)) return
  thread.tags = thread.tags.filter((other) => other !== tag)
  context.emit({ kind: "tag-removed", chat, thread, tag })
}
