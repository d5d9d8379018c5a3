import { Subject } from "rxjs"
import { v3_0 } from "../../v3.0/index.ts"
import type { Envelope } from "../envelope.ts"
import { type Acceptance, type AgentChatEvent, type GapEvent, toEvent } from "../event.ts"
import { joinEvents, type JoinOptions } from "../join-events.ts"
// What is loaded when it is needed has to be there where tests move the time.
import "../consume/consuming.ts"
import "../pipeline/join-memory.ts"
import "../recovery/repairs.ts"

type Event = AgentChatEvent<typeof v3_0>

/** What a test may set besides the options of a stream. */
export interface StreamSetup extends Omit<JoinOptions<typeof v3_0>, "rtm" | "webhooks"> {
  /** Answers the calls of the RTM client. */
  readonly call?: (action: string, payload: unknown) => Promise<unknown>
  readonly logins?: Subject<unknown>
  readonly sides?: readonly ("rtm" | "webhooks")[]
  /** Nobody listens to `onError`. */
  readonly silent?: boolean
  /** Nobody is subscribed. */
  readonly unobserved?: boolean
}

/** A message in a thread; `at` in seconds by the server's clock. */
export const message = (
  order: number,
  over: { thread?: string; author?: string; at?: number; chat?: string; recipients?: string } = {}
) => ({
  chat_id: over.chat ?? "c1",
  thread_id: over.thread ?? "t1",
  event: {
    id: `e${order}`,
    type: "message",
    order,
    text: "hi",
    author_id: over.author ?? "someone",
    ...(over.at === undefined ? {} : { timestamp: over.at }),
    ...(over.recipients === undefined ? {} : { recipients: over.recipients })
  }
})

/** A thread with messages of these orders; `at` says when each was written. */
export const opening = (
  orders: readonly number[],
  over: {
    thread?: string
    chat?: string
    startedAt?: number
    at?: (order: number) => number
    active?: boolean
  } = {}
) => ({
  chat: {
    id: over.chat ?? "c1",
    users: [] as unknown[],
    thread: {
      id: over.thread ?? "t1",
      active: over.active ?? true,
      ...(over.startedAt === undefined ? {} : { timestamp: over.startedAt }),
      events: orders.map((order) => message(order, over.at === undefined ? {} : { at: over.at(order) }).event)
    }
  }
})

/** The answer of `get_chat_threads` with the thread of an opening. */
export const threadsOf = ({ chat: { thread, ...chat } }: ReturnType<typeof opening>) => ({
  chat: { ...chat, threads: [thread] }
})

export const tag = { chat_id: "c1", thread_id: "t1", tag: "vip" }

const nobody = (): Acceptance => "not-taken"

/** A stream over sources that a test plays. */
export const makeStream = (setup: StreamSetup = {}) => {
  const { call, logins, sides = ["rtm", "webhooks"], silent, unobserved, ...options } = setup
  const pushes = new Subject<Event>()
  let consumer: (event: Event) => Acceptance | Promise<Acceptance> = nobody
  const errors: unknown[] = []
  const rtm = {
    catalog: v3_0,
    events: pushes,
    ...(call === undefined ? {} : { call }),
    ...(logins === undefined ? {} : { logins })
  }
  const webhooks = {
    catalog: v3_0,
    events: new Subject<Event>(),
    consume: (given: typeof consumer) => {
      consumer = given
      return () => (consumer = nobody)
    }
  }
  const events = joinEvents({
    ...(sides.includes("rtm") ? { rtm } : {}),
    ...(sides.includes("webhooks") ? { webhooks } : {}),
    ...(silent === true ? {} : { onError: (cause: unknown) => errors.push(cause) }),
    ...options
  })
  const seen: Envelope<typeof v3_0>[] = []
  if (unobserved !== true) events.subscribe((event) => seen.push(event))
  return {
    events,
    errors,
    seen,
    actions: () => seen.map(({ action }) => action),
    orders: () => seen.flatMap((event) => ("order" in event && event.order !== undefined ? event.order : [])),
    push: (name: string, payload: unknown, requestId?: string) =>
      pushes.next(toEvent(v3_0, name, payload, { source: "push", requestId, receivedAt: Date.now() })),
    webhook: (name: string, payload: unknown, additionalData?: unknown) => {
      const about = { source: "webhook", origin: "w1", additionalData, receivedAt: Date.now() } as const
      return Promise.resolve(consumer(toEvent(v3_0, name, payload, about)))
    },
    gap: (gap: Partial<GapEvent>) =>
      pushes.next({
        action: "gap",
        reason: "reconnected",
        from: Date.now() - 1_000,
        to: Date.now(),
        source: "push",
        receivedAt: Date.now(),
        ...gap
      })
  }
}
