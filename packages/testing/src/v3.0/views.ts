import type {
  AgentRecord,
  ChatRecord,
  CustomerRecord,
  EventRecord,
  MemberRecord,
  ThreadRecord
} from "../service/world.ts"
import { readsThread, type Viewer } from "../service/state/access.ts"
import { readProperties } from "../service/state/properties.ts"
import type { State } from "../service/state/state.ts"

// How what is stored looks on the wire.

type Fields = Record<string, unknown>

export const agentView = (state: State, agent: AgentRecord, member?: MemberRecord): Fields => ({
  id: agent.id,
  type: "agent",
  name: agent.name,
  ...(agent.email === undefined ? {} : { email: agent.email }),
  present: member?.present ?? false,
  ...(member?.last_seen_timestamp === undefined ? {} : { last_seen_timestamp: member.last_seen_timestamp }),
  ...(agent.avatar === undefined ? {} : { avatar: agent.avatar }),
  ...(state.agents.isOnline(agent.id) ? { routing_status: agent.routing_status } : {})
})

export const customerView = (customer: CustomerRecord, member?: MemberRecord): Fields => {
  const { access: _access, banned_until: _bannedUntil, last_visit, ...fields } = customer
  const view: Fields = { ...fields, type: "customer" }
  if (last_visit !== undefined) {
    const { id: _id, ended_at: _endedAt, ...visit } = last_visit
    view["last_visit"] = visit
  }
  if (member !== undefined) {
    view["present"] = member.present
    if (member.last_seen_timestamp !== undefined) view["last_seen_timestamp"] = member.last_seen_timestamp
  }
  return view
}

export const memberView = (state: State, member: MemberRecord): Fields =>
  member.type === "agent"
    ? agentView(state, state.agents.find(member.id), member)
    : customerView(state.customers.find(member.id), member)

export const eventView = ({ properties, ...event }: EventRecord): Fields =>
  properties === undefined ? event : { ...event, properties: readProperties(properties) }

/** A thread with its events, or without them for a viewer who may not read it. */
export const threadView = (thread: ThreadRecord, viewer?: Viewer): Fields => {
  const { id, timestamp, active, user_ids, order } = thread
  const outside = { id, timestamp, active, user_ids, order }
  if (viewer !== undefined && !readsThread(viewer, thread)) return { ...outside, restricted_access: true }
  return {
    ...outside,
    events: thread.events.map(eventView),
    properties: readProperties(thread.properties),
    access: { group_ids: thread.access.group_ids },
    tags: thread.tags
  }
}

/** A chat without its threads. */
export const chatHead = (state: State, chat: ChatRecord, viewer?: Viewer): Fields => ({
  id: chat.id,
  users: chat.users.map((member) => memberView(state, member)),
  properties: readProperties(chat.properties),
  access: { group_ids: chat.access.group_ids },
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
            timestamp: last.timestamp,
            user_ids: last.user_ids,
            properties: readProperties(last.properties),
            tags: last.tags
          }
        })
  }
}
