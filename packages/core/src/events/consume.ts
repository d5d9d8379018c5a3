/// <reference lib="esnext.disposable" preserve="true" />
import {
  anything,
  callback,
  flag,
  longestTimer,
  milliseconds,
  readOptions,
  text,
  wholeNumber
} from "../options.ts"
import { ConfigurationError } from "../errors.ts"
import { type ConsumeContext, HandlerContexts } from "./consume-context.ts"
import type { EventLog, LogDelivery, LogSubscription } from "./logs/event-log.ts"
import type { Trouble } from "./warnings.ts"

/** Handles one event; what it throws makes the event be handled again. */
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

/** A consumer at work. */
export interface Consumption extends AsyncDisposable {
  /** Takes no more events and waits for those that are being handled, no longer than `timeout`. */
  close(options?: ConsumptionCloseOptions): Promise<Closed>
}

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

/** How long before its time is over a handler is told so, at most. */
const notice = 1_000
/** How often an acknowledgement is tried. */
const ackTries = 5
const longestWait = 30_000

const doubling = (attempt: number): number => Math.min(1_000 * 2 ** (attempt - 1), longestWait)

/** What a consumption tells. */
export interface ConsumeHooks {
  report(trouble: Trouble, cause: unknown): void
  /** An event was handled, and said to be. */
  onDone(key: string): void
}

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
): Consumption => new Consumer(log, handler, options, hooks)

class Consumer<E> implements Consumption {
  readonly #log: EventLog<E>
  readonly #group: string
  readonly #handler: ConsumeHandler<E>
  readonly #retries: number
  readonly #retryDelay: (attempt: number) => number
  readonly #onDead: ((event: E, cause: unknown) => unknown) | undefined
  readonly #hooks: ConsumeHooks
  // Three ends, one after another: no more events are taken, no handler runs, the subscription gives back what is left.
  readonly #stopping = new AbortController()
  readonly #handling = new AbortController()
  readonly #subscription = new AbortController()
  readonly #running = new Set<Promise<void>>()
  /** What was handled, but could not be said to be: when it comes again, only that is left to do. */
  readonly #handled = new Set<string>()
  #closing: Promise<Closed> | undefined

  constructor(log: EventLog<E>, handler: ConsumeHandler<E>, options: ConsumeOptions<E>, hooks: ConsumeHooks) {
    if (typeof handler !== "function") {
      throw new ConfigurationError({ option: "handler", message: "give a function that handles an event" })
    }
    const {
      group = "default",
      concurrency = 32,
      retries = 5,
      retryDelay = doubling,
      onDead,
      from
    } = readOptions<ConsumeOptions<E>>(options, consumeRules)
    checkBeginning(from)
    this.#log = log
    this.#group = group
    this.#handler = handler
    this.#retries = retries
    this.#retryDelay = retryDelay
    this.#onDead = onDead
    this.#hooks = hooks
    const { signal } = this.#subscription
    this.#pull(log.subscribe(group, { from, maxInFlight: concurrency, signal })).catch((cause: unknown) =>
      hooks.report("log", cause)
    )
  }

  close(options: ConsumptionCloseOptions = {}): Promise<Closed> {
    const { timeout = 60_000, forget = false } = readOptions(options, closeRules)
    this.#closing ??= this.#close(timeout, forget)
    return this.#closing
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close()
  }

  async #close(timeout: number, forget: boolean): Promise<Closed> {
    this.#stopping.abort()
    const all = Promise.all(this.#running)
    const last = Math.min(notice, timeout / 10)
    if (!(await isSettledWithin(all, timeout - last))) {
      this.#handling.abort(new Error("the consumer is closed"))
      await isSettledWithin(all, last)
    }
    this.#subscription.abort()
    const unfinished = this.#running.size
    if (unfinished > 0) {
      this.#hooks.report("close", new Error(`a consumer was closed while it handled ${unfinished} events`))
    }
    if (forget) {
      const forgetting = this.#log.forget(this.#group)
      forgetting.catch((cause: unknown) => this.#hooks.report("log", cause))
      await isSettledWithin(forgetting, last)
    }
    return { unfinished }
  }

  async #pull(deliveries: AsyncIterable<LogDelivery<E>>): Promise<void> {
    const iterator = deliveries[Symbol.asyncIterator]()
    const stopped = new Promise<undefined>((resolve) => {
      this.#stopping.signal.addEventListener("abort", () => resolve(undefined), { once: true })
    })
    for (;;) {
      const next = await Promise.race([iterator.next(), stopped])
      if (next === undefined || next.done === true) return
      const task = this.#handle(next.value).finally(() => this.#running.delete(task))
      this.#running.add(task)
    }
  }

  async #handle(delivery: LogDelivery<E>): Promise<void> {
    let failure: Failure | undefined
    try {
      if (!this.#handled.has(delivery.id)) failure = await this.#attempt(delivery)
    } catch (cause) {
      // Closed while it waited for its turn: it stays in the log. An onDead that throws leaves it there, too.
      if (this.#stopping.signal.aborted || delivery.lost.aborted) return
      this.#hooks.report("handler", cause)
      await this.#again(delivery)
      return
    }
    if (await this.#finish(delivery, failure)) this.#hooks.onDone(delivery.key)
  }

  /** Handles an event until that succeeds, or it has to be given up: then it resolves to why. */
  async #attempt(delivery: LogDelivery<E>): Promise<Failure | undefined> {
    const { event, lost } = delivery
    const contexts = new HandlerContexts(delivery, this.#group, this.#handling.signal)
    let cause: unknown = new Error(
      `the event was handed out ${delivery.attempt - 1} times, and handled never`
    )
    // Whoever had it before may have died of it.
    for (let attempt = delivery.attempt; attempt <= this.#retries + 1; attempt++) {
      try {
        await this.#handler(event, contexts.at(attempt))
        return undefined
      } catch (failure) {
        cause = failure
        this.#hooks.report("handler", failure)
        if (attempt <= this.#retries) {
          await delay(this.#wait(attempt), this.#stopping.signal, lost)
        }
      }
    }
    if (delivery.attempt > this.#retries + 1) this.#hooks.report("handler", cause)
    await this.#onDead?.(event, cause)
    return { cause }
  }

  /** Says that an event was handled, or given up. What rejects does not make it be handled again. */
  async #finish(delivery: LogDelivery<E>, failure: Failure | undefined): Promise<boolean> {
    for (let attempt = 1; ; attempt++) {
      try {
        const counts =
          failure === undefined ? await delivery.ack() : await delivery.giveUp(reasonOf(failure.cause))
        this.#handled.delete(delivery.id)
        return counts
      } catch (cause) {
        this.#hooks.report("log", cause)
        const wait = (): Promise<void> => delay(doubling(attempt), this.#stopping.signal, delivery.lost)
        if (attempt < ackTries && (await isOver(wait()))) continue
        this.#handled.add(delivery.id)
        if (!this.#stopping.signal.aborted) await this.#again(delivery)
        return false
      }
    }
  }

  async #again(delivery: LogDelivery<E>): Promise<void> {
    try {
      await delivery.retry(this.#wait(Math.max(1, delivery.attempt - this.#retries)))
    } catch (cause) {
      this.#hooks.report("log", cause)
    }
  }

  /** What the user's function says, as far as that is a time. */
  #wait(attempt: number): number {
    try {
      const wait = this.#retryDelay(attempt)
      if (wait >= 0) return Math.min(wait, longestTimer)
      this.#hooks.report("handler", new Error(`retryDelay(${attempt}) is ${String(wait)}, no milliseconds`))
    } catch (cause) {
      this.#hooks.report("handler", cause)
    }
    return doubling(attempt)
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

/** Why an event is given up. */
interface Failure {
  readonly cause: unknown
}

/** So much of a reason is kept, in characters. */
const longestReason = 1_000

const reasonOf = (cause: unknown): string => {
  try {
    return (cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause)).slice(
      0,
      longestReason
    )
  } catch {
    return "it failed"
  }
}

/** Whether a promise is fulfilled, and not rejected. */
const isOver = (promise: Promise<unknown>): Promise<boolean> =>
  promise.then(
    () => true,
    () => false
  )

/** Whether a promise settles within some milliseconds. */
export const isSettledWithin = (promise: Promise<unknown>, ms: number): Promise<boolean> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), Math.min(ms, longestTimer))
    const onSettled = (): void => {
      clearTimeout(timer)
      resolve(true)
    }
    promise.then(onSettled, onSettled)
  })

const delay = (ms: number, ...signals: readonly AbortSignal[]): Promise<void> =>
  new Promise((resolve, reject) => {
    const end = (): void => {
      clearTimeout(timer)
      for (const signal of signals) signal.removeEventListener("abort", onAbort)
    }
    const onAbort = (): void => {
      end()
      reject(new Error("it is not waited for any longer"))
    }
    const timer = setTimeout(() => {
      end()
      resolve()
    }, ms)
    for (const signal of signals) {
      if (signal.aborted) return onAbort()
      signal.addEventListener("abort", onAbort, { once: true })
    }
  })
