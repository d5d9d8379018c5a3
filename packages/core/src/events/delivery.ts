import type { AnyCatalog } from "../catalog/catalog.ts"
import type { AnyEnvelope } from "./envelope.ts"
import type { HubEvent } from "./hub.ts"
import type { InHand } from "./consume/in-hand.ts"
import type { JoinFact } from "./join/join-options.ts"
import { type Commit, type EnvelopeLog, FencedError } from "./logs/event-log.ts"
import { LogWriter, type WriterBounds } from "./logs/log-writer.ts"
import type { Reporter } from "./warnings.ts"

/** What a delivery works with. */
export interface DeliveryOptions<C extends AnyCatalog> {
  readonly log: EnvelopeLog<C>
  /** Whether events go to the log although nobody consumes them. */
  readonly alwaysLog: boolean
  /** How much may wait for the log. */
  readonly backlog: WriterBounds
  readonly consumers: { readonly wereThere: boolean; groups(): Iterable<string> }
  readonly inHand: InHand
  /** Shows what is in the log to those who look on. */
  readonly hub: { publish(event: HubEvent): void }
  readonly reporter: Reporter
}

/** What a delivery asks of the stream around it. */
export interface DeliveryHooks {
  /** Envelopes, and perhaps gaps, could not be kept: they count as not seen. */
  readonly onLost: (envelopes: readonly AnyEnvelope[]) => void
  /** Makes the gap that tells of what was lost in these chats. */
  readonly gapOfLoss: (chatIds: readonly string[]) => HubEvent
  /** There is room again for what is brought. */
  readonly onRoom: () => void
  /** What is written together with these events. */
  readonly commit: (events: readonly HubEvent[]) => Omit<Commit, "nonce">
  /** What was written together with events is in the log. */
  readonly onCommitted: () => void
  /** What has to be known of an event after a restart. */
  readonly factOf: (envelope: AnyEnvelope) => JoinFact | undefined
}

/** So many gaps are kept for a log that takes nothing. */
const mostUntold = 100

/** Brings what the join has emitted into the log, where somebody consumes it, and then to whoever looks on. */
export class Delivery<C extends AnyCatalog> {
  /** How many events were shown. */
  emitted = 0
  /** How often the log did not take something. */
  failed = 0
  readonly #options: DeliveryOptions<C>
  readonly #hooks: DeliveryHooks
  readonly #writer: LogWriter<C>
  readonly #outbox: HubEvent[] = []
  /** Gaps that the log has not taken yet. */
  readonly #untold: HubEvent[] = []
  /** Those of them that were shown. */
  readonly #shown = new WeakSet<HubEvent>()
  #isPublishing = false
  #isLogDown = false
  #isClosing = false

  constructor(options: DeliveryOptions<C>, hooks: DeliveryHooks) {
    this.#options = options
    this.#hooks = hooks
    this.#writer = new LogWriter(options.log, options.backlog, {
      onWritten: (event, isNew) => this.#written(event, isNew),
      onFailed: (events, cause) => this.#notWritten(events, cause),
      onFull: (waiting) =>
        options.reporter.report("consumers", new Error(`${waiting} events wait to be written`)),
      onRoom: hooks.onRoom,
      commit: hooks.commit,
      onCommitted: hooks.onCommitted,
      factOf: hooks.factOf
    })
  }

  /** Whether no more should be brought. */
  get isFull(): boolean {
    return this.#writer.isFull
  }

  /** How many events wait for the log. */
  get waiting(): number {
    return this.#writer.waiting
  }

  /** Whether the log does not take anything. */
  get isDown(): boolean {
    return this.#isLogDown
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
    if (this.#isPublishing) return
    this.#isPublishing = true
    for (let i = 0; i < this.#outbox.length; i++) this.#pass(this.#outbox[i]!)
    this.#outbox.length = 0
    this.#isPublishing = false
  }

  /** There is something to be written together with events, or without one. */
  touch(): void {
    this.#writer.touch()
  }

  /** Resolves when everything is in the log. What cannot be written from now on is not asked for again. */
  idle(): Promise<void> {
    this.#isClosing = true
    return this.#writer.idle()
  }

  #pass(event: HubEvent): void {
    const passes = !this.isLogged || ("key" in event && event.keyClass === "none")
    this.#writer.write(event, { passes })
  }

  /** What is in the log, or need not be, is shown. Of a log in memory nothing is safe until it was handled by everyone. */
  #written(event: HubEvent, isNew: boolean): void {
    const { log, consumers, inHand, hub } = this.#options
    const isKept = this.isLogged && (!("key" in event) || event.keyClass !== "none")
    if ("key" in event) {
      const isForGroups = isKept && isNew && !log.durable
      const groups = isForGroups ? [...consumers.groups()] : []
      // Whoever was to handle it may have gone before it was there.
      if (isForGroups && consumers.wereThere && groups.length === 0) inHand.fail(event.key)
      else inHand.written(event.key, groups)
    }
    if (isKept) this.#logWorks()
    if (!isNew || this.#shown.has(event)) return
    this.emitted++
    hub.publish(event)
  }

  /** What could not be written counts as not seen: webhooks are sent again, and all else is fetched. */
  #notWritten(events: readonly HubEvent[], cause: unknown): void {
    const { inHand, hub, reporter } = this.#options
    const trouble = cause instanceof FencedError ? "lead" : "log"
    if (trouble === "log") this.failed++
    if (events.length > 0 || !this.#isLogDown) reporter.report(trouble, cause)
    if (this.#isClosing) return
    // What was to be remembered is written with what comes next.
    if (events.length === 0) return this.#hooks.onLost([])
    const lost: AnyEnvelope[] = []
    for (const event of events) {
      if ("key" in event) lost.push(event)
      else if (this.#untold.length < mostUntold) this.#untold.push(event)
    }
    this.#hooks.onLost(lost)
    for (const { key } of lost) inHand.fail(key)
    if (this.#isLogDown) return
    this.#isLogDown = true
    const gap = this.#hooks.gapOfLoss([...new Set(lost.flatMap(({ chatId }) => chatId ?? []))])
    // Those who look on are told now, and those who consume once the log takes anything.
    this.#shown.add(gap)
    hub.publish(gap)
    this.#untold.unshift(gap)
  }

  #logWorks(): void {
    this.#isLogDown = false
    for (const gap of this.#untold.splice(0)) this.#writer.write(gap, { passes: false })
  }
}
