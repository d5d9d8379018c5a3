import type { AnyCatalog } from "../../catalog/catalog.ts"
import type { DeliveryHooks, DeliveryOptions } from "../pipeline/delivery.ts"
import type { AnyEnvelope, Envelope } from "../envelope.ts"
import { Enrichment, type EnrichOptions } from "../join/enrichment.ts"
import { LoggedDelivery } from "../pipeline/logged-delivery.ts"
import type { EnvelopeLog } from "../logs/event-log.ts"
import { LogWatch } from "../logs/log-watch.ts"
import { MemoryStore, usualBounds } from "../logs/memory-store.ts"
import type { Reporter } from "../pipeline/warnings.ts"
import type { HandlingMetrics } from "./consume.ts"
import type { ConsumerSettings } from "./consume-options.ts"
import { GroupHandling, type HandlingHooks } from "./handling.ts"
import { InHand } from "./in-hand.ts"
import type { ConsumeHooks, Handling, Subscribed } from "./late-consumption.ts"
import type { Tools } from "./tools.ts"

/** What consumers work with. */
interface ConsumersOptions<C extends AnyCatalog> {
  /** What they read; a log in memory unless set. */
  readonly log: EnvelopeLog<C> | undefined
  readonly reporter: Reporter
  /** The time in milliseconds, by a clock that nobody sets. */
  readonly now: () => number
  readonly noHandling: HandlingMetrics
}

/** What the consumers of a stream take: the log they read, what brings events into it, and what handles them. */
export class Consumers<C extends AnyCatalog> {
  readonly log: EnvelopeLog<C>
  readonly inHand = new InHand()
  readonly watch: LogWatch
  readonly #tools: Tools
  readonly #atWork = new Set<Handling>()
  /** What became of events in consumers that were closed. */
  #past: HandlingMetrics

  constructor(options: ConsumersOptions<C>, tools: Tools) {
    const { log, reporter, now, noHandling } = options
    this.#tools = tools
    this.#past = noHandling
    const onTrouble = (cause: Error): void => reporter.report("consumers", cause)
    this.log = log ?? new MemoryStore<Envelope<C>>({ ...usualBounds, onTrouble, now }, tools)
    this.watch = new LogWatch(this.log)
  }

  /** Lets one begin with what it reads. */
  add(
    settings: ConsumerSettings<Envelope<C>>,
    subscribed: Subscribed<Envelope<C>>,
    { report, onClosed }: ConsumeHooks
  ): Handling {
    const { log, inHand } = this
    const hooks: HandlingHooks = {
      report,
      onDone: (key) => {
        if (!log.durable) inHand.done(key, settings.group)
      },
      onClosed: () => {
        this.#atWork.delete(handling)
        this.#past = sum(this.#past, handling.metrics())
        return onClosed()
      }
    }
    const handling = new GroupHandling(log, settings, subscribed, hooks, this.#tools)
    this.#atWork.add(handling)
    return handling
  }

  /** What became of events in all of them. */
  metrics(): HandlingMetrics {
    let all = this.#past
    for (const handling of this.#atWork) all = sum(all, handling.metrics())
    return all
  }

  /** What brings events into the log. */
  logged(options: DeliveryOptions, hooks: DeliveryHooks): LoggedDelivery<C> {
    return new LoggedDelivery({ ...options, log: this.log, inHand: this.inHand }, hooks, this.#tools)
  }

  /** What lets events wait for their webhook. */
  enrichment(options: EnrichOptions, emit: (envelope: AnyEnvelope) => void): Enrichment {
    return new Enrichment(options, emit, this.#tools)
  }
}

const sum = (one: HandlingMetrics, other: HandlingMetrics): HandlingMetrics => ({
  handled: one.handled + other.handled,
  failures: one.failures + other.failures,
  dead: one.dead + other.dead,
  lost: one.lost + other.lost,
  inHand: one.inHand + other.inHand
})
