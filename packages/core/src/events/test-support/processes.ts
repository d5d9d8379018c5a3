import { Subject } from "rxjs"
import { v3_0 } from "../../v3.0/index.ts"
import type { Envelope } from "../envelope.ts"
import { type Acceptance, type AgentChatEvent, type GapEvent, toEvent } from "../event.ts"
import { joinEvents } from "../join-events.ts"
import type { SharedStore } from "./shared-store.ts"

type Event = AgentChatEvent<typeof v3_0>

/** An event of a joined stream. */
export type Seen = Envelope<typeof v3_0>

/** The answer to a login of the agent as whom all processes act. */
export const login = { chats_summary: [] as unknown[], my_profile: { id: "agent@example.com" } }

const nobody = (): Acceptance => "not-taken"

/** A process of a test: a session, a receiver, a stream over both on a store that it shares. */
export const startProcess = (
  store: SharedStore<Seen>,
  call?: (action: string, payload: unknown) => Promise<unknown>,
  options: { readonly silent?: boolean } = {}
) => {
  const log = store.open()
  const pushes = new Subject<Event>()
  const logins = new Subject<unknown>()
  let consumer: (event: Event) => Acceptance | Promise<Acceptance> = nobody
  let isConnected = true
  const errors: unknown[] = []
  const events = joinEvents({
    rtm: {
      catalog: v3_0,
      events: pushes,
      logins,
      silentFor: () => (isConnected ? 0 : undefined),
      ...(call === undefined ? {} : { call })
    },
    webhooks: {
      catalog: v3_0,
      events: new Subject<Event>(),
      consume: (given) => {
        consumer = given
        return () => (consumer = nobody)
      }
    },
    log,
    ...(options.silent === true ? {} : { onError: (cause) => errors.push(cause) })
  })
  const seen: Seen[] = []
  events.subscribe((event) => seen.push(event))
  return {
    events,
    errors,
    seen,
    connect: (answer: unknown = login) => {
      isConnected = true
      logins.next(answer)
    },
    disconnect: () => (isConnected = false),
    reconnect: (lasted: number, about: Partial<GapEvent> = {}) => {
      isConnected = true
      const now = Date.now()
      pushes.next({
        action: "gap",
        reason: "reconnected",
        from: now - lasted,
        to: now,
        lasted,
        source: "push",
        receivedAt: now,
        snapshot: login,
        ...about
      })
    },
    push: (name: string, payload: unknown) =>
      pushes.next(toEvent(v3_0, name, payload, { source: "push", receivedAt: Date.now() })),
    webhook: (name: string, payload: unknown) => {
      const about = { source: "webhook", origin: "w1", receivedAt: Date.now() } as const
      return Promise.resolve(consumer(toEvent(v3_0, name, payload, about)))
    },
    /** Does nothing more, and knows nothing of it: as a process that is stopped. */
    freeze: () => void log.close()
  }
}
