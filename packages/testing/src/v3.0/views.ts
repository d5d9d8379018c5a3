import { readsThread, type Viewer } from "../service/state/access.ts"
import type { State } from "../service/state/state.ts"
import { seenUpTo, timeOf } from "../service/time.ts"
import type {
  AccessRecord,
  AgentRecord,
  ChatRecord,
  CustomerRecord,
  EventRecord,
  MemberRecord,
  PropertyMap,
  ThreadRecord
} from "../service/world.ts"

// How what is stored looks on the wire.

type Fields = Record<string, unknown>

/** Unix seconds, from microseconds. */
export const seconds = (microseconds: number): number => Math.floor(microseconds / 1_000_000)

/** The form in which properties are read: each value in an object of its own. */
export const propertiesView = (properties: PropertyMap): Record<string, Record<string, Fields>> => {
  const read: Record<string, Record<string, Fields>> = {}
  for (const [namespace, values] of Object.entries(properties)) {
    const entries = Object.entries(values).map(([name, value]) => [name, { value }] as const)
    read[namespace] = Object.fromEntries(entries)
  }
  return read
}

/** The wire cannot express agents who were let in one by one. */
export const accessView = ({ group_ids }: AccessRecord = { group_ids: [0] }): Fields => ({ group_ids })

/** When the member last looked into the chat, if he did. */
const seenView = (member: MemberRecord | undefined): Fields => {
  const time = member === undefined ? undefined : seenUpTo(member)
  return time === undefined ? {} : { last_seen_timestamp: seconds(time) }
}

export const agentView = (state: State, agent: AgentRecord, member?: MemberRecord): Fields => ({
  id: agent.id,
  type: "agent",
  name: agent.name,
  ...(agent.email === undefined ? {} : { email: agent.email }),
  present: member?.present ?? false,
  ...seenView(member),
  ...(agent.avatar === undefined ? {} : { avatar: agent.avatar }),
  ...(state.agents.isOnline(agent.id) ? { routing_status: agent.routing_status } : {})
})

export const customerView = (customer: CustomerRecord, member?: MemberRecord): Fields => {
  const { access: _access, banned_until: _bannedUntil, last_visit, ...rest } = customer
  const { phone_number: _phone, address: _address, omnichannel: _omnichannel, ...fields } = rest
  const view: Fields = { ...fields, type: "customer" }
  if (last_visit !== undefined) {
    const { id: _id, ended_at: _endedAt, ...visit } = last_visit
    view["last_visit"] = visit
  }
  return member === undefined ? view : { ...view, present: member.present, ...seenView(member) }
}

export const memberView = (state: State, member: MemberRecord): Fields =>
  member.type === "agent"
    ? agentView(state, state.agents.named(member.id), member)
    : customerView(state.customers.find(member.id), member)

export const eventView = (event: EventRecord): Fields => {
  const { properties, time: _time, ...fields } = event
  const view: Fields = { ...fields, timestamp: seconds(timeOf(event)) }
  if (properties !== undefined) view["properties"] = propertiesView(properties)
  return view
}

/** A thread with its events, or without them for a viewer who may not read it. */
export const threadView = (thread: ThreadRecord, viewer?: Viewer): Fields => {
  const { id, active, user_ids, order } = thread
  const outside = { id, timestamp: seconds(timeOf(thread)), active, user_ids, order }
  if (viewer !== undefined && !readsThread(viewer, thread)) return { ...outside, restricted_access: true }
  return {
    ...outside,
    events: thread.events.map(eventView),
    properties: propertiesView(thread.properties),
    access: accessView(thread.access),
    tags: thread.tags
  }
}

/** A chat without its threads. */
export const chatHead = (state: State, chat: ChatRecord, viewer?: Viewer): Fields => ({
  id: chat.id,
  users: chat.users.map((member) => memberView(state, member)),
  properties: propertiesView(chat.properties),
  access: accessView(chat.access),
  ...(viewer === undefined ? {} : { is_followed: chat.follower_ids.includes(viewer.agent.id) })
})

/** A chat with one of its threads. */
export const chatWithThread = (
  state: State,
  chat: ChatRecord,
  thread: ThreadRecord,
  viewer?: Viewer
): Fields => ({ ...chatHead(state, chat, viewer), thread: threadView(thread, viewer) })

/** A chat with its last thread and the last event of every type in place of its threads. */
export const chatSummary = (state: State, chat: ChatRecord, viewer: Viewer): Fields => {
  const lastEvents: Fields = {}
  for (const thread of chat.threads) {
    for (const event of thread.events) {
      lastEvents[event.type] = {
        thread_id: thread.id,
        thread_order: thread.order,
        event: readsThread(viewer, thread) ? eventView(event) : { restricted_access: true }
      }
    }
  }
  const last = chat.threads.at(-1)
  return {
    ...chatHead(state, chat, viewer),
    last_event_per_type: lastEvents,
    ...(last === undefined
      ? {}
      : {
          last_thread_summary: {
            id: last.id,
            order: last.order,
            timestamp: seconds(timeOf(last)),
            user_ids: last.user_ids,
            properties: propertiesView(last.properties),
            tags: last.tags
          }
        })
  }
}
