import type { SteadyClock } from "../time/steady-clock.ts"

/** What is known of sources that push. */
interface SeenOptions {
  readonly clock: SteadyClock
  /** Since when there was somebody to see what happens. */
  readonly began: number
  /** Since when something is missing from the start; nothing unless set. */
  readonly owedSince: number | undefined
  /** How many sources push. */
  readonly pushSources: number
  /** How long each of them has been silent while it is connected, where it says so. */
  readonly silentFor: readonly ((() => number | undefined) | undefined)[]
}

/** Knows up to when everything was seen that there was to see. Its times are moments of the steady clock. */
export class Seen {
  /** Up to when a look at the state has shown that nothing is missing. */
  lookedAt: number
  /** Since when something is missing that was not fetched. */
  owedSince: number
  /** Changes whenever something is missing. */
  debts = 0
  readonly #options: SeenOptions
  /** When each source was last heard of: it was connected until then. */
  readonly #heard: number[]

  constructor(options: SeenOptions) {
    this.#options = options
    this.lookedAt = options.owedSince ?? options.began
    this.owedSince = options.owedSince ?? Infinity
    this.#heard = Array.from({ length: options.pushSources }, () => this.lookedAt)
  }

  /** The moment up to which all was seen that there was to see. */
  get until(): number {
    return Math.min(this.owedSince, this.#completeUntil)
  }

  get #completeUntil(): number {
    if (this.#heard.length === 0) return this.lookedAt
    let heard = Infinity
    for (let source = 0; source < this.#heard.length; source++)
      heard = Math.min(heard, this.lastHeard(source))
    return Math.max(this.lookedAt, heard)
  }

  /** A source pushes, so nothing was missed since it was connected. */
  heard(source: number): void {
    this.#heard[source] = this.#options.clock.now()
  }

  /** When a source was last heard of. */
  lastHeard(source: number): number {
    const pushed = this.#heard[source] ?? this.lookedAt
    const silent = this.#options.silentFor[source]?.()
    return silent === undefined ? pushed : Math.max(pushed, this.#options.clock.now() - silent)
  }

  /** Something is missing since then. */
  owe(since: number): void {
    this.debts++
    this.owedSince = Math.min(this.owedSince, since)
  }

  /** Nothing is missing that was not seen before the start. */
  goOn(): void {
    this.owedSince = Infinity
  }

  /** What is missing was told, and cannot be fetched. */
  settle(): void {
    this.lookedAt = this.#options.clock.now()
    this.owedSince = Infinity
  }
}
