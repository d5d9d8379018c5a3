import {
  type Acceptance,
  type AgentChatEvent,
  type ConsumeHandler,
  consumeEvents,
  type Consumption,
  type Envelope,
  type EventLog,
  type EventStream,
  type GapEvent,
  joinEvents,
  recordEvents,
  toEvent
} from "@agent-chat/core/events"
import { v3_0 } from "@agent-chat/core/v3.0"
import { Subject } from "rxjs"
import type { Machine } from "./machine.ts"
import type { Service } from "./service.ts"
import { runIn } from "./virtual-time.ts"

type Event = AgentChatEvent<typeof v3_0>
type Consumer = (event: Event) => Acceptance | Promise<Acceptance>

/** An event of a joined stream. */
export type Seen = Envelope<typeof v3_0>

/** What a process is made of. */
export interface ProcessOptions {
  readonly machine: Machine
  readonly log: EventLog<Seen>
  readonly service: Service
  /** Whether it joins and has a session; else it only writes down webhooks. */
  readonly joins: boolean
  /** Makes what handles the events of a group. */
  readonly bot: (group: string) => ConsumeHandler<Seen>
}

/** One program: a session and a receiver on a log, or a receiver alone, and those who handle events in it. */
export class Process {
  readonly machine: Machine
  readonly errors: unknown[] = []
  readonly #options: ProcessOptions
  readonly #pushes = new Subject<Event>()
  readonly #logins = new Subject<unknown>()
  readonly #consumptions = new Map<string, Consumption>()
  readonly #stream: EventStream<typeof v3_0> | undefined
  #consumer: Consumer | undefined
  /** Since when its session is there. */
  connectedAt = performance.now()
  #heardAt = performance.now()
  #droppedAt: number | undefined

  constructor(options: ProcessOptions) {
    const { machine, log, joins } = options
    this.#options = options
    this.machine = machine
    const webhooks = {
      catalog: v3_0,
      events: new Subject<Event>(),
      consume: (consumer: Consumer) => {
        this.#consumer = consumer
        return () => (this.#consumer = undefined)
      }
    }
    const onError = (cause: unknown): void => void this.errors.push(cause)
    if (!joins) {
      recordEvents({ webhooks, log, onError })
      return
    }
    const call = (action: string, payload: unknown): Promise<unknown> =>
      machine.ask(() => options.service.answer(action, payload as Parameters<Service["answer"]>[1]))
    this.#stream = joinEvents({
      rtm: {
        catalog: v3_0,
        events: this.#pushes,
        logins: this.#logins,
        call,
        silentFor: () => (this.#droppedAt === undefined ? performance.now() - this.#lastHeard : undefined)
      },
      webhooks,
      log,
      onError
    })
    this.#logins.next(options.service.login())
  }

  get isConnected(): boolean {
    return this.#options.joins && this.#droppedAt === undefined
  }

  consume(group: string): void {
    if (this.#consumptions.has(group)) return
    const { log, bot } = this.#options
    const how = { group, from: "earliest", concurrency: 3, retries: 2, retryDelay: () => 200 } as const
    const onError = (cause: unknown): void => void this.errors.push(cause)
    const consumption =
      this.#stream === undefined
        ? consumeEvents({ catalog: v3_0, log, onError }, bot(group), how)
        : this.#stream.consume(bot(group), how)
    this.#consumptions.set(group, consumption)
  }

  leave(group: string): void {
    const consumption = this.#consumptions.get(group)
    this.#consumptions.delete(group)
    void consumption?.close({ timeout: 5_000 })
  }

  push(name: string, payload: unknown): void {
    if (!this.isConnected) return
    this.machine.run(() => {
      if (!this.isConnected) return
      this.#heardAt = performance.now()
      this.#pushes.next(toEvent(v3_0, name, payload, { source: "push", receivedAt: Date.now() }))
    })
  }

  /** Its connection breaks. */
  drop(): void {
    this.#droppedAt ??= performance.now()
  }

  /** It is connected again. */
  reconnect(): void {
    const since = this.#droppedAt
    if (since === undefined) return
    this.machine.run(() => {
      this.#droppedAt = undefined
      this.connectedAt = performance.now()
      this.#heardAt = performance.now()
      const lasted = performance.now() - since
      const now = Date.now()
      const gap: GapEvent = {
        action: "gap",
        reason: "reconnected",
        from: now - lasted,
        to: now,
        lasted,
        source: "push",
        receivedAt: now,
        snapshot: this.#options.service.login()
      }
      this.#pushes.next(gap)
    })
  }

  /** Brings a webhook. Whoever brought it is told, unless the process has died. */
  webhook(name: string, payload: unknown, answered: (outcome: Acceptance) => void): void {
    this.machine.run(() => {
      const about = { source: "webhook", origin: "w1", receivedAt: Date.now() } as const
      const taken = this.#consumer?.(toEvent(v3_0, name, payload, about)) ?? "not-taken"
      void Promise.resolve(taken).then(async (outcome) => {
        const isHeard = await this.machine.ask(() => true)
        // What whoever is told does next does not die with this process.
        if (isHeard) runIn(undefined, () => answered(outcome))
      })
    })
  }

  /** While it is stopped nothing is heard. */
  get #lastHeard(): number {
    return this.machine.isRunning ? performance.now() : this.#heardAt
  }

  /** It is about to be stopped. */
  stop(): void {
    this.#heardAt = performance.now()
    this.machine.stop()
  }
}
