/// <reference lib="esnext.disposable" preserve="true" />
import { anything, callback, flag, milliseconds, readOptions, text, wholeNumber } from "../../options.ts"
import { ConfigurationError } from "../../errors.ts"
import type { ConsumeContext } from "./consume-context.ts"
import type { ConsumeHooks, Consumer, ConsumerOptions } from "./consumer.ts"
import { loadPatiently } from "../patiently.ts"
import type { EventLog, LogDelivery, LogSubscription } from "../logs/event-log.ts"
import { isSettledWithin } from "../settled-within.ts"

/**
 * Handles one event, and is done with it when what it returns is: a promise that is resolved, an Observable that completes,
 * anything else at once. What it throws, or what fails in these, makes the event be handled again, as does what nobody would
 * run: an Effect, or what a generator function returns.
 */
export type ConsumeHandler<E> = (event: E, context: ConsumeContext) => unknown

/** How events are consumed. Times in milliseconds. */
export interface ConsumeOptions<E> {
  /** Consumers with the same name share the work; `default` unless set. */
  readonly group?: string | undefined
  /** How many chats are handled at the same time; 32 unless set. */
  readonly concurrency?: number | undefined
  /** How often a failed event is tried again; 5 unless set. */
  readonly retries?: number | undefined
  /** The wait before the n-th repeat; doubling from 1 000 to 30 000 unless set. */
  readonly retryDelay?: ((attempt: number) => number) | undefined
  /**
   * Told of an event that failed every time, or whose handling ended the process that often. The chat goes on without it; the
   * log keeps it as a dead letter of the group, see `deadLetters` and `sendAgain` of the log.
   */
  readonly onDead?: ((event: E, cause: unknown) => unknown) | undefined
  /** Where a group that is new begins; `new` unless set. */
  readonly from?: LogSubscription["from"]
}

/** How something is closed. */
export interface CloseOptions {
  /** Milliseconds after which it ends, whatever is left; 60 000 unless set. Handlers are told by their signal shortly before. */
  readonly timeout?: number | undefined
}

/** How a consumer is closed. */
export interface ConsumptionCloseOptions extends CloseOptions {
  /** Whether the log is to keep nothing for its group any more; `false` unless set. For groups that do not come back. */
  readonly forget?: boolean | undefined
}

/** What was left when something was closed. */
export interface Closed {
  /** How many events were still being handled, or had not been written down, when the time was over. */
  readonly unfinished: number
}

/** Counts of a consumer since it began, in this process. */
export interface HandlingMetrics {
  /** Events that were handled, and are done with. */
  readonly handled: number
  /** How often a handler failed: an event that is tried again may be handled after all. */
  readonly failures: number
  /** Events that were given up, see `onDead`. */
  readonly dead: number
  /** Events that went to another process while they were handled here. */
  readonly lost: number
  /** Events that are being handled now, or wait for their next try. */
  readonly inHand: number
}

/** The counts of a consumer that has done nothing. */
export const noHandling: HandlingMetrics = { handled: 0, failures: 0, dead: 0, lost: 0, inHand: 0 }

/** A consumer at work. */
export interface Consumption extends AsyncDisposable {
  /** What became of events here. How the group is, with all its processes, `groups` of the log tells. */
  metrics(): HandlingMetrics
  /** Takes no more events and waits for those that are being handled, no longer than `timeout`. */
  close(options?: ConsumptionCloseOptions): Promise<Closed>
}

/** How long before its time is over a handler is told so, at most. */
const notice = 1_000

const closeRules = { timeout: milliseconds({ least: 0, finite: true }), forget: flag }

const consumeRules = {
  group: text,
  concurrency: wholeNumber(1),
  retries: wholeNumber(0),
  retryDelay: callback,
  onDead: callback,
  from: anything
}

/** The milliseconds that closing may take. */
export const closeTimeout = (options: CloseOptions | undefined): number =>
  readOptions(options ?? {}, { timeout: milliseconds({ least: 0, finite: true }) }).timeout ?? 60_000

/**
 * Reads a group of a log: one event of a chat at a time and in order, many chats side by side, repeats in place.
 *
 * @throws ConfigurationError when an option is wrong
 */
export const consume = <E>(
  log: EventLog<E>,
  handler: ConsumeHandler<E>,
  options: ConsumeOptions<E>,
  hooks: ConsumeHooks
): Consumption => new Consuming(log, handler, options, hooks)

/** A consumer from the moment it is asked for: what handles events is loaded by the first that consumes. */
class Consuming<E> implements Consumption {
  readonly #log: EventLog<E>
  readonly #group: string
  readonly #hooks: ConsumeHooks
  readonly #wanted = new AbortController()
  /** Ends after the consumer, and gives back what is left. */
  readonly #subscription = new AbortController()
  #consumer: Consumer<E> | undefined
  #closing: Promise<Closed> | undefined

  constructor(log: EventLog<E>, handler: ConsumeHandler<E>, options: ConsumeOptions<E>, hooks: ConsumeHooks) {
    if (typeof handler !== "function") {
      throw new ConfigurationError({ option: "handler", message: "give a function that handles an event" })
    }
    const read = readOptions<ConsumeOptions<E>>(options, consumeRules)
    const { group = "default", concurrency = 32, retries, retryDelay, onDead, from } = read
    checkBeginning(from)
    this.#log = log
    this.#group = group
    this.#hooks = hooks
    const { signal } = this.#subscription
    // Before anything is loaded: the group gets what comes from now on.
    const deliveries = log.subscribe(group, { from, maxInFlight: concurrency, signal })
    void this.#begin(deliveries, { group, handler, retries, retryDelay, onDead, hooks })
  }

  metrics(): HandlingMetrics {
    return this.#consumer?.metrics() ?? noHandling
  }

  close(options: ConsumptionCloseOptions = {}): Promise<Closed> {
    const { timeout = 60_000, forget = false } = readOptions(options, closeRules)
    this.#closing ??= this.#close(timeout, forget)
    return this.#closing
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close()
  }

  async #begin(deliveries: AsyncIterable<LogDelivery<E>>, options: ConsumerOptions<E>): Promise<void> {
    const { signal } = this.#wanted
    const loaded = await loadPatiently(
      () => import("./consuming.ts"),
      "what handles events",
      signal,
      (cause) => this.#hooks.report("load", cause)
    )
    if (loaded !== undefined && !signal.aborted) this.#consumer = new loaded.Consumer(deliveries, options)
  }

  async #close(timeout: number, forget: boolean): Promise<Closed> {
    this.#wanted.abort()
    const last = Math.min(notice, timeout / 10)
    const unfinished = (await this.#consumer?.close(timeout - last, last)) ?? 0
    this.#subscription.abort()
    if (unfinished > 0) {
      this.#hooks.report("close", new Error(`a consumer was closed while it handled ${unfinished} events`))
    }
    if (forget) {
      const forgetting = this.#log.forget(this.#group)
      forgetting.catch((cause: unknown) => this.#hooks.report("log", cause))
      await isSettledWithin(forgetting, last)
    }
    await this.#hooks.onClosed()
    return { unfinished }
  }
}

const checkBeginning = (from: unknown): void => {
  if (from === undefined || from === "new" || from === "earliest") return
  const time = typeof from === "object" && from !== null && "time" in from ? from.time : undefined
  if (typeof time === "number" && !Number.isNaN(time)) return
  throw new ConfigurationError({
    option: "from",
    message: 'give "new", "earliest" or { time } with milliseconds since 1970'
  })
}
