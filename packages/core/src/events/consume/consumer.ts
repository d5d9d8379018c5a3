import type { HandlingMetrics } from "./consume.ts"
import { type ConsumeContext, HandlerContexts } from "./consume-context.ts"
import type { ConsumerSettings } from "./consume-options.ts"
import type { LogDelivery } from "../logs/event-log.ts"
import { longestTimer } from "../logs/longest-timer.ts"
import type { Trouble } from "../pipeline/warnings.ts"
import type { Tools } from "./tools.ts"

/** What a consumer tells. */
export interface ConsumerHooks {
  readonly report: (trouble: Trouble, cause: unknown) => void
  /** An event was handled, and said to be. */
  readonly onDone: (key: string) => void
}

/** How often an acknowledgement is tried. */
const ackTries = 5
const longestWait = 30_000

const doubling = (attempt: number): number => Math.min(1_000 * 2 ** (attempt - 1), longestWait)

/** Handles what a log hands out: one event of a chat at a time and in order, many chats side by side, repeats in place. */
export class Consumer<E> {
  readonly #group: string
  readonly #handler: (event: E, context: ConsumeContext) => unknown
  readonly #retries: number
  readonly #retryDelay: (attempt: number) => number
  readonly #onDead: ((event: E, cause: unknown) => unknown) | undefined
  readonly #hooks: ConsumerHooks
  readonly #tools: Tools
  // Two ends, one after another: no more events are taken, no handler runs.
  readonly #stopping = new AbortController()
  readonly #handling = new AbortController()
  readonly #running = new Set<Promise<void>>()
  /** What was handled or failed, but could not be said to be: when it comes again, only that is left to do. */
  readonly #handled = new Map<string, Handled>()
  readonly #counts = { handled: 0, failures: 0, dead: 0, lost: 0 }

  constructor(
    deliveries: AsyncIterable<LogDelivery<E>>,
    settings: ConsumerSettings<E>,
    hooks: ConsumerHooks,
    tools: Tools
  ) {
    const { group, handler, retries = 5, retryDelay = doubling, onDead } = settings
    this.#group = group
    this.#handler = handler
    this.#retries = retries
    this.#retryDelay = retryDelay
    this.#onDead = onDead
    this.#hooks = hooks
    this.#tools = tools
    this.#pull(deliveries).catch((cause: unknown) => hooks.report("log", cause))
  }

  metrics(): HandlingMetrics {
    return { ...this.#counts, inHand: this.#running.size }
  }

  /**
   * Takes no more events, and waits for those that are being handled: some milliseconds, and some more once handlers are
   * told by their signal. Resolves to how many were not finished.
   */
  async close(untold: number, last: number): Promise<number> {
    this.#stopping.abort()
    const { isSettledWithin } = this.#tools
    const all = Promise.all(this.#running)
    if (!(await isSettledWithin(all, untold))) {
      this.#handling.abort(new Error("the consumer is closed"))
      await isSettledWithin(all, last)
    }
    return this.#running.size
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
      const before = this.#handled.get(delivery.id)
      // What was given up after all, and is sent again, begins anew.
      if (before !== undefined && delivery.attempt > before.attempt) failure = before.failure
      else failure = await this.#attempt(delivery)
    } catch (cause) {
      // Closed while it waited for its turn: it stays in the log. An onDead that throws leaves it there, too.
      if (this.#stopping.signal.aborted) return
      if (delivery.lost.aborted) return void this.#counts.lost++
      this.#hooks.report("handler", cause)
      await this.#again(delivery)
      return
    }
    if (await this.#finish(delivery, failure)) {
      this.#counts[failure === undefined ? "handled" : "dead"]++
      this.#hooks.onDone(delivery.key)
    } else if (delivery.lost.aborted) this.#counts.lost++
  }

  /** Handles an event until that succeeds, or it has to be given up: then it resolves to why. */
  async #attempt(delivery: LogDelivery<E>): Promise<Failure | undefined> {
    const { event, lost } = delivery
    const contexts = new HandlerContexts(delivery, this.#group, this.#handling.signal, this.#tools)
    let cause: unknown = new Error(
      `the event was handed out ${delivery.attempt - 1} times, and handled never`
    )
    // Whoever had it before may have died of it.
    for (let attempt = delivery.attempt; attempt <= this.#retries + 1; attempt++) {
      try {
        await this.#tools.whenDone(this.#handler(event, contexts.at(attempt)))
        return undefined
      } catch (failure) {
        cause = failure
        this.#counts.failures++
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
        this.#keep(delivery, failure)
        if (!this.#stopping.signal.aborted) await this.#again(delivery)
        return false
      }
    }
  }

  #keep({ id, attempt }: LogDelivery<E>, failure: Failure | undefined): void {
    this.#handled.set(id, { attempt, failure })
    for (const oldest of this.#handled.keys()) {
      if (this.#handled.size <= mostHandled) return
      this.#handled.delete(oldest)
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
      // One that is async may reject besides.
      this.#tools.guardResult(wait, (cause) => this.#hooks.report("handler", cause))
      this.#hooks.report("handler", new Error(`retryDelay(${attempt}) is ${String(wait)}, no milliseconds`))
    } catch (cause) {
      this.#hooks.report("handler", cause)
    }
    return doubling(attempt)
  }
}

/** What became of an event that comes again, at which attempt. */
interface Handled {
  readonly attempt: number
  readonly failure: Failure | undefined
}

/** So many of them are known: others are handled again. */
const mostHandled = 1_000

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
