import type { AnyEnvelope } from "../envelope.ts"
import type { ServerTime } from "../time/server-time.ts"

const isNews = (): boolean => false

/** Knows where history ends: what happened before the stream could see it is no news. */
export class History {
  readonly #serverTime: ServerTime
  readonly #clockSkew: number
  readonly #newsSince: (now: number) => number

  constructor(options: {
    readonly serverTime: ServerTime
    /** Milliseconds that the clocks of the service's machines may be apart. */
    readonly clockSkew: number
    /** The moment up to which all was seen that there was to see. */
    readonly newsSince: (now: number) => number
  }) {
    this.#serverTime = options.serverTime
    this.#clockSkew = options.clockSkew
    this.#newsSince = options.newsSince
  }

  /**
   * A thread is announced as it opens, and again to those who begin to follow it while it runs. In the second case what it
   * holds is history: only what happened since all was last seen is news.
   */
  of(
    { source }: AnyEnvelope,
    startedAt: number | undefined,
    events: readonly AnyEnvelope[],
    now: number
  ): (at: number | undefined) => boolean {
    if (startedAt === undefined) return isNews
    let latest = startedAt
    for (const { occurredAt } of events) latest = Math.max(latest, occurredAt ?? latest)
    const hasRun = latest - startedAt > this.#clockSkew
    this.#serverTime.reached(latest, now, source === "push" && !hasRun ? "lately" : "long-ago")
    const { line } = this.horizon(this.#newsSince(now))
    // What a webhook tells late is news all the same: nobody had taken it before.
    const isLate = source === "push" && this.#serverTime.isKnown && startedAt < line
    return hasRun || isLate ? (at) => at !== undefined && at < line : isNews
  }

  /**
   * Where history ends: a moment by the server's clock, with some room for clocks that differ and for what was under way.
   * What is older than `proven` is history for sure.
   */
  horizon(moment: number): { readonly line: number; readonly proven: number } {
    return {
      line: this.#serverTime.at(moment) - this.#clockSkew,
      proven: this.#serverTime.provenAt(moment) - this.#clockSkew
    }
  }
}
