import type { AnyCatalog } from "../../catalog/catalog.ts"
import type { InHand } from "../consume/in-hand.ts"
import type { Tools } from "../consume/tools.ts"
import type { DeliveryHooks, DeliveryOptions, Logged } from "./delivery.ts"
import type { AnyEnvelope } from "../envelope.ts"
import type { HubEvent } from "../observe/hub.ts"
import { forget } from "../join/forget.ts"
import type { EnvelopeLog } from "../logs/event-log.ts"
import { LogWriter, type LogWriterHooks } from "../logs/log-writer.ts"

/** So many gaps are kept for a log that takes nothing. */
const mostUntold = 100

/** What a delivery works with that brings events into a log. */
export interface LoggedOptions<C extends AnyCatalog> extends Pick<
  DeliveryOptions,
  "backlog" | "consumers" | "hub" | "isFullTold" | "reporter"
> {
  readonly log: EnvelopeLog<C>
  readonly inHand: InHand
}

/** Brings events into the log, and then to whoever looks on. */
export class LoggedDelivery<C extends AnyCatalog> implements Logged {
  emitted = 0
  failed = 0
  readonly #options: LoggedOptions<C>
  readonly #hooks: DeliveryHooks
  readonly #writer: LogWriter<C>
  readonly #FencedError: Tools["FencedError"]
  /** Gaps that the log has not taken yet. */
  readonly #untold: HubEvent[] = []
  /** Those of them that were shown. */
  readonly #shown = new WeakSet<HubEvent>()
  #isLogDown = false
  #isClosing = false

  constructor(options: LoggedOptions<C>, hooks: DeliveryHooks, tools: Tools) {
    this.#options = options
    this.#hooks = hooks
    this.#FencedError = tools.FencedError
    const writerHooks: LogWriterHooks = {
      onWritten: (event, isNew) => this.#written(event, isNew),
      onFailed: (events, cause) => this.#notWritten(events, cause),
      onUnfit: (event, cause) => {
        this.failed++
        options.reporter.report("log", cause)
        if ("key" in event) options.inHand.refuse(event.key)
      },
      onFull: (waiting) => {
        if (options.isFullTold?.() === true) return
        options.reporter.report("consumers", new Error(`${waiting} events wait to be written`))
      },
      onRoom: hooks.onRoom,
      commit: hooks.commit,
      onCommitted: () => {
        for (const key of hooks.onCommitted()) options.inHand.written(key, [])
      },
      factOf: hooks.factOf
    }
    this.#writer = new LogWriter(options.log, options.backlog, writerHooks, tools)
  }

  get isFull(): boolean {
    return this.#writer.isFull
  }

  get waiting(): number {
    return this.#writer.waiting
  }

  get isDown(): boolean {
    return this.#isLogDown
  }

  pass(event: HubEvent): void {
    this.#writer.write(event, { passes: isFleeting(event) })
  }

  touch(): void {
    this.#writer.touch()
  }

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
    const trouble = this.#isFenced(cause) ? "lead" : "log"
    if (trouble === "log") this.failed++
    if (events.length > 0 || !this.#isLogDown) reporter.report(trouble, cause)
    if (this.#isClosing) return
    // What was to be remembered is written with what comes next.
    if (events.length === 0) return void this.#hooks.onLost([], forget)
    const lost: AnyEnvelope[] = []
    for (const event of events) {
      if ("key" in event) lost.push(event)
      else if (this.#untold.length < mostUntold) this.#untold.push(event)
    }
    for (const { key } of this.#hooks.onLost(lost, forget)) inHand.refuse(key)
    if (this.#isLogDown) return
    this.#isLogDown = true
    const gap = this.#hooks.gapOfLoss([...new Set(lost.flatMap(({ chatId }) => chatId ?? []))])
    // Those who look on are told now, and those who consume once the log takes anything.
    this.#shown.add(gap)
    hub.publish(gap)
    this.#untold.unshift(gap)
  }

  #isFenced(cause: unknown): boolean {
    try {
      return cause instanceof this.#FencedError
    } catch {
      // What a log of the program's own throws may throw when it is looked at.
      return false
    }
  }

  #logWorks(): void {
    this.#isLogDown = false
    for (const gap of this.#untold.splice(0)) this.#writer.write(gap, { passes: false })
  }
}

/** Whether an event is only shown: it leaves no trace, and nobody consumes it. */
const isFleeting = (event: HubEvent): boolean => "key" in event && event.keyClass === "none"
