import { activeThread, customerOf, presentAgentIds } from "../service/state/chats.ts"
import type { State } from "../service/state/state.ts"
import { isoOf, seenUpTo, timeOf } from "../service/time.ts"
import type { Versions } from "../service/version.ts"
import type { ChatRecord, CustomerRecord, EventRecord, MemberRecord, ThreadRecord } from "../service/world.ts"

// What the control endpoints show: the records of the world, as a customer or a bystander sees them.

type Fields = Record<string, unknown>

/** What each version calls an event. */
export const eventIds = (versions: Versions, thread: ThreadRecord, event: EventRecord): Fields =>
  Object.fromEntries(versions.all.map((version) => [version.catalog.version, version.eventId(thread, event)]))

const personOf = ({ id, name, email, avatar }: CustomerRecord): Fields => ({ id, name, email, avatar })

/** A customer, and the chats he is in. */
export const customerView = (state: State, customer: CustomerRecord, now: number): Fields => ({
  ...personOf(customer),
  banned: state.customers.isBanned(customer, now),
  // Of who was never seen on the site nothing is known.
  on_site: customer.last_visit === undefined ? undefined : customer.last_visit.ended_at === undefined,
  chat_ids: chatsOf(state, customer.id).map(({ id }) => id)
})

/** The chats of a customer, oldest first. */
export const chatsOf = (state: State, customerId: string): ChatRecord[] =>
  [...state.chats.byId.values()].filter((chat) => customerOf(chat)?.id === customerId)

const lastOf = (
  chat: ChatRecord
): { readonly thread: ThreadRecord; readonly event?: EventRecord } | undefined => {
  const thread = chat.threads.at(-1)
  const event = thread?.events.at(-1)
  if (thread === undefined) return undefined
  return event === undefined ? { thread } : { thread, event }
}

/** When something happened in a chat last, in microseconds since 1970. */
const timeOfLast = (chat: ChatRecord): number => {
  const last = lastOf(chat)
  return last === undefined ? 0 : timeOf(last.event ?? last.thread)
}

/** All chats, that with the latest event first. */
export const chatList = (state: State): Fields[] =>
  [...state.chats.byId.values()]
    .toSorted((a, b) => timeOfLast(b) - timeOfLast(a))
    .map((chat) => {
      const customer = customerOf(chat)
      const record = customer === undefined ? undefined : state.customers.byId.get(customer.id)
      const event = lastOf(chat)?.event
      return {
        id: chat.id,
        active: activeThread(chat) !== undefined,
        waiting: activeThread(chat)?.queued_at !== undefined,
        customer: record === undefined ? undefined : personOf(record),
        agents: presentAgentIds(chat).map((id) => agentOf(state, id)),
        threads: chat.threads.length,
        last:
          event === undefined
            ? undefined
            : {
                type: event.type,
                text: event["text"],
                author_id: event.author_id,
                recipients: event.recipients,
                created_at: isoOf(timeOf(event))
              }
      }
    })

const agentOf = ({ agents }: State, id: string): Fields => {
  const agent = agents.byId.get(id)
  return { id, name: agent?.name ?? id, bot: agent?.bot === true, avatar: agent?.avatar }
}

const memberOf = (state: State, member: MemberRecord): Fields => {
  const seen = seenUpTo(member)
  const person =
    member.type === "agent" ? agentOf(state, member.id) : personOf(state.customers.find(member.id))
  return {
    ...person,
    type: member.type,
    present: member.present,
    seen_up_to: seen === undefined ? undefined : isoOf(seen)
  }
}

/** Who is in the chat for the customer to see, and who else wrote there. */
const usersOf = (state: State, chat: ChatRecord): Fields[] => {
  const members = chat.users.filter(({ visibility }) => visibility !== "agents")
  const known = new Set(members.map(({ id }) => id))
  const authors = chat.threads.flatMap(({ events }) =>
    events.flatMap(({ author_id, recipients }) =>
      author_id === undefined || recipients === "agents" || known.has(author_id) ? [] : [author_id]
    )
  )
  const others = [...new Set(authors)].flatMap((id) =>
    state.agents.byId.has(id) ? [{ ...agentOf(state, id), type: "agent", present: false }] : []
  )
  return [...members.map((member) => memberOf(state, member)), ...others]
}

/**
 * A conversation as the customer sees it: without what is for agents only, and without what was deleted.
 *
 * @param most how many events, the latest
 */
export const conversationView = (
  state: State,
  versions: Versions,
  customer: CustomerRecord,
  chat: ChatRecord | undefined,
  most = Number.POSITIVE_INFINITY
): Fields => {
  const active = chat === undefined ? undefined : activeThread(chat)
  const threads = (chat?.threads ?? []).map((thread) => ({ thread, events: thread.events.filter(isForAll) }))
  const all = threads.reduce((sum, { events }) => sum + events.length, 0)
  let left = Math.max(0, all - most)
  return {
    customer: personOf(customer),
    chat_id: chat?.id,
    active: active !== undefined,
    waiting: active?.queued_at !== undefined,
    users: chat === undefined ? [] : usersOf(state, chat),
    left_out: left,
    threads: threads.map(({ thread, events }) => {
      const skipped = Math.min(left, events.length)
      left -= skipped
      return {
        id: thread.id,
        active: thread.active,
        created_at: isoOf(timeOf(thread)),
        rating: thread.properties["rating"],
        events: events.slice(skipped).map((event) => eventView(versions, thread, event))
      }
    })
  }
}

const isForAll = ({ recipients, deleted }: EventRecord): boolean =>
  recipients !== "agents" && deleted !== true

const eventView = (versions: Versions, thread: ThreadRecord, event: EventRecord): Fields => {
  const { time: _time, timestamp: _timestamp, recipients: _all, order: _order, ...shown } = event
  return { ...shown, event_ids: eventIds(versions, thread, event), created_at: isoOf(timeOf(event)) }
}
