import type { KeyClass } from "../../catalog/event.ts"
import type { ThreadSnapshot } from "../../catalog/roles.ts"
import type { AnyEnvelope } from "../envelope.ts"
import { noFlags } from "./flags.ts"
import type { JoinParts } from "./join-parts.ts"

/** What openings ask of the join around them. */
export interface OpeningSink {
  /** Takes an event that lay in an opening. */
  push(envelope: AnyEnvelope, now: number): void
  /** An event that lay in an opening was taken before. */
  repeat(key: string, keyClass: KeyClass): void
}

/** Takes the openings of threads, with the events that lie in them: which are news, and which are history. */
export class Openings {
  readonly #parts: JoinParts
  readonly #sink: OpeningSink

  constructor(parts: JoinParts, sink: OpeningSink) {
    this.#parts = parts
    this.#sink = sink
  }

  /** The events in a thread that opens are announced by nothing else: each becomes an envelope of its own. */
  open(envelope: AnyEnvelope, chatId: string, threadId: string, now: number): void {
    const { catalog, lanes, order, history, serverTime } = this.#parts
    const snapshot = catalog.roles.threadEvents.thread(envelope.payload)
    const events = this.#derive(envelope, snapshot)
    let first = Infinity
    for (const { order } of events) first = Math.min(first, order ?? Infinity)
    const known = lanes.get(threadId)
    const isStrange = known === undefined || (!known.isNews && (!known.opened || known.isGuess))
    const lane = lanes.ensure(chatId, threadId, true, now)
    if (!isStrange) history.drawAgain(lane, events, now, snapshot?.startedAt)
    const isOld = isStrange ? history.of(envelope, snapshot?.startedAt, events, now) : () => false
    const facts = { first: first === Infinity ? undefined : first, startedAt: snapshot?.startedAt }
    order.opened(envelope, lane, facts, now)
    if (isStrange) history.draw(lane, events, isOld, !serverTime.isKnown)
    for (const event of events) {
      // What is history may have been decided before, when the thread was fetched. To a webhook that does not apply: it
      // comes again for as long as nobody has handled what it tells.
      const isHistory =
        envelope.source === "push" && !lane.isGuess && (event.order ?? Infinity) <= lane.history
      if (!isOld(event.occurredAt) && !isHistory) this.#sink.push(event, now)
    }
  }

  /**
   * Another copy of an opening, or the same thread once more, as when a chat comes back to an agent: then what was said
   * meanwhile lies in it alone. What the first one held may have been forgotten since, as it could not be kept.
   */
  openAgain(envelope: AnyEnvelope, now: number): void {
    const parts = this.#parts
    const { catalog, lanes, history } = parts
    const lane = lanes.get(envelope.threadId ?? "")
    const snapshot = catalog.roles.threadEvents.thread(envelope.payload)
    const events = this.#derive(envelope, snapshot)
    const isReadopted = lane !== undefined && history.drawAgain(lane, events, now)
    // A webhook comes again for as long as nobody has handled what it tells: no history applies to it but what was there
    // before the stream.
    const isOwed = envelope.source === "webhook" && lane?.wasOpenAtStart !== true
    for (const event of events) {
      const { key, keyClass, order = Infinity, tie } = event
      const isIncomplete = isReadopted || lane?.dirtySince !== undefined || lane?.isRestored === true
      // Where orders do not show what is missing, nothing else may ever do.
      const mayBeMissing = lane?.closed === false && (parts.order.sparse || lane.isBehind(order, tie))
      const isUnheard = (isIncomplete || mayBeMissing) && lane !== undefined && order > lane.history
      if (isOwed || isUnheard) this.#sink.push(event, now)
      else this.#sink.repeat(key, keyClass)
    }
  }

  /** The events in a thread as envelopes of their own. */
  #derive(envelope: AnyEnvelope, snapshot: ThreadSnapshot | undefined): AnyEnvelope[] {
    const { catalog, reader } = this.#parts
    const { addition, added } = catalog.roles.threadEvents
    const { origin, receivedAt } = envelope
    const facts = { source: "derived", origin, receivedAt, flags: noFlags } as const
    if (snapshot === undefined) return []
    const { chatId, threadId, events = [] } = snapshot
    return events.map((event) => reader.make(added, addition(chatId, threadId, event), facts))
  }
}
