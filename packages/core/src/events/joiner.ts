import type { AnyCatalog } from "../catalog/catalog.ts"
import type { ChatSnapshot } from "../catalog/roles.ts"
import { Arrivals } from "./arrivals.ts"
import { Beginning } from "./beginning.ts"
import { Delivery } from "./delivery.ts"
import type { AnyEnvelope } from "./envelope.ts"
import type { Acceptance } from "./event.ts"
import { GapEnvelopes } from "./gap-envelopes.ts"
import { type FoundGap, Gaps } from "./gaps.ts"
import { Join } from "./join/join.ts"
import { JoinTimer } from "./join-timer.ts"
import type { RawEvent } from "./join/read-event.ts"
import { RecentKeys } from "./join/recent-keys.ts"
import type { JoinMemory } from "./join-memory.ts"
import type { JoinerOptions, JoinerWorld } from "./joiner-options.ts"
import { Coverage, type JoinedMetrics } from "./metrics.ts"
import { People } from "./people.ts"
import { Start } from "./start.ts"
import { Reconciler } from "./reconcile.ts"
import { ServerTime } from "./time/server-time.ts"
import type { SteadyClock } from "./time/steady-clock.ts"

/** What became of an event: the keys that have to be safe before it is, and what to answer then. */
export interface Taken {
  readonly keys: readonly string[]
  readonly outcome: Acceptance
}

/** Of so many contents it is known what was written of them. */
const mostWritten = 100_000
/** How often it is written down up to when everything was seen, in milliseconds. */
const noteEvery = 1_000

/** The join with its clock, its calls and its log. One of them at a time writes into a log. */
export class Joiner<C extends AnyCatalog> {
  /** Takes what sources say of themselves. */
  readonly arrivals: Arrivals
  readonly #options: JoinerOptions<C>
  readonly #world: JoinerWorld<C>
  readonly #clock: SteadyClock
  readonly #serverTime: ServerTime
  readonly #began: number
  readonly #people: People
  readonly #join: Join
  readonly #reconciler: Reconciler
  readonly #gaps: Gaps
  readonly #coverage = new Coverage()
  readonly #delivery: Delivery<C>
  readonly #beginning: Beginning
  readonly #start: Start
  readonly #timer: JoinTimer
  readonly #memory: JoinMemory | undefined
  readonly #gapEnvelopes: GapEnvelopes
  /** The keys of what an event brings, new or not. */
  #touched: string[] = []
  #noting: ReturnType<typeof setTimeout> | undefined
  #overflowSince: number | undefined
  #isClosing = false
  #counts = { received: 0, duplicates: 0, shed: 0 }

  constructor(options: JoinerOptions<C>, world: JoinerWorld<C>) {
    const { catalog, callers, times, enrich } = options
    const { clock, inHand, reporter, restored } = world
    this.#options = options
    this.#world = world
    this.#clock = clock
    this.#serverTime = new ServerTime((moment) => clock.onTheWall(moment))
    const serverTime = this.#serverTime
    this.#began = restored?.began ?? clock.date()
    this.#people = new People(catalog, options.own)
    const answers = world.wereAnswered !== true
    this.#join = new Join(
      {
        catalog,
        times,
        canFetch: callers.length > 0,
        now: clock.now(),
        began: restored === undefined ? undefined : clock.ofTheWall(restored.seenUntil),
        serverTime,
        newsSince: () => this.#gaps.seenUntil,
        wallTime: () => clock.date(),
        people: this.#people,
        checkClosed: () => this.#checksClosed,
        enrich
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
        emit: (envelope) => this.#delivery.add(envelope),
        fetch: (chatId, threadId) => this.#fetch(chatId, threadId),
        hole: (chatId) => this.#hole(chatId)
      }
    )
    this.#timer = new JoinTimer(this.#join, clock, () => this.#flush())
    this.#gapEnvelopes = new GapEnvelopes({ catalog, join: this.#join, clock, watchedSince: this.#began })
    this.#memory = world.makeMemory?.(
      this.#join,
      {
        clock,
        people: this.#people,
        pairing: times.pairing,
        answers,
        written: new RecentKeys({ window: times.pairing, capacity: mostWritten })
      },
      restored
    )
    this.#delivery = new Delivery(world, {
      onLost: (envelopes) => this.#lost(envelopes),
      gapOfLoss: (chatIds) => this.#gapEnvelopes.untilNow("log", this.seenUntil, chatIds),
      onRoom: () => this.madeRoom(),
      commit: (events) => ({ state: this.#memory?.take(events) ?? [], ...world.commit?.(events) }),
      onCommitted: () => {
        for (const key of this.#memory?.written() ?? []) inHand.written(key, [])
      },
      factOf: (envelope) => this.#memory && this.#join.factOf(envelope)
    })
    this.#reconciler = new Reconciler({
      catalog,
      callers,
      join: this.#join,
      clock,
      serverTime,
      fill: times.fill,
      changed: () => this.#flush(),
      report: (cause) => reporter.report("call", cause),
      isFull: () => this.isFull,
      read: (reply) => this.#people.learn(reply)
    })
    this.#gaps = new Gaps({
      reconciler: this.#reconciler,
      clock,
      canFetch: callers.length > 0,
      sweepEvery: callers.length > 0 ? options.sweepEvery : Infinity,
      repairAfter: options.repairAfter,
      pushSources: options.pushSources,
      silentFor: world.silentFor ?? [],
      before: () => this.#beginning.announceAfterAll(),
      owedSince: restored === undefined ? undefined : clock.ofTheWall(restored.seenUntil),
      onGap: (gap) => this.#gap(gap),
      report: (cause) => reporter.report("call", cause)
    })
    this.#beginning = new Beginning({
      join: this.#join,
      reconciler: this.#reconciler,
      clock,
      announceOpen: options.announceOpen,
      isClosing: () => this.#isClosing,
      changed: () => this.#flush(),
      report: (cause) => reporter.report("call", cause),
      failed: () => this.#gaps.repair()
    })
    this.#start = new Start({
      isRestored: restored !== undefined,
      canFetch: callers.length > 0,
      join: this.#join,
      gaps: this.#gaps,
      beginning: this.#beginning
    })
    this.arrivals = new Arrivals({
      catalog,
      canFetch: callers.length > 0,
      join: this.#join,
      people: this.#people,
      gaps: this.#gaps,
      start: this.#start,
      clock,
      isClosing: () => this.#isClosing,
      report: (cause) => reporter.report("source", cause)
    })
    if (this.#memory !== undefined) this.#note()
    if (restored !== undefined)
      for (let i = 0; i < options.pushSources; i++) this.begin(`rtm-${i}`, clock.now())
    if (restored !== undefined && world.missedNothing === true) this.#start.goOn()
    else if (restored !== undefined && callers.length === 0) this.#tellRestart()
  }

  /** Whether no more should be brought. */
  get isFull(): boolean {
    return this.#delivery.isFull
  }

  /** How many events wait for the log. */
  get waiting(): number {
    return this.#delivery.waiting
  }

  /** The moment up to which all was seen that there was to see. */
  get seenUntil(): number {
    return this.#gaps.seenUntil
  }

  /** The moment of the last look that showed that nothing is missing. */
  get lookedAt(): number {
    return this.#gaps.lookedAt
  }

  /** Takes a push. */
  push(event: RawEvent, source: number, origin: string): void {
    if (this.#isClosing) return
    if (this.isFull) return this.shed()
    this.#gaps.heard(source)
    this.take(event, origin)
  }

  /** A push had to be dropped. What it said is fetched when there is room again. */
  shed(): void {
    this.#counts.shed++
    this.#overflowSince ??= this.#clock.now()
  }

  /** Joins an event, whatever brought it. Nothing when it could not be read. */
  take(event: RawEvent, origin: string): Taken | undefined {
    const now = this.#clock.now()
    this.#counts.received++
    this.#touched = []
    try {
      const envelope = this.#join.read(event, origin)
      this.#coverage.saw(envelope, now)
      if (this.#memory?.wasUnanswered(envelope) === true) {
        this.#counts.duplicates++
        this.#world.inHand.add(envelope.key)
        this.#delivery.touch()
        return { keys: [envelope.key], outcome: "copy" }
      }
      const isNew = this.#join.push(envelope, now)
      if (!isNew) this.#counts.duplicates++
      return { keys: this.#touched, outcome: isNew ? "taken" : "copy" }
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

  /** A webhook was refused. Where it is not brought again until the next look, that comes sooner. */
  refused(): void {
    const { catalog, sweepEvery } = this.#options
    if (!this.#isClosing && catalog.wire.webhook.repeatedFor < sweepEvery) this.#gaps.doubt()
  }

  /** An origin sees what happens from a moment on. */
  begin(origin: string, moment: number, ended?: string): void {
    this.#join.begin(origin, moment, ended)
  }

  /** Something may be missing since a moment: the state is looked at. */
  look(reason: FoundGap["reason"], from: number, chats?: readonly ChatSnapshot[]): void {
    this.#gaps.look({ reason, from, chats })
  }

  /** Learns which chats are open as the stream begins, or what happened since it was there last. */
  adopt(known?: readonly ChatSnapshot[]): void {
    this.#start.adopt(known)
  }

  /** Another session is there from now on; since a moment it has to be made up for what nobody saw. */
  joined(reason: FoundGap["reason"], from: number, chats: readonly ChatSnapshot[] | undefined): void {
    this.#start.joined(reason, from, chats)
  }

  /** There is something to be written, with an event or without. */
  touch(): void {
    this.#delivery.touch()
  }

  metrics(): JoinedMetrics {
    const { lanes, recovered, remembered, evicted } = this.#join
    return {
      ...this.#counts,
      gaps: this.#gapEnvelopes.count,
      emitted: this.#delivery.emitted,
      waiting: this.waiting,
      failed: this.#delivery.failed,
      recovered,
      held: lanes.held,
      keys: { remembered, evicted },
      sparseOrder: lanes.sparse,
      actions: this.#coverage.read()
    }
  }

  /** Takes nothing more, and keeps back what waits: another takes it anew. */
  halt(): void {
    this.#isClosing = true
    this.#timer.stop()
    clearTimeout(this.#noting)
    this.#gaps.close()
    this.#reconciler.close()
  }

  /** Takes nothing more, and passes on what waits. */
  end(): void {
    this.halt()
    // Nothing more will come that could complete what waits.
    this.#join.tick(Infinity)
    this.#flush()
  }

  /** Resolves when everything is in the log, and with it up to when everything was seen. */
  async written(): Promise<void> {
    await this.#delivery.idle()
    if (this.#memory === undefined || this.#delivery.isDown) return
    this.#memory.sawUntil(this.#gaps.seenUntil, this.#began)
    this.#delivery.touch()
    await this.#delivery.idle()
  }

  get #checksClosed(): boolean {
    const { catalog, checkClosed } = this.#options
    return checkClosed ?? (catalog.roles.threadEvents.density === "none" && this.#delivery.isLogged)
  }

  /** Writes down, every now and then, up to when everything was seen that is written. */
  #note(): void {
    const isAtRest = this.#delivery.waiting === 0 && this.#join.isAtRest
    if (isAtRest && this.#memory?.sawUntil(this.#gaps.seenUntil, this.#began) === true) this.#delivery.touch()
    this.#noting = setTimeout(() => this.#note(), noteEvery)
  }

  /** Nobody can be asked for what happened since there was a joiner last: all that is left is to say so. */
  #tellRestart(): void {
    this.#delivery.add(this.#gapEnvelopes.untilNow("restarted", this.seenUntil, []))
    this.#start.goOnWithout()
    this.#flush()
  }

  #flush(): void {
    this.#delivery.flush()
    this.#timer.arm()
  }

  /** What was lost on the way to the log is brought again by those who were told so, and all else is fetched. */
  #lost(envelopes: readonly AnyEnvelope[]): void {
    const now = this.#clock.now()
    for (const envelope of envelopes) this.#join.forget(envelope, now)
    this.#memory?.failed(envelopes)
    if (envelopes.length > 0) this.#gaps.owe(this.#gaps.seenUntil)
  }

  #fetch(chatId: string, threadId: string): void {
    this.#reconciler.fetch(chatId, threadId).then(
      (complete) => {
        if (!complete) this.#gaps.repair()
      },
      (cause: unknown) => this.#world.reporter.report("call", cause)
    )
  }

  #hole(chatId: string): void {
    this.#delivery.add(this.#gapEnvelopes.untilNow("hole", this.seenUntil, [chatId]))
    this.#gaps.repair()
  }

  /** Makes up for what had to be dropped. */
  madeRoom(): void {
    const from = this.#overflowSince
    this.#overflowSince = undefined
    if (from !== undefined && !this.#isClosing) this.#gaps.look({ reason: "overflow", from })
  }

  #gap(gap: FoundGap): void {
    this.#delivery.add(this.#gapEnvelopes.of(gap))
    this.#flush()
  }
}
