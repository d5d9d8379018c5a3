import type { Observable } from "rxjs"
import type { AnyCatalog } from "../../catalog/catalog.ts"
import type { Closed, CloseOptions, ConsumeHandler, ConsumeOptions, Consumption } from "../consume/consume.ts"
import { closeTimeout } from "../consume/consume-options.ts"
import { LateConsumers } from "../consume/late-consumers.ts"
import { Early } from "./early.ts"
import type { Envelope } from "../envelope.ts"
import type { Acceptance, GapEvent } from "../event.ts"
import { joinedName } from "../event-names.ts"
import type { EventStreamSource, StreamHealth } from "../event-stream.ts"
import { Hub } from "../observe/hub.ts"
import type { RawEvent } from "../join/read-event.ts"
import { Joiner } from "./joiner.ts"
import type { JoinerOptions, JoinerWorld } from "./joiner-options.ts"
import { loadPatiently, patiently } from "../time/patiently.ts"
import type { EnvelopeLog } from "../logs/event-log.ts"
import type { WriterBounds } from "../logs/log-writer.ts"
import { type JoinMetrics, noMetrics } from "./metrics.ts"
import { SteadyClock } from "../time/steady-clock.ts"
import type { StreamTime } from "../time/stream-time.ts"
import { isSettledWithin } from "../time/settled-within.ts"
import type { Reporter } from "./warnings.ts"

/** What a pipeline is made of. */
export interface PipelineOptions<C extends AnyCatalog> extends JoinerOptions<C> {
  /** Where events lie for consumers; in memory unless set, as long as somebody consumes. */
  readonly log: EnvelopeLog<C> | undefined
  /** Ends the use of a log that was given. */
  readonly closeLog: (() => Promise<void>) | undefined
  /** How much may wait for the log before pushes are dropped and webhooks refused. */
  readonly backlog: WriterBounds
  /** How long each source of pushes has been silent while it is connected, where it says so. */
  readonly silentFor: readonly ((() => number | undefined) | undefined)[]
  readonly reporter: Reporter
  /** The time in which the stream lives. */
  readonly time: StreamTime
}

/** The world around one joiner: those who bring events, those who look on and those who consume. */
export class Pipeline<C extends AnyCatalog> implements EventStreamSource<C> {
  readonly #options: PipelineOptions<C>
  readonly #clock: SteadyClock
  readonly #hub: Hub
  readonly #isDurable: boolean
  readonly #consumers: LateConsumers<C>
  readonly #onClose: (() => void)[] = []
  /** Nothing until all that it takes is loaded, and the log has given back what it has kept. */
  #joiner: Joiner<C> | undefined
  /** Since when it was there to see what happens. */
  readonly #began: number
  #preparing: Promise<void> | undefined
  /** What came meanwhile. */
  readonly #early: Early<C>
  #refused = 0
  /** Ends every wait for a joiner. */
  readonly #wanted = new AbortController()
  #closing: Promise<Closed> | undefined

  constructor(options: PipelineOptions<C>) {
    const { log, reporter } = options
    this.#options = options
    this.#clock = new SteadyClock(options.time)
    this.#began = this.#clock.now()
    this.#isDurable = log?.durable === true
    this.#early = new Early(options.backlog, (waiting) =>
      reporter.report("log", new Error(`${waiting} events wait for the stream to begin`))
    )
    this.#hub = new Hub((cause) => reporter.report("subscriber", cause))
    const unwatch = log?.onTrouble?.((cause) => reporter.report("log", cause))
    if (unwatch !== undefined) this.#onClose.push(unwatch)
    this.#consumers = new LateConsumers(log, reporter, () => this.#clock.now())
    if (log !== undefined || options.enrich !== undefined) this.#preparing = this.#prepare()
    else this.#joiner = this.#makeJoiner()
  }

  get all(): Observable<Envelope<C>> {
    return this.#hub.all as Observable<Envelope<C>>
  }

  action(name: string): Observable<Envelope<C>> {
    return this.#hub.action(joinedName(this.#options.catalog, name)) as Observable<Envelope<C>>
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
    if (this.#joiner !== undefined) return this.#joiner.push(event, source, origin)
    const isTaken = this.#early.take(event, (joiner) => joiner?.push(event, source, origin))
    if (!isTaken) this.#early.drop(this.#clock.now())
  }

  /** Takes a webhook. Answers at once when its event is safe, or cannot be taken now; else when it is safe. */
  webhook(event: RawEvent, origin: string): Acceptance | Promise<Acceptance> {
    const acceptance = this.#webhook(event, origin)
    const count = (outcome: Acceptance): void => {
      if (outcome === "not-taken") this.#refused++
    }
    if (typeof acceptance === "string") count(acceptance)
    else void acceptance.then(count)
    return acceptance
  }

  #webhook(event: RawEvent, origin: string): Acceptance | Promise<Acceptance> {
    if (this.#closing !== undefined) return "not-taken"
    const joiner = this.#joiner
    if (joiner === undefined) {
      return new Promise((resolve) => {
        const isTaken = this.#early.take(event, (made) =>
          resolve(made === undefined ? "not-taken" : this.#webhook(event, origin))
        )
        if (!isTaken) resolve("not-taken")
      })
    }
    if (joiner.isFull || !this.#isAnybodyThere) return "not-taken"
    const taken = joiner.take(event, origin)
    if (taken === undefined) return "not-taken"
    const acceptance = this.#consumers.whenSafe(taken.keys, taken.outcome, taken.onRefused)
    return this.#isDurable ? this.#told(joiner, taken.keys, acceptance) : acceptance
  }

  /** A webhook was refused, by whomever. What it told is pushed as well, where there are pushes. */
  refusedWebhook(): void {
    if (this.#options.pushSources === 0) this.#joiner?.recovery.refused()
  }

  /** A connection was lost and is back under another name. */
  gap(event: GapEvent, source: number, origin: string, ended: string): void {
    this.#withJoiner((joiner) => joiner.recovery.arrivals.gap(event, source, origin, ended))
  }

  /** A source has logged in for the first time; `isOld` when that was before the stream began. */
  login(reply: unknown, source: number, isOld: boolean): void {
    this.#withJoiner((joiner) => joiner.recovery.arrivals.login(reply, source, isOld))
  }

  /** Learns which chats are open as the stream begins. */
  adopt(): void {
    this.#withJoiner((joiner) => joiner.recovery.adopt())
  }

  consume(handler: ConsumeHandler<Envelope<C>>, options: ConsumeOptions<Envelope<C>>): Consumption {
    if (this.#closing !== undefined) throw new Error("the stream is closed")
    return this.#consumers.add(handler, options)
  }

  metrics(): JoinMetrics {
    const { shed, events: waiting } = this.#early
    const joined = this.#joiner?.metrics() ?? { ...noMetrics, shed, waiting }
    return {
      ...joined,
      refused: this.#refused,
      subscribers: this.#hub.size,
      handling: this.#consumers.metrics(),
      log: this.#consumers.log()
    }
  }

  health(): StreamHealth {
    const { state, reasons } = this.#consumers.health()
    if (this.#joiner !== undefined || state === "down") return { state, reasons }
    const reason = this.#isDurable ? "what the log has kept is not read yet" : "its code is not loaded yet"
    return { state: "down", reasons: [reason, ...reasons] }
  }

  close(options?: CloseOptions): Promise<Closed> {
    this.#closing ??= this.#close(closeTimeout(options))
    return this.#closing
  }

  async #close(timeout: number): Promise<Closed> {
    const until = this.#clock.now() + timeout
    const left = (): number => Math.max(0, until - this.#clock.now())
    for (const run of this.#onClose) {
      try {
        run()
      } catch (cause) {
        this.#options.reporter.report("source", cause)
      }
    }
    // What came before the code is passed on by it. A durable log may be away for long, and there what is lost is found again.
    if (this.#preparing !== undefined && this.#early.events > 0 && !this.#isDurable) {
      await isSettledWithin(this.#preparing, left())
    }
    this.#wanted.abort()
    this.#early.settle(undefined)
    const joiner = this.#joiner
    joiner?.end()
    const { reporter } = this.#options
    const isWritten = joiner === undefined || (await isSettledWithin(joiner.written(), left()))
    const unwritten = joiner === undefined ? this.#early.events : isWritten ? 0 : joiner.waiting
    const unfinished = unwritten + (await this.#consumers.close(left))
    const closing = Promise.all([this.#consumers.end(), this.#options.closeLog?.()])
    const isClosed = await isSettledWithin(
      closing.catch((cause: unknown) => reporter.report("log", cause)),
      left()
    )
    if (!isWritten || !isClosed) {
      reporter.report("close", new Error(`the log took too long: ${unfinished} events are not finished`))
    }
    this.#hub.complete()
    return { unfinished }
  }

  /** Whether somebody will have seen an event when its webhook is answered. */
  get #isAnybodyThere(): boolean {
    if (this.#isDurable || this.#consumers.areThere) return true
    return !this.#consumers.wereThere && this.#hub.isHeard
  }

  /** Lets the joiner know that a webhook was answered: then it is not brought again. */
  async #told(
    joiner: Joiner<C>,
    keys: readonly string[],
    acceptance: Acceptance | Promise<Acceptance>
  ): Promise<Acceptance> {
    const outcome = await acceptance
    // The answer goes out first.
    if (outcome !== "not-taken") void Promise.resolve().then(() => joiner.answered(keys))
    return outcome
  }

  #withJoiner(run: (joiner: Joiner<C>) => void): void {
    if (this.#closing !== undefined) return
    if (this.#joiner !== undefined) run(this.#joiner)
    else this.#early.wait(run)
  }

  #makeJoiner(found: Pick<JoinerWorld, "restored" | "makeMemory" | "enrichment" | "access"> = {}): Joiner<C> {
    const { log, backlog, reporter, silentFor } = this.#options
    const consumers = this.#consumers
    return new Joiner(this.#options, {
      clock: this.#clock,
      began: this.#began,
      alwaysLog: log !== undefined,
      backlog,
      consumers,
      inHand: { add: (key) => consumers.take(key) },
      hub: this.#hub,
      reporter,
      silentFor,
      load: () => consumers.load(),
      ...found
    })
  }

  /** Loads what only some streams take, and goes on where the log says that somebody was. Until then what comes waits. */
  async #prepare(): Promise<void> {
    const { log, times, reporter } = this.#options
    const { signal } = this.#wanted
    const code = await this.#consumers.load()
    const memory = this.#isDurable
      ? await loadPatiently(
          () => import("./join-memory.ts"),
          "what restores a join",
          signal,
          (cause) => reporter.report("load", cause)
        )
      : undefined
    if (code === undefined || signal.aborted) return
    const begin = async (): Promise<void> => {
      const kept = memory && (await log?.restore({ since: Date.now() - times.window, most: times.keys }))
      const restored = kept && (await memory.readRestored(kept))
      if (signal.aborted) return
      this.#joiner = this.#makeJoiner({
        restored,
        makeMemory: memory?.makeJoinMemory,
        enrichment: (options, emit) => code.enrichment(options, emit),
        access: log && code
      })
      this.#early.settle(this.#joiner)
    }
    await patiently(begin, signal, (cause) => reporter.report("log", cause))
  }
}
