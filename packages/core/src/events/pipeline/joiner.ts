import type { AnyCatalog } from "../../catalog/catalog.ts"
import { Delivery, type Forget } from "./delivery.ts"
import type { AnyEnvelope } from "../envelope.ts"
import type { Acceptance } from "../event.ts"
import type { Enrichment } from "../join/enrichment.ts"
import { Join } from "../join/join.ts"
import { JoinTimer } from "./join-timer.ts"
import { unpair } from "../join/occurrences.ts"
import type { RawEvent } from "../join/read-event.ts"
import { RecentKeys } from "../join/recent-keys.ts"
import type { JoinMemory } from "./join-memory.ts"
import type { JoinerOptions, JoinerWorld } from "./joiner-options.ts"
import { Coverage, type JoinedMetrics } from "./metrics.ts"
import { People } from "../join/people.ts"
import { Recovery } from "../recovery/recovery.ts"
import { ServerTime } from "../time/server-time.ts"
import type { SteadyClock } from "../time/steady-clock.ts"

/** What became of an event: the keys that have to be safe before it is, and what to answer then. */
export interface Taken {
  readonly keys: readonly string[]
  readonly outcome: Acceptance
  /** To be called when it comes again, as the log has refused what it waits for. */
  readonly onRefused?: () => void
}

/** Of so many contents it is known what was written of them. */
const mostWritten = 100_000
/** How often it is written down up to when everything was seen, in milliseconds. */
const noteEvery = 1_000

/** Takes events into a join, and passes what comes of it on. One joiner at a time writes into a log. */
export class Joiner<C extends AnyCatalog> {
  readonly recovery: Recovery
  readonly #options: JoinerOptions<C>
  readonly #world: JoinerWorld
  readonly #clock: SteadyClock
  readonly #began: number
  readonly #join: Join
  readonly #enrichment: Enrichment | undefined
  readonly #coverage = new Coverage()
  readonly #delivery: Delivery
  readonly #timer: JoinTimer
  readonly #memory: JoinMemory | undefined
  /** The keys of what an event brings, new or not. */
  #touched: string[] = []
  #noting: ReturnType<typeof setTimeout> | undefined
  #isClosing = false
  #counts = { received: 0, duplicates: 0, shed: 0 }

  constructor(options: JoinerOptions<C>, world: JoinerWorld) {
    const { catalog, times, enrich, callers, pushSources } = options
    const { clock, inHand, reporter, restored, silentFor = [] } = world
    this.#options = options
    this.#world = world
    this.#clock = clock
    const { began = clock.now() } = world
    this.#began = restored?.began ?? clock.onTheWall(began)
    const restoredAt = restored && clock.ofTheWall(restored.seenUntil)
    const people = new People(catalog, options.own)
    const serverTime = new ServerTime((moment) => clock.onTheWall(moment))
    const answers = world.wereAnswered !== true
    const emit = (envelope: AnyEnvelope): void => this.#delivery.add(envelope)
    const enrichment = enrich && world.enrichment?.(enrich, emit)
    this.#enrichment = enrichment
    this.#join = new Join(
      {
        catalog,
        times,
        canFetch: callers.length > 0,
        began: restoredAt ?? began,
        serverTime,
        newsSince: () => this.recovery.seenUntil,
        wallTime: () => clock.date(),
        people,
        checkClosed: () => this.#checksClosed
      },
      {
        accept: (key, keyClass) => {
          this.#touched.push(key)
          if (keyClass === "content") this.#memory?.accepted(key)
          // Also what was fetched: a webhook that comes after it must not be answered before that was handled.
          if (this.#delivery.isLogged) inHand.add(key)
        },
        repeat: (key, keyClass) => {
          this.#touched.push(key)
          if (keyClass === "content" && this.#memory !== undefined) {
            this.#memory.repeated(key)
            if (answers) inHand.add(key)
            this.#delivery.touch()
          }
        },
        emit: enrichment === undefined ? emit : (envelope) => enrichment.pass(envelope, clock.now()),
        fetch: (chatId, threadId) => this.recovery.fetch(chatId, threadId),
        hole: (chatId) => this.recovery.hole(chatId)
      }
    )
    this.#timer = new JoinTimer([this.#join, ...(enrichment ? [enrichment] : [])], clock, () => this.#flush())
    this.#memory = world.makeMemory?.(
      this.#join,
      {
        clock,
        people,
        pairing: times.pairing,
        answers,
        written: new RecentKeys({ window: times.pairing, capacity: mostWritten })
      },
      restored
    )
    this.#delivery = new Delivery(world, {
      onLost: (envelopes, forget) => this.#lost(envelopes, forget),
      gapOfLoss: (chatIds) => this.recovery.gapUntilNow("log", chatIds),
      onRoom: () => this.recovery.madeRoom(),
      commit: (events) => ({ state: this.#memory?.take(events) ?? [], ...world.commit?.(events) }),
      onCommitted: () => this.#memory?.written() ?? [],
      factOf: (envelope) => this.#memory?.factOf(envelope)
    })
    this.recovery = new Recovery({
      options,
      join: this.#join,
      people,
      clock,
      serverTime,
      reporter,
      watchedSince: this.#began,
      began,
      restoredAt,
      silentFor,
      isFull: () => this.isFull,
      tell: (gap) => this.#delivery.add(gap),
      changed: () => this.#flush()
    })
    if (this.#memory !== undefined) this.#note()
    if (restored === undefined) return
    for (let i = 0; i < pushSources; i++) this.begin(`rtm-${i}`, clock.now())
    if (world.missedNothing === true) this.recovery.goOn()
    else if (callers.length === 0) this.recovery.tellRestart()
  }

  /** Whether no more should be brought. */
  get isFull(): boolean {
    return this.#delivery.isFull
  }

  /** How many events wait for the log. */
  get waiting(): number {
    return this.#delivery.waiting
  }

  /** Takes a push. */
  push(event: RawEvent, source: number, origin: string): void {
    if (this.#isClosing) return
    if (this.isFull) return this.shed()
    this.recovery.heard(source)
    this.take(event, origin)
  }

  /** A push had to be dropped, at a moment; now unless set. */
  shed(at?: number): void {
    this.#counts.shed++
    this.recovery.shed(at)
  }

  /** Joins an event, whatever brought it. Nothing when it could not be read. */
  take(event: RawEvent, origin: string): Taken | undefined {
    const now = this.#clock.now()
    this.#counts.received++
    this.#touched = []
    try {
      const envelope = this.#join.read(event, origin)
      if (this.#memory?.wasUnanswered(envelope) === true) {
        this.#coverage.saw(envelope, now, false)
        this.#counts.duplicates++
        this.#world.inHand.add(envelope.key)
        this.#delivery.touch()
        const onRefused = (): void => this.#memory?.comesAgain(envelope.key)
        return { keys: [envelope.key], outcome: "copy", onRefused }
      }
      const isNew = this.#join.push(envelope, now)
      this.#coverage.saw(envelope, now, isNew)
      if (!isNew) {
        this.#counts.duplicates++
        this.#enrichment?.bring(envelope, now)
      }
      const { paired } = this.#join.known
      if (paired === undefined) return { keys: this.#touched, outcome: isNew ? "taken" : "copy" }
      const onRefused = (): void => {
        unpair(paired, origin)
        this.#memory?.unpaired(envelope.key)
      }
      return { keys: this.#touched, outcome: "copy", onRefused }
    } catch (cause) {
      this.#world.reporter.report("source", cause)
      return undefined
    } finally {
      this.#flush()
    }
  }

  /** A webhook was answered, so its sender will not bring it again. */
  answered(keys: readonly string[]): void {
    if (this.#memory?.answered(keys) === true) this.#delivery.touch()
  }

  /** An origin sees what happens from a moment on. */
  begin(origin: string, moment: number, ended?: string): void {
    this.#join.begin(origin, moment, ended)
  }

  /** There is something to be written, with an event or without. */
  touch(): void {
    this.#delivery.touch()
  }

  metrics(): JoinedMetrics {
    const { order, known, recovered } = this.#join
    return {
      ...this.#counts,
      gaps: this.recovery.count,
      emitted: this.#delivery.emitted,
      waiting: this.waiting,
      failed: this.#delivery.failed,
      recovered,
      held: order.held,
      keys: { remembered: known.size, evicted: known.evicted },
      sparseOrder: order.sparse,
      actions: this.#coverage.read()
    }
  }

  /** Takes nothing more, and keeps back what waits: another takes it anew. */
  halt(): void {
    this.#isClosing = true
    this.#timer.stop()
    clearTimeout(this.#noting)
    this.recovery.close()
  }

  /** Takes nothing more, and passes on what waits. */
  end(): void {
    this.halt()
    // Nothing more will come that could complete what waits.
    this.#join.tick(Infinity)
    this.#enrichment?.tick(Infinity)
    this.#flush()
  }

  /** Resolves when everything is in the log, and with it up to when everything was seen. */
  async written(): Promise<void> {
    await this.#delivery.idle()
    if (this.#memory === undefined || this.#delivery.isDown) return
    this.#memory.sawUntil(this.recovery.seenUntil, this.#began)
    this.#delivery.touch()
    await this.#delivery.idle()
  }

  get #checksClosed(): boolean {
    const { catalog, checkClosed } = this.#options
    return checkClosed ?? (catalog.roles.threadEvents.density === "none" && this.#delivery.isLogged)
  }

  /** Writes down, every now and then, up to when everything was seen that is written. */
  #note(): void {
    const isAtRest =
      this.#delivery.waiting === 0 && this.#join.order.held === 0 && (this.#enrichment?.isAtRest ?? true)
    if (isAtRest && this.#memory?.sawUntil(this.recovery.seenUntil, this.#began) === true)
      this.#delivery.touch()
    this.#noting = setTimeout(() => this.#note(), noteEvery)
  }

  #flush(): void {
    this.#delivery.flush()
    this.#timer.arm()
  }

  /**
   * What was lost on the way to the log is brought again by those who were told so, and all else is fetched. Answers all that
   * is: what waits behind it has not got so far.
   */
  #lost(envelopes: readonly AnyEnvelope[], forget: Forget): readonly AnyEnvelope[] {
    const now = this.#clock.now()
    const lost = [...envelopes, ...(this.#enrichment?.takeBehind(envelopes) ?? [])]
    for (const envelope of lost) forget(this.#join, envelope, now)
    this.#memory?.failed(lost)
    // It may have waited for long before it was.
    if (lost.length > 0) this.recovery.lost(earliest(lost))
    return lost
  }
}

/** When the first of some envelopes came. */
const earliest = (envelopes: readonly AnyEnvelope[]): number =>
  envelopes.reduce((first, { receivedAt }) => (receivedAt < first ? receivedAt : first), Infinity)
