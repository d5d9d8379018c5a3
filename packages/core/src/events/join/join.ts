import type { AnyCatalog } from "../../catalog/catalog.ts"
import type { ChatSnapshot, ThreadSnapshot } from "../../catalog/roles.ts"
import type { AnyEnvelope } from "../envelope.ts"
import { People } from "../people.ts"
import { Enrichment } from "./enrichment.ts"
import type { ServerTime } from "../time/server-time.ts"
import { History } from "./history.ts"
import { KnownKeys, repeatWindow } from "./known-keys.ts"
import { lastTie } from "./lane.ts"
import { flagged, Lanes } from "./lanes.ts"
import type { Occurrence } from "./occurrences.ts"
import { Openings, setHistory } from "./openings.ts"
import { EventReader, type RawEvent } from "./read-event.ts"
import type { JoinFact, JoinOptions, JoinSink } from "./join-options.ts"

/**
 * Joins pushes and webhooks: each occurrence once, those of a thread in their order. A state machine without clock and
 * I/O: everything it knows of time and of the world it is told. `now` and other moments are those of a clock that nobody
 * sets; what the server wrote on an event is compared with them through {@link ServerTime} only.
 */
export class Join {
  /** How many events were emitted that had been fetched. */
  recovered = 0
  /** How often something was taken for history without knowing what the server's clock shows. */
  guesses = 0
  /** Milliseconds for which a webhook that nobody answered is sent again. */
  readonly repeatWindow = repeatWindow
  readonly lanes: Lanes
  readonly #reader: EventReader
  readonly #people: People
  readonly #catalog: AnyCatalog
  readonly #window: number
  /** Milliseconds that clocks may be apart. */
  readonly clockSkew: number
  readonly #sink: JoinSink
  readonly #began: number
  #adoptedAt = -Infinity
  readonly #serverTime: ServerTime
  readonly #history: History
  readonly #wallTime: () => number
  readonly #enrichment: Enrichment | undefined
  #now: number
  readonly #openings: Openings
  readonly #known: KnownKeys

  constructor(options: JoinOptions, sink: JoinSink) {
    const { catalog, times, canFetch, now, enrich, serverTime, people = new People(catalog, []) } = options
    this.#now = now
    if (enrich !== undefined) this.#enrichment = new Enrichment(enrich, (envelope) => sink.emit(envelope))
    this.#catalog = catalog
    this.#window = times.window
    this.clockSkew = times.clockSkew
    this.#sink = sink
    this.#began = options.began ?? now
    this.#serverTime = serverTime
    this.#history = new History({
      serverTime,
      clockSkew: times.clockSkew,
      newsSince: options.newsSince ?? ((moment) => moment)
    })
    this.#wallTime = options.wallTime ?? (() => this.#now)
    this.#people = people
    this.#reader = new EventReader(catalog, people)
    this.lanes = new Lanes(
      {
        hold: times.hold,
        fill: times.fill,
        window: times.window,
        canFetch,
        isDense: catalog.roles.threadEvents.density === "dense",
        checkClosed: options.checkClosed ?? (() => false)
      },
      {
        emit: (envelope) => this.#emit(envelope),
        fetch: (lane) => sink.fetch(lane.chatId, lane.threadId),
        hole: (lane) => sink.hole(lane.chatId, lane.threadId)
      }
    )
    this.#openings = new Openings({
      catalog,
      reader: this.#reader,
      lanes: this.lanes,
      history: this.#history,
      serverTime,
      began: this.#began,
      push: (envelope, moment) => this.push(envelope, moment),
      repeat: (key, keyClass) => sink.repeat?.(key, keyClass)
    })
    this.#known = new KnownKeys(times, (threadId, moment) => {
      const lane = this.lanes.get(threadId)
      return lane !== undefined && !lane.closed && lane.touched > moment - times.window
    })
  }

  /** How many ids had to be forgotten before their time. */
  get evicted(): number {
    return this.#known.evicted
  }

  /** How many ids are remembered. */
  get remembered(): number {
    return this.#known.size
  }

  /** Whether nothing waits for its turn. */
  get isAtRest(): boolean {
    return this.lanes.held === 0 && (this.#enrichment?.isAtRest ?? true)
  }

  /** What another join has to know of an envelope that this one has emitted. */
  factOf({ key, keyClass, action, chatId, threadId, order, tie, flags }: AnyEnvelope): JoinFact | undefined {
    if (keyClass === "none") return undefined
    const what = this.#roleOf(action)
    if (what === undefined || chatId === undefined || threadId === undefined) return [key, keyClass]
    return [key, keyClass, [what, chatId, threadId, order ?? null, tie ?? null, flags.late === true ? 1 : 0]]
  }

  /** Another join has emitted it, at a moment: it is known, and not told again. */
  restore([key, keyClass, place]: JoinFact, at: number): void {
    this.#known.restore(key, keyClass, place?.[2], at)
    this.lanes.warm = true
    if (place === undefined) return
    const [what, chatId, threadId, order, tie, isLate] = place
    const about = { what, chatId, threadId, order: order ?? undefined, tie: tie ?? undefined }
    this.lanes.restore({ ...about, isLate: isLate === 1 }, at)
  }

  /** The occurrences with a content that are remembered, to be given to {@link restoreOccurrences} of another join. */
  occurrencesOf(key: string): readonly Occurrence[] {
    return this.#known.occurrencesOf(key)
  }

  restoreOccurrences(key: string, known: readonly Occurrence[], now: number): void {
    this.#known.restoreOccurrences(key, known, now)
  }

  /** Reads an event; hand the envelope to {@link push}. */
  read(event: RawEvent, origin: string): AnyEnvelope {
    return this.#reader.read(event, origin)
  }

  /** Takes an event. Answers whether it is an occurrence of its own. */
  push(envelope: AnyEnvelope, now: number): boolean {
    this.#now = now
    if (envelope.occurredAt !== undefined) {
      this.#serverTime.reached(envelope.occurredAt, now, envelope.source === "push" ? "now" : "long-ago")
    }
    const fresh = this.#asNew(envelope, now)
    if (fresh !== undefined) this.#place(fresh, now)
    else {
      this.#sink.repeat?.(envelope.key, envelope.keyClass)
      this.#enrichment?.bring(envelope, now)
      if (envelope.action === this.#catalog.roles.threadEvents.opened) this.#openings.openAgain(envelope, now)
    }
    return fresh !== undefined
  }

  /** Says that an origin sees what happens from now on, and that another has ended. */
  begin(origin: string, now: number, ended?: string): void {
    this.#known.begin(origin, now, ended)
  }

  /** The chats that are open as the stream begins: what happened in them before is none of its business. */
  adopt(chats: readonly ChatSnapshot[], now: number): void {
    this.#adoptedAt = now
    for (const { chatId, lastThreadId, lastOrders, lastTies } of chats) {
      if (lastThreadId === undefined || this.lanes.get(lastThreadId) !== undefined) continue
      const lane = this.lanes.ensure(chatId, lastThreadId, false, now)
      const last = lastOrders.get(lastThreadId)
      if (last !== undefined) lane.passed(last, lastTies?.get(lastThreadId) ?? lastTie)
      lane.history = last ?? -Infinity
      lane.isAdopted = lane.isIntact = lane.wasOpenAtStart = true
      lane.opened = true
      lane.isGuess = false
    }
    // Of what was heard before, nobody knows yet what came earlier.
    for (const { isGuess, fromStart, chatId, threadId } of this.lanes.all()) {
      if (isGuess && !fromStart) this.#sink.fetch(chatId, threadId)
    }
    this.lanes.warm = true
  }

  /** Threads that were over as the stream began, though they were adopted: their end is none of its business either. */
  wereClosed(threadIds: readonly string[]): void {
    for (const threadId of threadIds) {
      const lane = this.lanes.get(threadId)
      if (lane === undefined || lane.fromStart || lane.isGuess) continue
      if (lane.touched <= this.#adoptedAt) lane.closed = lane.isEndUntold = true
    }
  }

  /** A thread that was open as the stream began: it is told of, once, and what happened in it before is history. */
  openAtStart({ chatId, threadId, opening }: ThreadSnapshot, now: number): void {
    this.#now = now
    const { opened } = this.#catalog.roles.threadEvents
    const facts = {
      source: "snapshot",
      origin: "snapshot",
      receivedAt: this.#wallTime(),
      flags: { open: true }
    } as const
    const envelope = this.#asNew(this.#reader.make(opened, opening, facts), now)
    if (envelope === undefined) return
    const lane = this.lanes.ensure(chatId, threadId, false, now)
    lane.isGuess = false
    lane.touched = now
    this.#emit(envelope)
  }

  /**
   * A thread was asked for, and has come. Of a thread that nobody had heard of, only what happened after the moment `since`
   * counts; unless set, that is what happened while the stream was there to see it.
   */
  filled(thread: ThreadSnapshot, askedAt: number, now: number, since?: number): void {
    this.#now = now
    const { chatId, threadId, active, opening, startedAt } = thread
    const { opened, added, closed, addition, closing } = this.#catalog.roles.threadEvents
    const events = (thread.events ?? []).map((event) => this.#make(added, addition(chatId, threadId, event)))
    for (const { occurredAt } of events) {
      if (occurredAt !== undefined) this.#serverTime.reached(occurredAt, now, "long-ago")
    }
    const moment = since ?? Math.max(this.#began, now - this.#window)
    const { line, proven } = this.#history.horizon(moment)
    const known = this.lanes.get(threadId)
    const strange = known === undefined || known.isGuess || (!known.isNews && !known.opened)
    const isOld = (at: number | undefined): boolean => strange && at !== undefined && at < line
    // Older than the line, but perhaps for no other reason than that our clock is ahead.
    const isGuess = (at: number | undefined): boolean => isOld(at) && at! >= proven
    const recent = events.filter(({ occurredAt }) => !isOld(occurredAt))
    const guessed = isGuess(startedAt) || events.some(({ occurredAt }) => isGuess(occurredAt))
    if (guessed) this.guesses++
    if (known === undefined && recent.length === 0 && (startedAt === undefined || isOld(startedAt))) return

    const lane = this.lanes.ensure(chatId, threadId, true, now)
    // What the log refused may be of the time in which it was asked for the open chats.
    if (!strange && lane.isNews) this.#openings.readopt(lane, events, now, startedAt)
    const isUnannounced = !lane.opened || (lane.isGuess && startedAt !== undefined)
    const isNews = !isOld(startedAt) || (lane.isNews && !lane.opened)
    if (strange) setHistory(lane, events, isOld, guessed)
    if (isUnannounced && isNews) {
      const envelope = this.#asNew(this.#make(opened, opening), now)
      if (envelope !== undefined) this.lanes.opened(envelope, lane, { first: undefined, startedAt }, now)
    }
    const missed = recent.flatMap((envelope) =>
      (envelope.order ?? Infinity) <= lane.history ? [] : (this.#asNew(envelope, now) ?? [])
    )
    let end: AnyEnvelope | undefined
    if (active === false && !lane.closed && lane.closing === undefined) {
      end = this.#asNew(flagged(this.#make(closed, closing(chatId, threadId)), { inferred: true }), now)
    }
    let last = -Infinity
    for (const { order } of events) last = Math.max(last, order ?? -Infinity)
    this.lanes.filled(lane, missed, { last, askedAt, startedAt, closing: end }, now)
  }

  /**
   * An envelope that was emitted could not be kept, nor any that followed it in its thread. Its occurrence counts as not
   * seen: its sender brings it again, or it is fetched.
   */
  forget(envelope: AnyEnvelope, now: number): void {
    this.#now = now
    const { action, threadId } = envelope
    this.#known.forget(envelope)
    const lane = threadId === undefined ? undefined : this.lanes.get(threadId)
    const what = this.#roleOf(action)
    if (lane !== undefined && what !== undefined) this.lanes.forget(envelope, lane, what, now)
  }

  /** A thread is asked for, after it has waited for its turn. */
  asked(threadId: string, now: number): void {
    const lane = this.lanes.get(threadId)
    if (lane !== undefined) this.lanes.asked(lane, now)
  }

  /** A thread could not be fetched. */
  failed(threadId: string, now: number): void {
    this.#now = now
    const lane = this.lanes.get(threadId)
    if (lane !== undefined) this.lanes.failed(lane, now)
  }

  /** When {@link tick} has something to do. */
  next(): number | undefined {
    const next = Math.min(this.lanes.next() ?? Infinity, this.#enrichment?.next() ?? Infinity)
    return next === Infinity ? undefined : next
  }

  /** Ends the waits that are over. */
  tick(now: number): void {
    this.#now = now
    this.lanes.tick(now)
    this.#enrichment?.tick(now)
  }

  #make(name: string, payload: unknown): AnyEnvelope {
    const facts = {
      source: "gapfill",
      origin: "gapfill",
      receivedAt: this.#wallTime(),
      flags: { gapFilled: true }
    } as const
    return this.#reader.make(name, payload, facts)
  }

  /** The envelope to emit if it is an occurrence of its own, else nothing. */
  #asNew(envelope: AnyEnvelope, now: number): AnyEnvelope | undefined {
    const novelty = this.#known.see(envelope, now)
    if (novelty === "copy") return undefined
    this.#sink.accept?.(envelope.key, envelope.keyClass)
    return novelty === "ambiguous" ? flagged(envelope, { ambiguous: true }) : envelope
  }

  /** What an event does to a thread. */
  #roleOf(action: string): "opened" | "added" | "closed" | undefined {
    const { opened, added, closed } = this.#catalog.roles.threadEvents
    if (action === opened) return "opened"
    if (action === added) return "added"
    return action === closed ? "closed" : undefined
  }

  #place(envelope: AnyEnvelope, now: number): void {
    const { action, chatId, threadId } = envelope
    const { opened, added, closed } = this.#catalog.roles.threadEvents
    if (chatId === undefined || threadId === undefined) return this.#emit(envelope)
    if (action === opened) return this.#openings.open(envelope, chatId, threadId, now)
    if (action === added) {
      this.lanes.added(envelope, this.lanes.ensure(chatId, threadId, this.lanes.warm, now), now)
    } else if (action === closed) {
      this.lanes.closed(envelope, this.lanes.ensure(chatId, threadId, this.lanes.warm, now), now)
    } else this.#emit(envelope)
  }

  #emit(given: AnyEnvelope): void {
    // Who wrote it may have become known while it waited.
    const author = given.author?.role === "unknown" ? this.#people.authorOf(given.payload) : undefined
    const envelope = author === undefined || author.role === "unknown" ? given : { ...given, author }
    if (envelope.flags.gapFilled === true) this.recovered++
    if (this.#enrichment === undefined) this.#sink.emit(envelope)
    else this.#enrichment.pass(envelope, this.#now)
  }
}
