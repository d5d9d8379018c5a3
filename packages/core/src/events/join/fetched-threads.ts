import type { ThreadSnapshot } from "../../catalog/roles.ts"
import type { AnyEnvelope, EnvelopeFlags } from "../envelope.ts"
import type { JoinParts } from "./join-parts.ts"

/** Takes threads that were asked for: what in them nobody has seen, and which of that is news. */
export class FetchedThreads {
  /** How often something was taken for history without knowing what the server's clock shows. */
  guesses = 0
  readonly #parts: JoinParts

  constructor(parts: JoinParts) {
    this.#parts = parts
  }

  /**
   * A thread was asked for, and has come. Of a thread that nobody had heard of, only what happened after the moment `since`
   * counts; unless set, that is what happened while the stream was there to see it.
   */
  take(thread: ThreadSnapshot, askedAt: number, now: number, since?: number): void {
    const { catalog, lanes, order, history, serverTime, began, window, asNew } = this.#parts
    const { chatId, threadId, active, opening, startedAt } = thread
    const { opened, added, closed, addition, closing } = catalog.roles.threadEvents
    const events = (thread.events ?? []).map((event) => this.#make(added, addition(chatId, threadId, event)))
    for (const { occurredAt } of events) {
      if (occurredAt !== undefined) serverTime.reached(occurredAt, now, "long-ago")
    }
    const moment = since ?? Math.max(began, now - window)
    const { line, proven } = history.horizon(moment)
    const known = lanes.get(threadId)
    const strange = known === undefined || known.isGuess || (!known.isNews && !known.opened)
    const isOld = (at: number | undefined): boolean => strange && at !== undefined && at < line
    // Older than the line, but perhaps for no other reason than that our clock is ahead.
    const isGuess = (at: number | undefined): boolean => isOld(at) && at! >= proven
    const recent = events.filter(({ occurredAt }) => !isOld(occurredAt))
    const guessed = isGuess(startedAt) || events.some(({ occurredAt }) => isGuess(occurredAt))
    if (guessed) this.guesses++
    if (known === undefined && recent.length === 0 && (startedAt === undefined || isOld(startedAt))) return

    const lane = lanes.ensure(chatId, threadId, true, now)
    // What the log refused may be of the time in which it was asked for the open chats.
    if (!strange && lane.isNews) history.drawAgain(lane, events, now, startedAt)
    const isUnannounced = !lane.opened || (lane.isGuess && startedAt !== undefined)
    const isNews = !isOld(startedAt) || (lane.isNews && !lane.opened)
    if (strange) history.draw(lane, events, isOld, guessed)
    if (isUnannounced && isNews) {
      const envelope = asNew(this.#make(opened, opening), now)
      if (envelope !== undefined) order.opened(envelope, lane, { first: undefined, startedAt }, now)
    }
    const missed = recent.flatMap((envelope) =>
      (envelope.order ?? Infinity) <= lane.history ? [] : (asNew(envelope, now) ?? [])
    )
    let end: AnyEnvelope | undefined
    if (active === false && !lane.closed && lane.closing === undefined) {
      end = asNew(this.#make(closed, closing(chatId, threadId), { gapFilled: true, inferred: true }), now)
    }
    let last = -Infinity
    for (const { order } of events) last = Math.max(last, order ?? -Infinity)
    order.filled(lane, missed, { last, askedAt, startedAt, closing: end }, now)
  }

  #make(name: string, payload: unknown, flags: EnvelopeFlags = { gapFilled: true }): AnyEnvelope {
    const { reader, wallTime } = this.#parts
    return reader.make(name, payload, { source: "gapfill", origin: "gapfill", receivedAt: wallTime(), flags })
  }
}
