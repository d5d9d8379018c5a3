import type { AnyCatalog } from "../catalog/catalog.ts"
import type { DeliveryHooks, DeliveryOptions } from "./delivery.ts"
import type { AnyEnvelope } from "./envelope.ts"
import type { HubEvent } from "./hub.ts"
import { FencedError } from "./logs/event-log.ts"
import { LogWriter } from "./logs/log-writer.ts"

/** So many gaps are kept for a log that takes nothing. */
const mostUntold = 100

/** Brings events into the log, and then to whoever looks on. */
export class LoggedDelivery<C extends AnyCatalog> {
  /** How many events were shown. */
  emitted = 0
  /** How often the log did not take something. */
  failed = 0
  readonly #options: DeliveryOptions<C>
  readonly #hooks: DeliveryHooks
  readonly #writer: LogWriter<C>
  /** Gaps that the log has not taken yet. */
  readonly #untold: HubEvent[] = []
  /** Those of them that were shown. */
  readonly #shown = new WeakSet<HubEvent>()
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

  /** Takes an event. */
  pass(event: HubEvent): void {
    this.#writer.write(event, { passes: isFleeting(event) })
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

  /** What is in the log, or need not be, is shown. Of a log in memory nothing is safe until it was handled by everyone. */
  #written(event: HubEvent, isNew: boolean): void {
    const { log, consumers, inHand, hub } = this.#options
    const isKept = !isFleeting(event)
    if ("key" in event) {
      const isForGroups = isKept && isNew && !log.durable
      const groups = isForGroups ? [...consumers.groups()] : []
      // Whoever was to handle it may have gone before it was there.
      if (isForGroups && consumers.wereThere && groups.length === 0) inHand.abandon(event.key)
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
    for (const { key } of lost) inHand.refuse(key)
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

/** Whether an event is only shown: it leaves no trace, and nobody consumes it. */
const isFleeting = (event: HubEvent): boolean => "key" in event && event.keyClass === "none"
