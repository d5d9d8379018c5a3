import type { AnyCatalog } from "../../catalog/catalog.ts"
import type { KeyClass } from "../../catalog/event.ts"
import type { ThreadSnapshot } from "../../catalog/roles.ts"
import type { AnyEnvelope } from "../envelope.ts"
import type { ServerTime } from "../time/server-time.ts"
import type { History } from "./history.ts"
import { type Lane, lastTie } from "./lane.ts"
import type { Lanes } from "./lanes.ts"
import { type EventReader, noFlags } from "./read-event.ts"

/** What openings are taken with. */
export interface OpeningOptions {
  readonly catalog: AnyCatalog
  readonly reader: EventReader
  readonly lanes: Lanes
  readonly history: History
  readonly serverTime: ServerTime
  /** The moment since when the stream has been there. */
  readonly began: number
  /** Takes an event that lay in an opening. */
  readonly push: (envelope: AnyEnvelope, now: number) => void
  /** An event that lay in an opening was taken before. */
  readonly repeat: (key: string, keyClass: KeyClass) => void
}

/** Takes the openings of threads, with the events that lie in them: which are news, and which are history. */
export class Openings {
  readonly #options: OpeningOptions

  constructor(options: OpeningOptions) {
    this.#options = options
  }

  /** The events in a thread that opens are announced by nothing else: each becomes an envelope of its own. */
  open(envelope: AnyEnvelope, chatId: string, threadId: string, now: number): void {
    const { catalog, lanes, history, serverTime, push } = this.#options
    const snapshot = catalog.roles.threadEvents.thread(envelope.payload)
    const events = this.#derive(envelope, snapshot)
    let first = Infinity
    for (const { order } of events) first = Math.min(first, order ?? Infinity)
    const known = lanes.get(threadId)
    const isStrange = known === undefined || (!known.isNews && (!known.opened || known.isGuess))
    const lane = lanes.ensure(chatId, threadId, true, now)
    if (!isStrange) this.readopt(lane, events, now, snapshot?.startedAt)
    const isOld = isStrange ? history.of(envelope, snapshot?.startedAt, events, now) : () => false
    const facts = { first: first === Infinity ? undefined : first, startedAt: snapshot?.startedAt }
    lanes.opened(envelope, lane, facts, now)
    if (isStrange) setHistory(lane, events, isOld, !serverTime.isKnown)
    for (const event of events) {
      // What is history may have been decided before, when the thread was fetched. To a webhook that does not apply: it
      // comes again for as long as nobody has handled what it tells.
      const isHistory =
        envelope.source === "push" && !lane.isGuess && (event.order ?? Infinity) <= lane.history
      if (!isOld(event.occurredAt) && !isHistory) push(event, now)
    }
  }

  /**
   * Another copy of an opening, or the same thread once more, as when a chat comes back to an agent: then what was said
   * meanwhile lies in it alone. What the first one held may have been forgotten since, as it could not be kept.
   */
  openAgain(envelope: AnyEnvelope, now: number): void {
    const { catalog, lanes, push, repeat } = this.#options
    const lane = lanes.get(envelope.threadId ?? "")
    const snapshot = catalog.roles.threadEvents.thread(envelope.payload)
    const events = this.#derive(envelope, snapshot)
    const isReadopted = lane !== undefined && this.readopt(lane, events, now)
    // A webhook comes again for as long as nobody has handled what it tells: no history applies to it but what was there
    // before the stream.
    const isOwed = envelope.source === "webhook" && lane?.wasOpenAtStart !== true
    for (const event of events) {
      const { key, keyClass, order = Infinity, tie } = event
      const isIncomplete = isReadopted || lane?.dirtySince !== undefined || lane?.isRestored === true
      const isLater = lane?.closed === false && lane.isBehind(order, tie)
      const isUnheard = (isIncomplete || isLater) && lane !== undefined && order > lane.history
      if (isOwed || isUnheard) push(event, now)
      else repeat(key, keyClass)
    }
  }

  /**
   * The answer that showed a thread as the stream began may have been long on its way: what happened in the thread since
   * the stream was there is news. Answers whether there is any.
   */
  readopt(lane: Lane, events: readonly AnyEnvelope[], now: number, startedAt?: number): boolean {
    if (!lane.isAdopted) return false
    const { history, began } = this.#options
    const { line } = history.horizon(began)
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

  /** The events in a thread as envelopes of their own. */
  #derive(envelope: AnyEnvelope, snapshot: ThreadSnapshot | undefined): AnyEnvelope[] {
    const { catalog, reader } = this.#options
    const { addition, added } = catalog.roles.threadEvents
    const { origin, receivedAt } = envelope
    const facts = { source: "derived", origin, receivedAt, flags: noFlags } as const
    if (snapshot === undefined) return []
    const { chatId, threadId, events = [] } = snapshot
    return events.map((event) => reader.make(added, addition(chatId, threadId, event), facts))
  }
}

/** Passes over what is history in a thread that was strange so far. */
export const setHistory = (
  lane: Lane,
  events: readonly AnyEnvelope[],
  isOld: (at: number | undefined) => boolean,
  guessed: boolean
): void => {
  lane.history = -Infinity
  for (const { occurredAt, order } of events) {
    if (isOld(occurredAt)) lane.history = Math.max(lane.history, order ?? -Infinity)
  }
  // As long as nobody knows what the server's clock shows, the line may be drawn in the wrong place.
  lane.isGuess = guessed
  if (lane.history > -Infinity && lane.heldCount === 0 && (lane.highest ?? -Infinity) < lane.history) {
    lane.passed(lane.history, lastTie)
  }
}
