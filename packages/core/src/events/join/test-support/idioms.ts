// What a simulated service says in the words of each API version.
import type { AnyCatalog } from "../../../catalog/catalog.ts"
import type { ChatSnapshot } from "../../../catalog/roles.ts"
import { v3_0 } from "../../../v3.0/index.ts"
import { v3_6 } from "../../../v3.6/index.ts"

/** An event as the simulated service keeps it. */
export interface StoredEvent {
  /** Its place within its thread: grows, and leaves out numbers. */
  readonly number: number
  /** Seconds since 1970 by the server's clock, as exact as the version tells them. */
  readonly at: number
  /** As it lies on the wire. */
  readonly wire: { readonly id: string }
}

/** How a version says things. */
export interface Idiom {
  readonly catalog: AnyCatalog
  readonly tagged: string
  readonly multicast: string
  /** Milliseconds to which its times are exact. */
  readonly grain: number
  /** An event; `milliseconds` is what the server's clock shows. */
  event(threadId: string, number: number, milliseconds: number): StoredEvent
  /** A chat with one of its threads, which started `milliseconds` since 1970. */
  chat(
    chatId: string,
    thread: { readonly id: string; readonly active: boolean; readonly startedAt: number },
    events: readonly unknown[]
  ): unknown
  /** A chat as a summary shows it. */
  summary(chatId: string, threadId: string, last: StoredEvent | undefined): ChatSnapshot
  /** The number of the event in a payload. */
  number(payload: unknown): number
}

const inV3_0: Idiom = {
  catalog: v3_0,
  tagged: "chat_thread_tagged",
  multicast: "incoming_multicast",
  grain: 1_000,
  event: (threadId, number, milliseconds) => {
    const at = Math.floor(milliseconds / 1_000)
    const wire = { id: `${threadId}_${number}`, order: number, timestamp: at }
    return { number, at, wire }
  },
  chat: (id, { id: threadId, active, startedAt }, events) => ({
    id,
    thread: { id: threadId, active, timestamp: Math.floor(startedAt / 1_000), events }
  }),
  summary: (chatId, lastThreadId, last) => ({
    chatId,
    lastThreadId,
    lastOrders: new Map(last === undefined ? [] : [[lastThreadId, last.number]])
  }),
  number: (payload) => (payload as { event: { order: number } }).event.order
}

const rfc3339 = (milliseconds: number): string =>
  new Date(milliseconds)
    .toISOString()
    .replace("Z", `${String(Math.floor((milliseconds % 1) * 1_000)).padStart(3, "0")}Z`)

/** The service's times in v3.6 are exact to a microsecond; here they are cut, so that events of one thread tie. */
const inV3_6 = (grain: number): Idiom => ({
  catalog: v3_6,
  tagged: "thread_tagged",
  multicast: "incoming_multicast",
  grain,
  event: (threadId, number, milliseconds) => {
    const cut = Math.floor(milliseconds / grain) * grain
    const wire = { id: `${threadId}_${number}`, type: "message", created_at: rfc3339(cut) }
    return { number, at: cut / 1_000, wire }
  },
  chat: (id, { id: threadId, active, startedAt }, events) => ({
    id,
    users: [],
    thread: {
      id: threadId,
      active,
      created_at: rfc3339(Math.floor(startedAt / grain) * grain),
      user_ids: [],
      events
    }
  }),
  summary: (id, threadId, last) => {
    const last_event_per_type =
      last === undefined ? {} : { message: { thread_id: threadId, event: last.wire } }
    const chats_summary = [{ id, last_thread_summary: { id: threadId }, last_event_per_type }]
    return v3_6.roles.login.chats({ chats_summary })[0]!
  },
  number: (payload) => Number((payload as { event: { id: string } }).event.id.split("_")[1])
})

/** Every version, v3.6 also with times that repeat. */
export const idioms = {
  "v3.0": inV3_0,
  "v3.6": inV3_6(1),
  "v3.6, with times that repeat": inV3_6(500)
}
