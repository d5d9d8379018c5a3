import type { AnyEnvelope } from "../envelope.ts"
import type { ServerTime } from "../time/server-time.ts"
import { type Lane, lastTie } from "./lane.ts"

const isNews = (): boolean => false

/** Knows where history ends: what happened before the stream could see it is no news. */
export class History {
  readonly #serverTime: ServerTime
  readonly #clockSkew: number
  readonly #newsSince: (now: number) => number
  readonly #began: number

  constructor(options: {
    readonly serverTime: ServerTime
    /** Milliseconds that the clocks of the service's machines may be apart. */
    readonly clockSkew: number
    /** The moment up to which all was seen that there was to see. */
    readonly newsSince: (now: number) => number
    /** The moment since when the stream has been there. */
    readonly began: number
  }) {
    this.#serverTime = options.serverTime
    this.#clockSkew = options.clockSkew
    this.#newsSince = options.newsSince
    this.#began = options.began
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

  /** Draws the line in a thread that was strange so far, and passes over what is history; `isGuess` when it may be in the wrong place. */
  draw(
    lane: Lane,
    events: readonly AnyEnvelope[],
    isOld: (at: number | undefined) => boolean,
    isGuess: boolean
  ): void {
    lane.history = -Infinity
    for (const { occurredAt, order } of events) {
      if (isOld(occurredAt)) lane.history = Math.max(lane.history, order ?? -Infinity)
    }
    // As long as nobody knows what the server's clock shows, the line may be drawn in the wrong place.
    lane.isGuess = isGuess
    if (lane.history > -Infinity && lane.heldCount === 0 && (lane.highest ?? -Infinity) < lane.history) {
      lane.passed(lane.history, lastTie)
    }
  }

  /**
   * The answer that showed a thread as the stream began may have been long on its way: what happened in the thread since
   * the stream was there is news. Answers whether there is any.
   */
  drawAgain(lane: Lane, events: readonly AnyEnvelope[], now: number, startedAt?: number): boolean {
    if (!lane.isAdopted) return false
    const { line } = this.horizon(this.#began)
    let first = Infinity
    for (const { occurredAt, order } of events) {
      if ((occurredAt ?? -Infinity) >= line) first = Math.min(first, order ?? Infinity)
    }
    if (first > lane.history) return false
    lane.isAdopted = false
    lane.history = first - 1
    if ((startedAt ?? -Infinity) >= line) lane.opened = false
    // That it has ended was taken for no news either.
    if (lane.isEndUntold) {
      lane.isEndUntold = lane.closed = false
      lane.dirtySince = now
    }
    // What was passed on since then stays where it is.
    if (!lane.isIntact) return true
    if (lane.opened) lane.passed(first - 1, lastTie)
    else lane.highest = undefined
    return true
  }
}
