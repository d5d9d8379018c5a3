import type { AnyCatalog } from "../catalog/catalog.ts"
import type { Consumers } from "./consumers.ts"
import type { AnyEnvelope } from "./envelope.ts"
import type { Hub, HubEvent } from "./hub.ts"
import type { InHand } from "./in-hand.ts"
import type { EnvelopeLog } from "./logs/event-log.ts"
import { LogWriter, type WriterBounds } from "./logs/log-writer.ts"
import type { Reporter } from "./warnings.ts"

/** What a delivery asks of the stream around it. */
export interface DeliveryHooks {
  /** Envelopes, and perhaps gaps, could not be kept: they count as not seen. */
  readonly onLost: (envelopes: readonly AnyEnvelope[]) => void
  /** Makes the gap that tells of what was lost in these chats. */
  readonly gapOfLoss: (chatIds: readonly string[]) => HubEvent
  /** There is room again for what is brought. */
  readonly onRoom: () => void
}

/** So many gaps are kept for a log that takes nothing. */
const mostUntold = 100

/** Brings what the join has emitted into the log, where somebody consumes it, and then to whoever looks on. */
export class Delivery<C extends AnyCatalog> {
  /** How many events were shown. */
  emitted = 0
  readonly #options: {
    readonly log: EnvelopeLog<C>
    readonly alwaysLog: boolean
    readonly consumers: Consumers<C>
    readonly inHand: InHand
    readonly hub: Hub
    readonly reporter: Reporter
  }
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

  constructor(
    options: {
      readonly log: EnvelopeLog<C>
      /** Whether events go to the log although nobody consumes them. */
      readonly alwaysLog: boolean
      /** How much may wait for the log. */
      readonly backlog: WriterBounds
      readonly consumers: Consumers<C>
      readonly inHand: InHand
      readonly hub: Hub
      readonly reporter: Reporter
    },
    hooks: DeliveryHooks
  ) {
    this.#options = options
    this.#hooks = hooks
    this.#writer = new LogWriter(options.log, options.backlog, {
      onWritten: (event, isNew) => this.#written(event, isNew),
      onFailed: (events, cause) => this.#notWritten(events, cause),
      onFull: (waiting) =>
        options.reporter.report("consumers", new Error(`${waiting} events wait to be written`)),
      onRoom: hooks.onRoom
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
      inHand.written(event.key, !isKept || log.durable || !isNew ? [] : consumers.groups())
    }
    if (isKept) this.#logWorks()
    if (!isNew || this.#shown.has(event)) return
    this.emitted++
    hub.publish(event)
  }

  /** What could not be written counts as not seen: webhooks are sent again, and all else is fetched. */
  #notWritten(events: readonly HubEvent[], cause: unknown): void {
    const { inHand, hub, reporter } = this.#options
    reporter.report("log", cause)
    if (this.#isClosing) return
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
