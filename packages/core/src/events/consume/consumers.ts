import type { AnyCatalog } from "../../catalog/catalog.ts"
import {
  consume,
  type ConsumeHandler,
  type ConsumeOptions,
  type Consumption,
  type HandlingMetrics,
  noHandling
} from "./consume.ts"
import type { Envelope } from "../envelope.ts"
import type { InHand } from "./in-hand.ts"
import type { EnvelopeLog } from "../logs/event-log.ts"
import type { Reporter } from "../warnings.ts"

/** The consumers at work on the log of a stream, each with its group. */
export class Consumers<C extends AnyCatalog> {
  readonly #log: EnvelopeLog<C>
  readonly #inHand: InHand
  readonly #reporter: Reporter
  readonly #atWork = new Map<Consumption, string>()
  /** What became of events in consumers that were closed. */
  #past = noHandling
  #wereThere = false

  constructor(log: EnvelopeLog<C>, inHand: InHand, reporter: Reporter) {
    this.#log = log
    this.#inHand = inHand
    this.#reporter = reporter
  }

  /** Whether anybody consumes. */
  get areThere(): boolean {
    return this.#atWork.size > 0
  }

  /** Whether anybody has consumed so far: from then on the log keeps what nobody handles for a while. */
  get wereThere(): boolean {
    return this.#wereThere
  }

  /** The groups that consume. */
  groups(): Set<string> {
    return new Set(this.#atWork.values())
  }

  /** @throws ConfigurationError when an option is wrong */
  add(handler: ConsumeHandler<Envelope<C>>, options: ConsumeOptions<Envelope<C>>): Consumption {
    const consumption = consume(this.#log, handler, options, {
      report: (trouble, cause) => this.#reporter.report(trouble, cause),
      onDone: (key) => {
        if (!this.#log.durable) this.#inHand.done(key, group)
      },
      onClosed: () => {
        this.#atWork.delete(consumption)
        this.#past = sum(this.#past, consumption.metrics())
        if (!this.groups().has(group)) this.#inHand.leave(group)
      }
    })
    const { group = "default" } = options
    this.#wereThere = true
    this.#atWork.set(consumption, group)
    return consumption
  }

  /** What became of events in all of them. */
  metrics(): HandlingMetrics {
    let all = this.#past
    for (const consumption of this.#atWork.keys()) all = sum(all, consumption.metrics())
    return all
  }

  /** Closes all of them, in the milliseconds that are left. Resolves to how many events were not finished. */
  async close(left: () => number): Promise<number> {
    const closed = await Promise.all(
      Array.from(this.#atWork.keys(), (consumption) => consumption.close({ timeout: left() }))
    )
    return closed.reduce((sum, { unfinished }) => sum + unfinished, 0)
  }
}

const sum = (one: HandlingMetrics, other: HandlingMetrics): HandlingMetrics => ({
  handled: one.handled + other.handled,
  failures: one.failures + other.failures,
  dead: one.dead + other.dead,
  lost: one.lost + other.lost,
  inHand: one.inHand + other.inHand
})
