import { queueOf } from "../service/effects/queue.ts"
import { readsThread, type Viewer } from "../service/state/access.ts"
import type { State } from "../service/state/state.ts"
import { isoOf, seenUpTo, timeOf } from "../service/time.ts"
import type {
  AccessRecord,
  AgentRecord,
  ChatRecord,
  CustomerRecord,
  EventRecord,
  MemberRecord,
  ThreadRecord
} from "../service/world.ts"

// How what is stored looks on the wire.

type Fields = Record<string, unknown>

const restricted = "User has no access to following resource"

/** Agents who were let in one by one are named only where there are some. */
export const accessView = ({ group_ids, agent_ids = [] }: AccessRecord = { group_ids: [0] }): Fields => ({
  group_ids,
  ...(agent_ids.length === 0 ? {} : { agent_ids })
})

/** What a member is in the chat. */
const memberFields = (member: MemberRecord | undefined): Fields => {
  if (member === undefined) return {}
  const time = seenUpTo(member)
  return {
    present: member.present,
    ...(time === undefined ? {} : { events_seen_up_to: isoOf(time) })
  }
}

export const agentView = (agent: AgentRecord, member?: MemberRecord): Fields => ({
  id: agent.id,
  type: "agent",
  name: agent.name,
  ...(agent.email === undefined ? {} : { email: agent.email }),
  ...(agent.avatar === undefined ? {} : { avatar: agent.avatar }),
  ...memberFields(member),
  ...(member === undefined ? {} : { visibility: member.visibility ?? "all" })
})

/** Fields of a session keep their order, each in an object of its own. */
export const sessionFieldsView = (fields: Readonly<Record<string, string>>): Fields[] =>
  Object.entries(fields).map(([name, value]) => ({ [name]: value }))

/** What is written as one object a channel is read as a list a channel, under another name for one of them. */
export const omnichannelView = (omnichannel: Readonly<Record<string, unknown>>): Fields =>
  Object.fromEntries(
    Object.entries(omnichannel).map(([channel, contact]) => [
      channel === "fbmessenger" ? "fb_messenger" : channel,
      Array.isArray(contact) ? contact : [contact]
    ])
  )

/** What v3.6 calls what is known of a customer. */
const factsView = (customer: CustomerRecord): Fields => {
  const { access, banned_until: _bannedUntil, last_visit, fields, omnichannel, ...facts } = customer
  return {
    ...facts,
    ...(omnichannel === undefined ? {} : { omnichannel: omnichannelView(omnichannel) }),
    ...(last_visit === undefined ? {} : { visit: last_visit }),
    ...(fields === undefined ? {} : { session_fields: sessionFieldsView(fields) }),
    group_ids: access?.group_ids ?? [0]
  }
}

export const customerView = (customer: CustomerRecord, member?: MemberRecord): Fields => ({
  type: "customer",
  ...factsView(customer),
  ...memberFields(member)
})

export const memberView = (state: State, member: MemberRecord): Fields =>
  member.type === "agent"
    ? agentView(state.agents.named(member.id), member)
    : customerView(state.customers.find(member.id), member)

/** The id of an event names its thread and its place in it. */
export const eventId = (thread: ThreadRecord, { order }: EventRecord): string => `${thread.id}_${order}`

/** An event; one that was deleted is a stub for agents without higher rights, and for webhooks. */
export const eventView = (thread: ThreadRecord, event: EventRecord, viewer?: Viewer): Fields => {
  const { order: _order, time: _time, timestamp: _timestamp, recipients, ...fields } = event
  const id = eventId(thread, event)
  const created_at = isoOf(timeOf(event))
  if (event.deleted === true && viewer?.agent.permission !== "administrator") {
    const { type, author_id, custom_id } = event
    return {
      id,
      ...(custom_id === undefined ? {} : { custom_id }),
      created_at,
      type,
      ...(author_id === undefined ? {} : { author_id }),
      visibility: recipients,
      deleted: true
    }
  }
  return { ...fields, id, created_at, visibility: recipients }
}

/** The threads before and after one in its chat, and those that the viewer may read. */
const neighbours = (chat: ChatRecord, thread: ThreadRecord, viewer: Viewer | undefined): Fields => {
  const at = chat.threads.indexOf(thread)
  if (at < 0) return {}
  const isReadable = (other: ThreadRecord): boolean => viewer === undefined || readsThread(viewer, other)
  const named: Readonly<Record<string, ThreadRecord | undefined>> = {
    previous_thread_id: chat.threads[at - 1],
    next_thread_id: chat.threads[at + 1],
    previous_accessible_thread_id: chat.threads.slice(0, at).findLast(isReadable),
    next_accessible_thread_id: chat.threads.slice(at + 1).find(isReadable)
  }
  return Object.fromEntries(
    Object.entries(named).flatMap(([name, other]) => (other === undefined ? [] : [[name, other.id]]))
  )
}

/** The place of a waiting thread among all that wait, and since when it does. */
export const queueView = (state: State, thread: ThreadRecord): Fields | undefined => {
  const { queued_at } = thread
  if (queued_at === undefined) return undefined
  const position = queueOf(state).findIndex((waiting) => waiting.thread === thread) + 1
  // How long it takes, nobody can tell here.
  return { position, wait_time: 0, queued_at: isoOf(queued_at) }
}

const queueField = (state: State, thread: ThreadRecord): Fields => {
  const queue = queueView(state, thread)
  return queue === undefined ? {} : { queue }
}

/** A thread with its events, or without them for a viewer who may not read it. */
export const threadView = (state: State, chat: ChatRecord, thread: ThreadRecord, viewer?: Viewer): Fields => {
  const { id, active, user_ids } = thread
  const outside = {
    id,
    created_at: isoOf(timeOf(thread)),
    active,
    user_ids,
    ...neighbours(chat, thread, viewer)
  }
  if (viewer !== undefined && !readsThread(viewer, thread))
    return { ...outside, restricted_access: restricted }
  const { summary } = thread
  return {
    ...outside,
    events: thread.events.map((event) => eventView(thread, event, viewer)),
    ...(summary === undefined ? {} : { summary: summaryView(summary) }),
    properties: thread.properties,
    access: accessView(thread.access),
    tags: thread.tags,
    ...queueField(state, thread)
  }
}

export const summaryView = ({ text, time }: NonNullable<ThreadRecord["summary"]>): Fields => ({
  status: "ok",
  text,
  updated_at: isoOf(time)
})

/** A chat without its threads. */
export const chatHead = (state: State, chat: ChatRecord, viewer?: Viewer): Fields => ({
  id: chat.id,
  users: chat.users.map((member) => memberView(state, member)),
  properties: chat.properties,
  access: accessView(chat.access),
  ...(viewer === undefined ? {} : { is_followed: chat.follower_ids.includes(viewer.agent.id) })
})

/** A chat with one of its threads. */
export const chatWithThread = (
  state: State,
  chat: ChatRecord,
  thread: ThreadRecord,
  viewer?: Viewer
): Fields => ({ ...chatHead(state, chat, viewer), thread: threadView(state, chat, thread, viewer) })

/** A chat with its last thread and the last event of every type in it. */
export const chatSummary = (state: State, chat: ChatRecord, viewer: Viewer): Fields => {
  const thread = chat.threads.at(-1)
  if (thread === undefined) return chatHead(state, chat, viewer)
  const created_at = isoOf(timeOf(thread))
  const lastEvents: Fields = {}
  const isReadable = readsThread(viewer, thread)
  for (const event of thread.events) {
    lastEvents[event.type] = {
      thread_id: thread.id,
      thread_created_at: created_at,
      event: isReadable ? eventView(thread, event, viewer) : { restricted_access: restricted }
    }
  }
  return {
    ...chatHead(state, chat, viewer),
    last_event_per_type: lastEvents,
    last_thread_summary: {
      id: thread.id,
      created_at,
      user_ids: thread.user_ids,
      active: thread.active,
      properties: thread.properties,
      access: accessView(thread.access),
      tags: thread.tags,
      ...queueField(state, thread)
    }
  }
}
