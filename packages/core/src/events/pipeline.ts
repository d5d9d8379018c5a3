import type { Observable } from "rxjs"
import type { AnyCatalog } from "../catalog/catalog.ts"
import { ConfigurationError } from "../errors.ts"
import { consume, type ConsumeHandler, type ConsumeOptions, type Consumption } from "./consume.ts"
import type { Envelope, GapEnvelope } from "./envelope.ts"
import type { Acceptance, GapEvent } from "./event.ts"
import type { EnvelopeLog } from "./logs/event-log.ts"
import type { EventStreamSource } from "./event-stream.ts"
import { Hub, type HubEvent } from "./hub.ts"
import { InHand } from "./in-hand.ts"
import type { EnrichOptions } from "./join/enrichment.ts"
import { Join, type JoinTimes } from "./join/join.ts"
import type { RawEvent } from "./join/read-event.ts"
import { LogWriter } from "./logs/log-writer.ts"
import { Coverage, type JoinMetrics } from "./metrics.ts"
import { type Caller, type Occasion, Reconciler } from "./reconcile.ts"

/** What a pipeline is made of. Times in milliseconds. */
export interface PipelineOptions<C extends AnyCatalog> {
  readonly catalog: C
  readonly callers: readonly Caller[]
  readonly times: JoinTimes
  readonly log: EnvelopeLog<C>
  /** Whether events go to the log although nobody consumes them. */
  readonly alwaysLog: boolean
  readonly own: ReadonlySet<string>
  readonly enrich: EnrichOptions | undefined
  /** How many events may wait for the log before pushes are dropped and webhooks refused. */
  readonly backlog: number
  /** How often the state is looked at without an occasion; 0 for never. */
  readonly sweepEvery: number
  /** How soon what could not be fetched is tried again. */
  readonly repairAfter: number
  readonly onError: (cause: unknown) => void
}

/** The world around the join: clock, calls, log and subscribers. */
export class Pipeline<C extends AnyCatalog> implements EventStreamSource<C> {
  readonly #options: PipelineOptions<C>
  readonly #join: Join
  readonly #hub: Hub
  readonly #log: EnvelopeLog<C>
  readonly #writer: LogWriter<C>
  readonly #reconciler: Reconciler
  readonly #coverage = new Coverage()
  readonly #inHand = new InHand()
  /** The consumers at work, each with its group. */
  readonly #consumptions = new Map<Consumption, string>()
  readonly #outbox: HubEvent[] = []
  readonly #unrecoverable: readonly string[]
  readonly #onClose: (() => void)[] = []
  #accepted: string[] = []
  #publishing = false
  #timer: { readonly at: number; readonly id: ReturnType<typeof setTimeout> } | undefined
  #sweep: ReturnType<typeof setTimeout> | undefined
  #reconciling: Promise<void> = Promise.resolve()
  /** When the state was last known to be complete. */
  #completeUntil: number
  /** Since when something is missing that could not be fetched. */
  #owedSince = Infinity
  /** How many looks in a row could not fetch everything. */
  #incomplete = 0
  #overflowSince: number | undefined
  #closing: Promise<void> | undefined
  #counts = { received: 0, emitted: 0, duplicates: 0, gaps: 0, shed: 0 }

  constructor(options: PipelineOptions<C>) {
    const { catalog, callers, times, log, own, enrich, backlog } = options
    this.#options = options
    this.#log = log
    this.#hub = new Hub((cause) => this.report(cause))
    const now = Date.now()
    this.#completeUntil = now
    this.#join = new Join(
      { catalog, times, canFetch: callers.length > 0, now, own, enrich },
      {
        accept: (key) => this.#accepted.push(key),
        emit: (envelope) => this.#outbox.push(envelope),
        fetch: (chatId, threadId) => this.#fetch(chatId, threadId),
        hole: (chatId) => this.#hole(chatId)
      }
    )
    this.#writer = new LogWriter(log, backlog, {
      report: (cause) => this.report(cause),
      onWritten: (key, isNew) => this.#written(key, isNew),
      onRoom: () => this.#roomAgain()
    })
    this.#reconciler = new Reconciler({
      catalog,
      callers,
      join: this.#join,
      fill: times.fill,
      changed: () => this.#flush(),
      report: (cause) => this.report(cause)
    })
    const { opened, added, closed } = catalog.roles.threadEvents
    this.#unrecoverable = Object.keys(catalog.events).filter(
      (name) => ![opened, added, closed].includes(name)
    )
    if (options.sweepEvery > 0) this.#scheduleSweep(options.sweepEvery)
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
    try {
      this.#options.onError(cause)
    } catch {
      // There is nobody left to tell.
    }
  }

  /** Takes a push. */
  push(event: RawEvent, origin: string): void {
    if (this.#closing !== undefined) return
    if (this.#writer.isFull) {
      this.#counts.shed++
      this.#overflowSince ??= Date.now()
      return
    }
    this.#take(event, origin)
  }

  /** Takes a webhook. Answers at once when its event is safe, or cannot be taken now; else when it is safe. */
  webhook(event: RawEvent, origin: string): Acceptance | Promise<Acceptance> {
    if (this.#closing !== undefined || this.#writer.isFull) return "not-taken"
    const before = this.#counts.duplicates
    const done = this.#inHand.whenDone(this.#take(event, origin))
    const outcome = this.#counts.duplicates === before ? "taken" : "copy"
    return done === undefined ? outcome : done.then(() => outcome)
  }

  /** A connection was lost and is back under another name. */
  gap(event: GapEvent, origin: string, ended: string | undefined): void {
    if (this.#closing !== undefined) return
    this.#join.begin(origin, event.to, ended)
    const { login } = this.#options.catalog.roles
    const chats = event.snapshot === undefined ? undefined : login.chats(event.snapshot)
    this.#reconcile({ reason: event.reason, from: event.from, chats })
  }

  /** Learns which chats are open as the stream begins. */
  async adopt(): Promise<void> {
    try {
      this.#join.adopt(await this.#reconciler.openChats(), Date.now())
    } catch (cause) {
      this.report(cause)
    }
  }

  consume(handler: ConsumeHandler<Envelope<C>>, options: ConsumeOptions<Envelope<C>>): Consumption {
    const consumption = consume(this.#log, handler, options, {
      report: (cause) => this.report(cause),
      onDone: (key) => {
        if (!this.#log.durable) this.#inHand.done(key)
      }
    })
    const close: Consumption["close"] = async (given) => {
      await consumption.close(given)
      this.#consumptions.delete(tracked)
    }
    const tracked: Consumption = { close, [Symbol.asyncDispose]: () => close() }
    this.#consumptions.set(tracked, options.group ?? "default")
    return tracked
  }

  metrics(): JoinMetrics {
    const { lanes, recovered, remembered, evicted } = this.#join
    return {
      ...this.#counts,
      recovered,
      held: lanes.held,
      keys: { remembered, evicted },
      subscribers: this.#hub.size,
      sparseOrder: lanes.sparse,
      actions: this.#coverage.read()
    }
  }

  close(options: { readonly timeout?: number } = {}): Promise<void> {
    this.#closing ??= this.#close(options)
    return this.#closing
  }

  async #close(options: { readonly timeout?: number }): Promise<void> {
    for (const run of this.#onClose) run()
    clearTimeout(this.#timer?.id)
    clearTimeout(this.#sweep)
    this.#reconciler.close()
    // Nothing more will come that could complete what waits.
    this.#join.tick(Infinity)
    this.#flush()
    clearTimeout(this.#timer?.id)
    await this.#writer.idle()
    await Promise.all(Array.from(this.#consumptions.keys(), (consumption) => consumption.close(options)))
    await this.#log.close()
    this.#hub.complete()
  }

  /** Whether events go on to consumers, and so are not safe before they are done with. */
  get #isLogged(): boolean {
    return this.#options.alwaysLog || this.#consumptions.size > 0
  }

  #take(event: RawEvent, origin: string): readonly string[] {
    const now = Date.now()
    this.#counts.received++
    const envelope = this.#join.read(event, origin)
    this.#coverage.saw(envelope)
    this.#accepted = []
    const isNew = this.#join.push(envelope, now)
    if (!isNew) this.#counts.duplicates++
    const accepted = this.#accepted
    if (this.#isLogged) for (const key of accepted) this.#inHand.add(key)
    this.#flush()
    return isNew ? accepted : [envelope.key]
  }

  /** Passes on what the join has emitted. Whoever gets it may cause more: that joins the end of the line. */
  #flush(): void {
    if (!this.#publishing) {
      this.#publishing = true
      for (let i = 0; i < this.#outbox.length; i++) this.#publish(this.#outbox[i]!)
      this.#outbox.length = 0
      this.#publishing = false
    }
    this.#arm()
  }

  #publish(event: HubEvent): void {
    this.#counts.emitted++
    const isKept = !("key" in event) || event.keyClass !== "none"
    this.#hub.publish(event)
    if (isKept && this.#isLogged) this.#writer.write(event)
    else if ("key" in event && this.#inHand.size > 0) this.#inHand.done(event.key)
  }

  /** A durable log keeps what it has; of a log in memory nothing is safe until it was handled by everyone. */
  #written(key: string, isNew: boolean): void {
    const groups = this.#log.durable || !isNew ? 0 : new Set(this.#consumptions.values()).size
    if (groups === 0) this.#inHand.done(key)
    else for (let more = 1; more < groups; more++) this.#inHand.add(key)
  }

  #arm(): void {
    if (this.#closing !== undefined) return
    const at = this.#join.next()
    if (at === undefined || (this.#timer !== undefined && this.#timer.at <= at)) return
    clearTimeout(this.#timer?.id)
    const id = setTimeout(
      () => {
        this.#timer = undefined
        this.#join.tick(Date.now())
        this.#flush()
      },
      Math.max(0, at - Date.now())
    )
    this.#timer = { at, id }
  }

  #fetch(chatId: string, threadId: string): void {
    this.#reconciler.fetch(chatId, threadId).then(
      (complete) => {
        if (!complete) this.#repair()
      },
      (cause: unknown) => this.report(cause)
    )
  }

  #hole(chatId: string): void {
    const now = Date.now()
    this.#gap({
      reason: "hole",
      from: this.#completeUntil,
      to: now,
      chatIds: [chatId],
      recovered: 0,
      complete: false
    })
    this.#repair()
  }

  #roomAgain(): void {
    const from = this.#overflowSince
    this.#overflowSince = undefined
    if (from !== undefined) this.#reconcile({ reason: "overflow", from })
  }

  /** Looks at the state, one look after another, and tells what was found. */
  #reconcile(occasion: Occasion): void {
    this.#reconciling = this.#reconciling
      .then(async () => {
        if (this.#closing !== undefined) return
        const to = Date.now()
        const from = Math.min(occasion.from, this.#owedSince)
        const outcome = await this.#reconciler.reconcile({ ...occasion, from })
        if (occasion.reason !== "sweep" || outcome.recovered > 0) {
          this.#gap({ reason: occasion.reason, from, to, ...outcome })
        }
        this.#flush()
        this.#owedSince = outcome.complete ? Infinity : from
        this.#incomplete = outcome.complete ? 0 : this.#incomplete + 1
        if (outcome.complete) this.#completeUntil = Math.max(this.#completeUntil, to)
        else this.#repair()
      })
      .catch((cause: unknown) => this.report(cause))
  }

  #gap(gap: Omit<GapEnvelope, "action" | "unrecoverable" | "receivedAt">): void {
    this.#counts.gaps++
    this.#outbox.push({ action: "gap", ...gap, unrecoverable: this.#unrecoverable, receivedAt: Date.now() })
  }

  /** Has another look before long. */
  #repair(): void {
    if (this.#closing !== undefined || this.#options.callers.length === 0) return
    // What this agent may not see must not be asked for all the time.
    this.#scheduleSweep(this.#options.repairAfter * 2 ** Math.min(Math.max(this.#incomplete - 1, 0), 5))
  }

  #scheduleSweep(after: number): void {
    clearTimeout(this.#sweep)
    this.#sweep = setTimeout(() => {
      this.#reconcile({ reason: "sweep", from: this.#completeUntil })
      if (this.#options.sweepEvery > 0) this.#scheduleSweep(this.#options.sweepEvery)
    }, after)
  }
}
