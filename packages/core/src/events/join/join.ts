import type { AnyEnvelope } from "../envelope.ts"
import type { People } from "./people.ts"
import { flagged } from "./flags.ts"
import { History } from "./history.ts"
import type { JoinOptions, JoinSink } from "./join-options.ts"
import type { JoinParts } from "./join-parts.ts"
import { KnownKeys } from "./known-keys.ts"
import { Lanes } from "./lanes.ts"
import { OpenChats } from "./open-chats.ts"
import { Openings } from "./openings.ts"
import { EventReader, type RawEvent } from "./read-event.ts"
import { ThreadOrder } from "./thread-order.ts"

/**
 * Joins pushes and webhooks: each occurrence once, those of a thread in their order. A state machine without clock and
 * I/O: everything it knows of time and of the world it is told. `now` and other moments are those of a clock that nobody
 * sets; what the server wrote on an event is compared with them through {@link ServerTime} only.
 */
export class Join {
  /** How many events were emitted that had been fetched. */
  recovered = 0
  readonly lanes: Lanes
  readonly order: ThreadOrder
  /** What was seen so far. */
  readonly known: KnownKeys
  readonly openChats: OpenChats
  /** What those work with who tell it of threads. */
  readonly parts: JoinParts
  /** Milliseconds that clocks may be apart. */
  readonly clockSkew: number
  readonly #people: People
  readonly #sink: JoinSink
  readonly #openings: Openings

  constructor(options: JoinOptions, sink: JoinSink) {
    const { catalog, times, canFetch, began, serverTime, newsSince, wallTime, people, checkClosed } = options
    const { window, clockSkew, hold, fill } = times
    this.#sink = sink
    this.#people = people
    this.clockSkew = clockSkew
    this.lanes = new Lanes(window)
    const isDense = catalog.roles.threadEvents.density === "dense"
    this.order = new ThreadOrder({ hold, fill, canFetch, isDense, checkClosed }, this.lanes.succession, {
      emit: (envelope) => this.#emit(envelope),
      fetch: (lane) => sink.fetch(lane.chatId, lane.threadId),
      hole: (lane) => sink.hole(lane.chatId, lane.threadId)
    })
    this.parts = {
      catalog,
      reader: new EventReader(catalog, people),
      lanes: this.lanes,
      order: this.order,
      history: new History({ serverTime, clockSkew, newsSince, began }),
      serverTime,
      began,
      window,
      wallTime,
      asNew: (envelope, moment) => this.#asNew(envelope, moment),
      emit: (envelope) => this.#emit(envelope)
    }
    this.openChats = new OpenChats(this.parts, (chatId, threadId) => sink.fetch(chatId, threadId))
    this.#openings = new Openings(this.parts, {
      push: (envelope, moment) => this.push(envelope, moment),
      repeat: (key, keyClass) => sink.repeat(key, keyClass)
    })
    this.known = new KnownKeys(times, (threadId, moment) => {
      const lane = this.lanes.get(threadId)
      return lane !== undefined && !lane.closed && lane.touched > moment - window
    })
  }

  /** Reads an event; hand the envelope to {@link push}. */
  read(event: RawEvent, origin: string): AnyEnvelope {
    return this.parts.reader.read(event, origin)
  }

  /** Takes an event. Answers whether it is an occurrence of its own. */
  push(envelope: AnyEnvelope, now: number): boolean {
    const { serverTime, catalog } = this.parts
    if (envelope.occurredAt !== undefined) {
      serverTime.reached(envelope.occurredAt, now, envelope.source === "push" ? "now" : "long-ago")
    }
    const fresh = this.#asNew(envelope, now)
    if (fresh !== undefined) this.#place(fresh, now)
    else {
      this.#sink.repeat(envelope.key, envelope.keyClass)
      if (envelope.action === catalog.roles.threadEvents.opened) this.#openings.openAgain(envelope, now)
    }
    return fresh !== undefined
  }

  /** Says that an origin sees what happens from now on, and that another has ended. */
  begin(origin: string, now: number, ended?: string): void {
    this.known.begin(origin, now, ended)
  }

  /** A thread is asked for, after it has waited for its turn. */
  asked(threadId: string, now: number): void {
    const lane = this.lanes.get(threadId)
    if (lane !== undefined) this.order.asked(lane, now)
  }

  /** A thread could not be fetched. */
  failed(threadId: string, now: number): void {
    const lane = this.lanes.get(threadId)
    if (lane !== undefined) this.order.failed(lane, now)
  }

  /** When {@link tick} has something to do. */
  next(): number | undefined {
    return this.order.next()
  }

  /** Ends the waits that are over. */
  tick(now: number): void {
    this.order.tick(now)
  }

  /** What an event does to a thread. */
  roleOf(action: string): "opened" | "added" | "closed" | undefined {
    const { opened, added, closed } = this.parts.catalog.roles.threadEvents
    if (action === opened) return "opened"
    if (action === added) return "added"
    return action === closed ? "closed" : undefined
  }

  /** The envelope to emit if it is an occurrence of its own, else nothing. */
  #asNew(envelope: AnyEnvelope, now: number): AnyEnvelope | undefined {
    const novelty = this.known.see(envelope, now)
    if (novelty === "copy") return undefined
    this.#sink.accept(envelope.key, envelope.keyClass)
    return novelty === "ambiguous" ? flagged(envelope, { ambiguous: true }) : envelope
  }

  #place(envelope: AnyEnvelope, now: number): void {
    const { action, chatId, threadId } = envelope
    const what = this.roleOf(action)
    if (chatId === undefined || threadId === undefined || what === undefined) return this.#emit(envelope)
    if (what === "opened") return this.#openings.open(envelope, chatId, threadId, now)
    const lane = this.lanes.ensure(chatId, threadId, this.lanes.warm, now)
    this.order[what](envelope, lane, now)
  }

  #emit(given: AnyEnvelope): void {
    // Who wrote it may have become known while it waited.
    const author = given.author?.role === "unknown" ? this.#people.authorOf(given.payload) : undefined
    const envelope = author === undefined || author.role === "unknown" ? given : { ...given, author }
    if (envelope.flags.gapFilled === true) this.recovered++
    this.#sink.emit(envelope)
  }
}
