import type { AnyCatalog } from "../catalog/catalog.ts"
import { locate } from "../catalog/place.ts"
import type { Findings } from "./findings.ts"
import type { Observation } from "./observation.ts"
import { Recent } from "./recent.ts"

type EventObservation = Extract<Observation, { readonly kind: "event" }>

/** How long events take, in milliseconds. */
export interface LagFacts {
  readonly count: number
  readonly least: number
  readonly median: number
  readonly most: number
}

interface Last {
  readonly order: number
  readonly tie: string
  readonly occurredAt: number
}

const samples = 4_096

class Lags {
  readonly #values: number[] = []
  #count = 0
  #least = Infinity
  #most = -Infinity

  add(value: number): void {
    // The newest replace the oldest: the median is that of the newest.
    this.#values[this.#count % samples] = value
    this.#count++
    this.#least = Math.min(this.#least, value)
    this.#most = Math.max(this.#most, value)
  }

  get facts(): LagFacts | undefined {
    if (this.#count === 0) return undefined
    const sorted = this.#values.toSorted((a, b) => a - b)
    return {
      count: this.#count,
      least: Math.round(this.#least),
      median: Math.round(sorted[Math.floor(sorted.length / 2)]!),
      most: Math.round(this.#most)
    }
  }
}

/** In which order events come, and how late. */
export class Times {
  readonly #catalog: AnyCatalog
  readonly #findings: Findings
  readonly #lagLimit: number
  readonly #threads = new Recent<Last>(2_000)
  readonly #lags = { push: new Lags(), webhook: new Lags() }
  #ties = 0
  #unordered = 0

  constructor(catalog: AnyCatalog, findings: Findings, lagLimit: number) {
    this.#catalog = catalog
    this.#findings = findings
    this.#lagLimit = lagLimit
  }

  see({ action, source, payload, at }: EventObservation): void {
    const { threadEvents } = this.#catalog.roles
    if (action !== threadEvents.added) return
    const event = threadEvents.event(payload)
    const { threadId } = locate(this.#catalog.events[action]?.place, payload)
    if (event?.occurredAt !== undefined) this.#lag(action, source, at - event.occurredAt)
    if (event?.order === undefined || threadId === undefined) return
    const key = `${source} ${threadId}`
    const next: Last = { order: event.order, tie: event.tie ?? "", occurredAt: event.occurredAt ?? 0 }
    const last = this.#threads.get(key)
    if (last !== undefined) this.#order(action, source, last, next)
    if (last === undefined || next.order >= last.order) this.#threads.set(key, next)
  }

  /** How long events took, by the side that brought them. */
  lagOf(source: "push" | "webhook"): LagFacts | undefined {
    return this.#lags[source].facts
  }

  /** How many events had the `created_at` of the one before them. */
  get ties(): number {
    return this.#ties
  }

  /** How many webhooks came in another order than their events happened; nobody promises one. */
  get unorderedWebhooks(): number {
    return this.#unordered
  }

  #lag(action: string, source: "push" | "webhook", lag: number): void {
    this.#lags[source].add(lag)
    if (lag <= this.#lagLimit && lag >= -this.#lagLimit) return
    const says =
      lag < 0
        ? `it bears a time more than ${this.#lagLimit / 1_000} s ahead of this clock`
        : `it took more than ${this.#lagLimit / 1_000} s`
    this.#findings.add("lag", `${source} ${action}`, action, "", says)
  }

  #order(action: string, source: "push" | "webhook", last: Last, next: Last): void {
    const isTie = next.order === last.order && next.tie !== last.tie
    if (isTie) this.#ties++
    const isBehind = next.order < last.order
    const isBehindInTie = isTie && next.tie < last.tie
    const isBehindInTime = next.order > last.order && next.occurredAt < last.occurredAt
    if (source === "webhook") {
      if (isBehind || isBehindInTie) this.#unordered++
      return
    }
    const where = `push ${action}`
    if (isBehind) this.#findings.add("order", where, action, "", "came after an event that happened later")
    if (isBehindInTie) {
      this.#findings.add("tie", where, action, "", "came after an event of the same moment with a higher id")
    }
    if (isBehindInTime) {
      this.#findings.add(
        "order",
        where,
        action,
        "",
        "has a higher number and an earlier time than the event before"
      )
    }
  }
}
