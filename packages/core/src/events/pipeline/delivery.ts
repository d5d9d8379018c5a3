import type { AnyEnvelope } from "../envelope.ts"
import type { HubEvent } from "../observe/hub.ts"
import type { forget } from "../join/forget.ts"
import type { JoinFact } from "../join/join-facts.ts"
import type { Commit } from "../logs/event-log.ts"
import type { WriterBounds } from "../logs/log-writer.ts"
import type { Reporter } from "./warnings.ts"
import { weigh } from "../weigh.ts"

/** Brings events into the log, and then to whoever looks on. */
export interface Logged {
  /** How many events were shown. */
  readonly emitted: number
  /** How often the log did not take something. */
  readonly failed: number
  /** Whether no more should be brought. */
  readonly isFull: boolean
  /** How many events wait for the log. */
  readonly waiting: number
  /** Whether the log does not take anything. */
  readonly isDown: boolean
  /** Takes an event. */
  pass(event: HubEvent): void
  /** There is something to be written together with events, or without one. */
  touch(): void
  /** Resolves when everything is in the log. What cannot be written from now on is not asked for again. */
  idle(): Promise<void>
}

/** The way into the log. */
export interface LogAccess {
  logged(options: DeliveryOptions, hooks: DeliveryHooks): Logged
}

/** What a delivery works with. */
export interface DeliveryOptions {
  /** Whether events go to the log although nobody consumes them. */
  readonly alwaysLog: boolean
  /** How much may wait for the log. */
  readonly backlog: WriterBounds
  readonly consumers: { readonly wereThere: boolean; groups(): Iterable<string> }
  /** Shows what is in the log to those who look on. */
  readonly hub: { publish(event: HubEvent): void }
  readonly reporter: Reporter
  /** Whether it was told already that there is no room. */
  readonly isFullTold?: () => boolean
  /** The way into the log, where that is there from the start. */
  readonly access?: LogAccess | undefined
  /** Loads it for the first who consumes; nothing when the log is closed by then. */
  readonly load?: (() => Promise<LogAccess | undefined>) | undefined
}

/** Lets a join know that an envelope could not be kept. */
export type Forget = typeof forget

/** What a delivery asks of the stream around it. */
export interface DeliveryHooks {
  /** Envelopes, and perhaps gaps, could not be kept: they count as not seen. `forget` lets a join know. Answers all that are lost with them. */
  readonly onLost: (envelopes: readonly AnyEnvelope[], forget: Forget) => readonly AnyEnvelope[]
  /** Makes the gap that tells of what was lost in these chats. */
  readonly gapOfLoss: (chatIds: readonly string[]) => HubEvent
  /** There is room again for what is brought. */
  readonly onRoom: () => void
  /** What is written together with these events. */
  readonly commit: (events: readonly HubEvent[]) => Omit<Commit, "nonce">
  /** What was written together with events is in the log: the keys of what that makes safe. */
  readonly onCommitted: () => readonly string[]
  /** What has to be known of an event after a restart. */
  readonly factOf: (envelope: AnyEnvelope) => JoinFact | undefined
}

/** Shows what the join has emitted: at once as long as nobody consumes, from then on once it is in the log. */
export class Delivery {
  readonly #options: DeliveryOptions
  readonly #hooks: DeliveryHooks
  readonly #outbox: HubEvent[] = []
  /** About how many bytes lie in the outbox while it waits for what is loaded, and how many events that are. */
  #bytes = 0
  #weighed = 0
  #isFull = false
  #logged: Logged | undefined
  #loading: Promise<void> | undefined
  #emitted = 0
  #isPublishing = false

  constructor(options: DeliveryOptions, hooks: DeliveryHooks) {
    this.#options = options
    this.#hooks = hooks
    this.#logged = options.access?.logged(options, hooks)
  }

  /** How many events were shown. */
  get emitted(): number {
    return this.#emitted + (this.#logged?.emitted ?? 0)
  }

  /** How often the log did not take something. */
  get failed(): number {
    return this.#logged?.failed ?? 0
  }

  /** Whether no more should be brought. */
  get isFull(): boolean {
    return this.#logged?.isFull ?? this.#isFull
  }

  /** How many events wait for the log. */
  get waiting(): number {
    return this.#outbox.length + (this.#logged?.waiting ?? 0)
  }

  /** Whether the log does not take anything. */
  get isDown(): boolean {
    return this.#logged?.isDown ?? false
  }

  /** Whether events go on to consumers, and so are not safe before they are done with. */
  get isLogged(): boolean {
    return this.#options.alwaysLog || this.#options.consumers.wereThere
  }

  /** Takes an event; {@link flush} passes it on. */
  add(event: HubEvent): void {
    this.#outbox.push(event)
  }

  /** Passes on what was taken. Whoever gets it may cause more: that joins the end of the line. */
  flush(): void {
    if (this.#isPublishing || this.#outbox.length === 0) return
    this.#isPublishing = true
    let passed = 0
    // Whoever gets one may begin to consume: what is behind it waits then, but for what nobody handles.
    for (; passed < this.#outbox.length; passed++) {
      const event = this.#outbox[passed]!
      if (this.#waits && !isFleeting(event)) break
      this.#pass(event)
    }
    this.#isPublishing = false
    if (passed === this.#outbox.length) this.#outbox.length = this.#weighed = 0
    else {
      this.#outbox.splice(0, passed)
      for (; this.#weighed < this.#outbox.length; this.#weighed++) this.#weigh(this.#outbox[this.#weighed]!)
      this.#load()
    }
  }

  /** There is something to be written together with events, or without one. */
  touch(): void {
    this.#logged?.touch()
  }

  /** Resolves when everything is in the log. What cannot be written from now on is not asked for again. */
  async idle(): Promise<void> {
    await this.#loading
    await this.#logged?.idle()
  }

  /** Whether what there is waits for what brings it into the log. */
  get #waits(): boolean {
    return this.#logged === undefined && this.isLogged
  }

  #weigh(event: HubEvent): void {
    const { backlog, reporter } = this.#options
    const wasFull = this.#isFull
    this.#bytes += weigh(event)
    this.#isFull = this.#outbox.length >= backlog.events || this.#bytes >= backlog.bytes
    if (!this.#isFull || wasFull) return
    reporter.report("consumers", new Error(`${this.waiting} events wait to be written`))
  }

  #pass(event: HubEvent): void {
    if (this.#logged !== undefined) return this.#logged.pass(event)
    this.#emitted++
    this.#options.hub.publish(event)
  }

  #load(): void {
    this.#loading ??= this.#options.load?.().then((access) => {
      if (access === undefined) return
      const options = { ...this.#options, isFullTold: () => this.#isFull }
      const logged = (this.#logged = access.logged(options, this.#hooks))
      this.flush()
      const wasFull = this.#isFull
      this.#isFull = false
      // Not all that has waited has to be written.
      if (wasFull && !logged.isFull) this.#hooks.onRoom()
    })
  }
}

/** Whether an event is only shown: it leaves no trace, and nobody consumes it. */
const isFleeting = (event: HubEvent): boolean => "key" in event && event.keyClass === "none"
