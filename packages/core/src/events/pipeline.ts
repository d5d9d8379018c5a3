import type { Observable } from "rxjs"
import type { AnyCatalog } from "../catalog/catalog.ts"
import type { ChatSnapshot } from "../catalog/roles.ts"
import { ConfigurationError } from "../errors.ts"
import { longestTimer } from "../options.ts"
import { Beginning } from "./beginning.ts"
import {
  type Closed,
  type CloseOptions,
  closeTimeout,
  type ConsumeHandler,
  type ConsumeOptions,
  type Consumption,
  isSettledWithin
} from "./consume.ts"
import { Consumers } from "./consumers.ts"
import { Delivery } from "./delivery.ts"
import type { AnyEnvelope, Envelope } from "./envelope.ts"
import type { Acceptance, GapEvent } from "./event.ts"
import type { EventStreamSource } from "./event-stream.ts"
import { type FoundGap, Gaps } from "./gaps.ts"
import { Hub, type HubEvent } from "./hub.ts"
import { InHand } from "./in-hand.ts"
import type { EnrichOptions } from "./join/enrichment.ts"
import { Join } from "./join/join.ts"
import type { RawEvent } from "./join/read-event.ts"
import type { JoinTimes } from "./join/times.ts"
import type { EnvelopeLog } from "./logs/event-log.ts"
import type { WriterBounds } from "./logs/log-writer.ts"
import { Coverage, type JoinMetrics } from "./metrics.ts"
import { People } from "./people.ts"
import { type Caller, Reconciler } from "./reconcile.ts"
import { ServerTime } from "./time/server-time.ts"
import { SteadyClock } from "./time/steady-clock.ts"
import type { Reporter } from "./warnings.ts"

/** What a pipeline is made of. Times in milliseconds. */
export interface PipelineOptions<C extends AnyCatalog> {
  readonly catalog: C
  readonly callers: readonly Caller[]
  readonly times: JoinTimes
  readonly log: EnvelopeLog<C>
  /** Ends the use of the log. */
  readonly closeLog: () => Promise<void>
  /** Whether events go to the log although nobody consumes them. */
  readonly alwaysLog: boolean
  readonly own: Iterable<string>
  readonly enrich: EnrichOptions | undefined
  /** How much may wait for the log before pushes are dropped and webhooks refused. */
  readonly backlog: WriterBounds
  /** How often the state is looked at without an occasion. */
  readonly sweepEvery: number
  /** How soon what could not be fetched is tried again. */
  readonly repairAfter: number
  /** How many sources push. */
  readonly pushSources: number
  /** Whether the chats that are open are announced as the stream begins. */
  readonly announceOpen: boolean
  /** Whether threads are fetched when they are closed; where the version needs it while anybody consumes, unless set. */
  readonly checkClosed: boolean | undefined
  readonly reporter: Reporter
}

/** The world around the join: clock, calls, log and subscribers. */
export class Pipeline<C extends AnyCatalog> implements EventStreamSource<C> {
  readonly #options: PipelineOptions<C>
  readonly #clock = new SteadyClock()
  readonly #serverTime = new ServerTime((moment) => this.#clock.onTheWall(moment))
  readonly #began = Date.now()
  readonly #people: People
  readonly #join: Join
  readonly #hub: Hub
  readonly #log: EnvelopeLog<C>
  readonly #reconciler: Reconciler
  readonly #gaps: Gaps
  readonly #coverage = new Coverage()
  readonly #inHand = new InHand()
  readonly #consumers: Consumers<C>
  readonly #delivery: Delivery<C>
  readonly #beginning: Beginning
  readonly #unrecoverable: readonly string[]
  readonly #onClose: (() => void)[] = []
  /** The keys of what an event brings, new or not. */
  #touched: string[] = []
  #timer: { readonly at: number; readonly id: ReturnType<typeof setTimeout> } | undefined
  #overflowSince: number | undefined
  /** How many of the events that were fetched have been told of by a gap. */
  #recoveredTold = 0
  #closing: Promise<Closed> | undefined
  #counts = { received: 0, duplicates: 0, gaps: 0, shed: 0 }

  constructor(options: PipelineOptions<C>) {
    const { catalog, callers, times, log, own, enrich, backlog, reporter } = options
    this.#options = options
    this.#log = log
    this.#people = new People(catalog, own)
    this.#hub = new Hub((cause) => reporter.report("subscriber", cause))
    const clock = this.#clock
    const serverTime = this.#serverTime
    this.#join = new Join(
      {
        catalog,
        times,
        canFetch: callers.length > 0,
        now: clock.now(),
        serverTime,
        newsSince: () => this.#gaps.seenUntil,
        wallTime: Date.now,
        people: this.#people,
        checkClosed: () => this.#checksClosed,
        enrich
      },
      {
        accept: (key) => {
          this.#touched.push(key)
          // Also what was fetched: a webhook that comes after it must not be answered before that was handled.
          if (this.#delivery.isLogged) this.#inHand.add(key)
        },
        repeat: (key) => this.#touched.push(key),
        emit: (envelope) => this.#delivery.add(envelope),
        fetch: (chatId, threadId) => this.#fetch(chatId, threadId),
        hole: (chatId) => this.#hole(chatId)
      }
    )
    const inHand = this.#inHand
    this.#consumers = new Consumers(log, inHand, reporter)
    this.#delivery = new Delivery(
      {
        log,
        alwaysLog: options.alwaysLog,
        backlog,
        consumers: this.#consumers,
        inHand,
        hub: this.#hub,
        reporter
      },
      {
        onLost: (envelopes) => this.#lost(envelopes),
        gapOfLoss: (chatIds) => this.#gapUntilNow("log", chatIds),
        onRoom: () => this.#roomAgain()
      }
    )
    this.#reconciler = new Reconciler({
      catalog,
      callers,
      join: this.#join,
      clock,
      serverTime,
      fill: times.fill,
      changed: () => this.#flush(),
      report: (cause) => reporter.report("call", cause),
      read: (reply) => this.#people.learn(reply)
    })
    this.#gaps = new Gaps({
      reconciler: this.#reconciler,
      clock,
      canFetch: callers.length > 0,
      sweepEvery: callers.length > 0 ? options.sweepEvery : Infinity,
      repairAfter: options.repairAfter,
      pushSources: options.pushSources,
      onGap: (gap) => this.#gap(gap),
      report: (cause) => reporter.report("call", cause)
    })
    this.#beginning = new Beginning({
      join: this.#join,
      reconciler: this.#reconciler,
      clock,
      announceOpen: options.announceOpen,
      isClosing: () => this.#closing !== undefined,
      changed: () => this.#flush(),
      report: (cause) => reporter.report("call", cause),
      failed: () => this.#gaps.repair()
    })
    const { opened, added, closed } = catalog.roles.threadEvents
    this.#unrecoverable = Object.keys(catalog.events).filter(
      (name) => ![opened, added, closed].includes(name)
    )
  }

  get all(): Observable<Envelope<C>> {
    return this.#hub.all as Observable<Envelope<C>>
  }

  action(name: string): Observable<Envelope<C>> {
    const { events, version } = this.#options.catalog
    const alias = Object.hasOwn(events, name) ? events[name]?.joins : undefined
    if (alias !== undefined) {
      throw new ConfigurationError({
        option: "action",
        message: `in a joined stream ${name} comes as ${alias.name}`
      })
    }
    if (!Object.hasOwn(events, name) && name !== "unknown" && name !== "gap") {
      throw new ConfigurationError({ option: "action", message: `v${version} has no event ${name}` })
    }
    return this.#hub.action(name) as Observable<Envelope<C>>
  }

  chat(chatId: string): Observable<Envelope<C>> {
    return this.#hub.chat(chatId) as Observable<Envelope<C>>
  }

  thread(threadId: string): Observable<Envelope<C>> {
    return this.#hub.thread(threadId) as Observable<Envelope<C>>
  }

  /** Runs when the stream is closed, before anything else. */
  onClose(run: () => void): void {
    this.#onClose.push(run)
  }

  report(cause: unknown): void {
    this.#options.reporter.report("subscriber", cause)
  }

  /** Takes a push. */
  push(event: RawEvent, source: number, origin: string): void {
    if (this.#closing !== undefined) return
    if (this.#delivery.isFull) {
      this.#counts.shed++
      this.#overflowSince ??= this.#clock.now()
      return
    }
    this.#gaps.heard(source)
    this.#take(event, origin)
  }

  /** Takes a webhook. Answers at once when its event is safe, or cannot be taken now; else when it is safe. */
  webhook(event: RawEvent, origin: string): Acceptance | Promise<Acceptance> {
    if (this.#closing !== undefined || this.#delivery.isFull || !this.#isAnybodyThere) return "not-taken"
    const taken = this.#take(event, origin)
    return taken === undefined ? "not-taken" : this.#inHand.whenSafe(taken.keys, taken.outcome)
  }

  /** A connection was lost and is back under another name. */
  gap(event: GapEvent, source: number, origin: string, ended: string): void {
    if (this.#closing !== undefined) return
    const now = this.#clock.now()
    this.#join.begin(origin, now, ended)
    // What was measured by a clock that is set now and then is no later than what was heard last.
    const since = Math.max(0, event.lasted ?? event.to - event.from)
    const from =
      event.lasted === undefined ? Math.min(now - since, this.#gaps.lastHeard(source)) : now - since
    this.#gaps.heard(source)
    const chats = this.#readLogin(event.snapshot)
    this.#gaps.look({ reason: event.reason, from, chats })
  }

  /** A source has logged in for the first time; `isOld` when that was before the stream began. */
  login(reply: unknown, source: number, isOld: boolean): void {
    if (this.#closing !== undefined) return
    const from = this.#gaps.seenUntil
    this.#gaps.heard(source)
    const chats = this.#readLogin(reply)
    // Since then chats may have come and gone.
    if (isOld && this.#options.callers.length > 0) return this.adopt()
    if (chats === undefined) return
    // Whoever looked before could not see what this source sees.
    if (this.#beginning.isDone) this.#gaps.look({ reason: "sweep", from, chats })
    else this.adopt(chats)
  }

  /** Learns which chats are open as the stream begins. */
  adopt(known?: readonly ChatSnapshot[]): void {
    // A look that came before would take what was over by then for news.
    this.#gaps.wait(this.#beginning.adopt(known))
  }

  consume(handler: ConsumeHandler<Envelope<C>>, options: ConsumeOptions<Envelope<C>>): Consumption {
    if (this.#closing !== undefined) throw new Error("the stream is closed")
    return this.#consumers.add(handler, options)
  }

  metrics(): JoinMetrics {
    const { lanes, recovered, remembered, evicted } = this.#join
    return {
      ...this.#counts,
      emitted: this.#delivery.emitted,
      recovered,
      held: lanes.held,
      keys: { remembered, evicted },
      subscribers: this.#hub.size,
      sparseOrder: lanes.sparse,
      actions: this.#coverage.read()
    }
  }

  close(options?: CloseOptions): Promise<Closed> {
    this.#closing ??= this.#close(closeTimeout(options))
    return this.#closing
  }

  async #close(timeout: number): Promise<Closed> {
    const until = this.#clock.now() + timeout
    const left = (): number => Math.max(0, until - this.#clock.now())
    for (const run of this.#onClose) run()
    clearTimeout(this.#timer?.id)
    this.#gaps.close()
    this.#reconciler.close()
    // Nothing more will come that could complete what waits.
    this.#join.tick(Infinity)
    this.#flush()
    const { reporter } = this.#options
    const isWritten = await isSettledWithin(this.#delivery.idle(), left())
    const unwritten = isWritten ? 0 : this.#delivery.waiting
    const unfinished = unwritten + (await this.#consumers.close(left))
    // What is not safe by now has to be brought again.
    this.#inHand.failAll()
    const isClosed = await isSettledWithin(
      this.#options.closeLog().catch((cause: unknown) => reporter.report("log", cause)),
      left()
    )
    if (!isWritten || !isClosed) {
      reporter.report("close", new Error(`the log took too long: ${unfinished} events are not finished`))
    }
    this.#hub.complete()
    return { unfinished }
  }

  get #checksClosed(): boolean {
    const { catalog, checkClosed } = this.#options
    return checkClosed ?? (catalog.roles.threadEvents.density === "none" && this.#delivery.isLogged)
  }

  /** Whether somebody will have seen an event when its webhook is answered. */
  get #isAnybodyThere(): boolean {
    if (this.#log.durable || this.#consumers.areThere) return true
    return !this.#consumers.wereThere && this.#hub.isHeard
  }

  #readLogin(reply: unknown): readonly ChatSnapshot[] | undefined {
    if (reply === undefined) return undefined
    try {
      this.#people.learnLogin(reply)
      return this.#options.catalog.roles.login.chats(reply)
    } catch (cause) {
      this.#options.reporter.report("source", cause)
      return undefined
    }
  }

  /** Joins an event. Answers with the keys that have to be safe before it is; nothing when it could not be read. */
  #take(
    event: RawEvent,
    origin: string
  ): { readonly keys: readonly string[]; readonly outcome: Acceptance } | undefined {
    const now = this.#clock.now()
    this.#counts.received++
    this.#touched = []
    try {
      const envelope = this.#join.read(event, origin)
      this.#coverage.saw(envelope, now)
      const isNew = this.#join.push(envelope, now)
      if (!isNew) this.#counts.duplicates++
      return { keys: this.#touched, outcome: isNew ? "taken" : "copy" }
    } catch (cause) {
      this.#options.reporter.report("source", cause)
      return undefined
    } finally {
      this.#flush()
    }
  }

  #flush(): void {
    this.#delivery.flush()
    this.#arm()
  }

  /** What was lost on the way to the log is brought again by those who were told so, and all else is fetched. */
  #lost(envelopes: readonly AnyEnvelope[]): void {
    const now = this.#clock.now()
    for (const envelope of envelopes) this.#join.forget(envelope, now)
    this.#gaps.owe(this.#gaps.seenUntil)
  }

  #arm(): void {
    if (this.#closing !== undefined) return
    const at = this.#join.next()
    if (at === undefined || (this.#timer !== undefined && this.#timer.at <= at)) return
    clearTimeout(this.#timer?.id)
    const wait = Math.min(Math.max(0, at - this.#clock.now()), longestTimer)
    const id = setTimeout(() => {
      this.#timer = undefined
      this.#clock.reached(at)
      this.#join.tick(this.#clock.now())
      this.#flush()
    }, Math.ceil(wait))
    this.#timer = { at, id }
  }

  #fetch(chatId: string, threadId: string): void {
    this.#reconciler.fetch(chatId, threadId).then(
      (complete) => {
        if (!complete) this.#gaps.repair()
      },
      (cause: unknown) => this.#options.reporter.report("call", cause)
    )
  }

  #hole(chatId: string): void {
    this.#delivery.add(this.#gapUntilNow("hole", [chatId]))
    this.#gaps.repair()
  }

  #roomAgain(): void {
    const from = this.#overflowSince
    this.#overflowSince = undefined
    if (from !== undefined && this.#closing === undefined) this.#gaps.look({ reason: "overflow", from })
  }

  #gap(gap: FoundGap): void {
    this.#delivery.add(this.#envelope(gap))
    this.#flush()
  }

  #gapUntilNow(reason: FoundGap["reason"], chatIds: readonly string[]): HubEvent {
    const from = this.#gaps.seenUntil
    return this.#envelope({ reason, from, to: this.#clock.now(), chatIds, recovered: 0, complete: false })
  }

  /** What was fetched between two looks is told with the next gap, so that what gaps tell adds up. */
  #envelope({ from, to, ...found }: FoundGap): HubEvent {
    this.#counts.gaps++
    const recovered = this.#join.recovered - this.#recoveredTold
    this.#recoveredTold = this.#join.recovered
    return {
      action: "gap",
      ...found,
      recovered,
      from: this.#clock.onTheWall(from),
      to: this.#clock.onTheWall(to),
      watchedSince: this.#began,
      unrecoverable: this.#unrecoverable,
      receivedAt: Date.now()
    }
  }
}
