import type { AnyCatalog } from "../../catalog/catalog.ts"
import type { Envelope } from "../envelope.ts"
import type { Acceptance } from "../event.ts"
import type { EnvelopeLog, LogHealth } from "../logs/event-log.ts"
import type { LogMetrics } from "../logs/log-watch.ts"
import { loadPatiently } from "../time/patiently.ts"
import type { Reporter } from "../pipeline/warnings.ts"
import type { ConsumeHandler, ConsumeOptions, Consumption, HandlingMetrics } from "./consume.ts"
import { type ConsumerSettings, readConsumer } from "./consume-options.ts"
import type { Consumers } from "./consumers.ts"
import type { InHand } from "./in-hand.ts"
import { LateConsumption, noHandling, subscribe } from "./late-consumption.ts"
import { tools } from "./tools.ts"

/**
 * The consumers of a stream, and what they read. All that handles events is loaded by the first of them: a stream that is only
 * looked at does without. What is said meanwhile waits, and is done in its order.
 */
export class LateConsumers<C extends AnyCatalog> {
  /** Whether anybody has consumed so far: from then on the log keeps what nobody handles for a while. */
  wereThere = false
  readonly #log: EnvelopeLog<C> | undefined
  readonly #reporter: Reporter
  readonly #now: () => number
  readonly #wanted = new AbortController()
  #consumers: Consumers<C> | undefined
  #loading: Promise<Consumers<C> | undefined> | undefined
  /** Why they could not be loaded last. */
  #failure: Error | undefined
  /** Those at work, or waiting for that, each with its group. */
  readonly #atWork = new Map<LateConsumption<Envelope<C>>, string>()
  /** The groups of those that came before the log: it keeps what comes for them, also when they have gone. */
  readonly #groups = new Map<string, ConsumerSettings<Envelope<C>>>()
  /** What is to be said of what is in hand, and the keys that are. */
  readonly #waiting: ((inHand: InHand | undefined) => void)[] = []
  readonly #keys = new Set<string>()

  /** `log` is what they read; a log in memory unless set. `now` says the time by a clock that nobody sets. */
  constructor(log: EnvelopeLog<C> | undefined, reporter: Reporter, now: () => number) {
    this.#log = log
    this.#reporter = reporter
    this.#now = now
  }

  /** Whether anybody consumes. */
  get areThere(): boolean {
    return this.#atWork.size > 0
  }

  /** The groups that consume. */
  groups(): Set<string> {
    return new Set(this.#atWork.values())
  }

  /**
   * Adds one. `onClosed` is called when it has ended.
   *
   * @throws ConfigurationError when an option is wrong
   */
  add(
    handler: ConsumeHandler<Envelope<C>>,
    options: ConsumeOptions<Envelope<C>>,
    onClosed: () => void | Promise<void> = () => {}
  ): Consumption {
    const settings = readConsumer(handler, options)
    const { group } = settings
    const late = new LateConsumption(settings, this.#log, {
      report: (trouble, cause) => this.#reporter.report(trouble, cause),
      onClosed: () => {
        this.#atWork.delete(late)
        if (late.isForgotten) this.#groups.delete(group)
        if (!this.groups().has(group)) this.#consumers?.inHand.leave(group)
        return onClosed()
      }
    })
    this.wereThere = true
    this.#atWork.set(late, group)
    if (this.#consumers !== undefined) late.begin(this.#consumers)
    else {
      if (!this.#groups.has(group)) this.#groups.set(group, settings)
      void this.load()
    }
    return late
  }

  /** Loads what they take. Resolves to nothing when they are ended before. */
  load(): Promise<Consumers<C> | undefined> {
    this.#loading ??= this.#load()
    return this.#loading
  }

  /** What became of events in all of them. */
  metrics(): HandlingMetrics {
    return this.#consumers?.metrics() ?? noHandling
  }

  /** How what they read is. */
  log(): LogMetrics {
    return this.#consumers?.watch.read() ?? { ...this.health(), groups: [], groupsAt: undefined }
  }

  health(): LogHealth {
    const log = this.#consumers?.log ?? this.#log
    if (log !== undefined) return log.health()
    const reason = this.#wanted.signal.aborted ? "the log is closed" : this.#failure?.message
    return {
      state: reason === undefined ? "ok" : "down",
      reasons: reason === undefined ? [] : [reason],
      appended: 0,
      keys: 0,
      bytes: 0,
      lastCommit: 0,
      takeovers: 0
    }
  }

  /** An occurrence was taken. */
  take(key: string): void {
    if (this.#consumers !== undefined) return this.#consumers.inHand.add(key)
    this.#keys.add(key)
    this.#waiting.push((inHand) => inHand?.add(key))
  }

  /** See {@link InHand.whenSafe}. */
  whenSafe(
    keys: readonly string[],
    outcome: Acceptance,
    onRefused: () => void = () => {}
  ): Acceptance | Promise<Acceptance> {
    if (this.#consumers !== undefined) return this.#consumers.inHand.whenSafe(keys, outcome, onRefused)
    if (!keys.some((key) => this.#keys.has(key))) return outcome
    return new Promise((resolve) => {
      this.#waiting.push((inHand) => {
        if (inHand === undefined) resolve("not-taken")
        else inHand.tellWhenSafe(keys, outcome, onRefused, resolve)
      })
    })
  }

  /** Closes all of them, in the milliseconds that are left. Resolves to how many events were not finished. */
  async close(left: () => number): Promise<number> {
    const closed = await Promise.all(
      Array.from(this.#atWork.keys(), (consumption) => consumption.close({ timeout: left() }))
    )
    // What is not safe by now has to be brought again.
    this.#consumers?.inHand.abandonAll()
    this.#say(undefined)
    return closed.reduce((sum, { unfinished }) => sum + unfinished, 0)
  }

  /** Nothing is read any more: ends the log, unless that was given. */
  async end(): Promise<void> {
    this.#wanted.abort()
    if (this.#log === undefined) await this.#consumers?.log.close()
  }

  async #load(): Promise<Consumers<C> | undefined> {
    const { signal } = this.#wanted
    const loaded = await loadPatiently(
      () => import("./consuming.ts"),
      "what handles events",
      signal,
      (cause) => {
        this.#failure = cause
        this.#reporter.report("load", cause)
      }
    )
    if (loaded === undefined || signal.aborted) return undefined
    const options = { log: this.#log, reporter: this.#reporter, now: this.#now, noHandling }
    const consumers = (this.#consumers = new loaded.Consumers<C>(options, tools))
    if (this.#log === undefined) {
      for (const settings of this.#groups.values()) subscribe(consumers.log, settings).end()
    }
    for (const late of this.#atWork.keys()) late.begin(consumers)
    this.#say(consumers.inHand)
    return consumers
  }

  #say(inHand: InHand | undefined): void {
    this.#keys.clear()
    for (const say of this.#waiting.splice(0)) say(inHand)
  }
}
