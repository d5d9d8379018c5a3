import type { EventLog, LogDelivery, LogSubscription } from "./logs/event-log.ts"

/** What a handler is told besides the event. */
export interface ConsumeContext {
  /** 1 at the first try. */
  readonly attempt: number
  /** Aborted when the consumer is closed and its time to finish is over. */
  readonly signal: AbortSignal
}

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
  /** Takes an event that failed every time. The chat goes on without it. */
  readonly onDead?: ((event: E, cause: unknown) => unknown) | undefined
  /** Where a group that is new begins; `new` unless set. */
  readonly from?: LogSubscription["from"]
}

/** A consumer at work. */
export interface Consumption extends AsyncDisposable {
  /** Takes no more events and waits for those that are being handled; after `timeout` ms (10 000) their signal is aborted. */
  close(options?: { readonly timeout?: number }): Promise<void>
}

const doubling = (attempt: number): number => Math.min(1_000 * 2 ** (attempt - 1), 30_000)

/** Reads a group of a log: one event of a chat at a time and in order, many chats side by side, repeats in place. */
export const consume = <E>(
  log: EventLog<E>,
  handler: ConsumeHandler<E>,
  options: ConsumeOptions<E>,
  hooks: { readonly report: (cause: unknown) => void; readonly onDone: (key: string) => void }
): Consumption => {
  const { group = "default", concurrency = 32, retries = 5, retryDelay = doubling, onDead, from } = options
  // Three ends, one after another: no more events are taken, no handler runs, the subscription gives back what is left.
  const stopping = new AbortController()
  const handling = new AbortController()
  const subscription = new AbortController()
  const running = new Set<Promise<void>>()

  const attempt = async (delivery: LogDelivery<E>): Promise<void> => {
    const { event } = delivery
    for (let attempt = delivery.attempt; ; attempt++) {
      try {
        await handler(event, { attempt, signal: handling.signal })
        return
      } catch (cause) {
        hooks.report(cause)
        if (attempt > retries) {
          await onDead?.(event, cause)
          return
        }
        await delay(retryDelay(attempt), stopping.signal)
      }
    }
  }
  const handle = async (delivery: LogDelivery<E>): Promise<void> => {
    try {
      await attempt(delivery)
      await delivery.ack()
      hooks.onDone(delivery.key)
    } catch (cause) {
      // Closed while it waited for its turn: it stays in the log. An onDead that throws leaves it there, too.
      if (!stopping.signal.aborted) {
        hooks.report(cause)
        await delivery.retry(retryDelay(1)).catch(hooks.report)
      }
    }
  }
  const deliveries = log.subscribe(group, { from, maxInFlight: concurrency, signal: subscription.signal })
  const pull = async (): Promise<void> => {
    const iterator = deliveries[Symbol.asyncIterator]()
    const stopped = new Promise<undefined>((resolve) => {
      stopping.signal.addEventListener("abort", () => resolve(undefined), { once: true })
    })
    for (;;) {
      const next = await Promise.race([iterator.next(), stopped])
      if (next === undefined || next.done === true) return
      const task = handle(next.value).finally(() => running.delete(task))
      running.add(task)
    }
  }
  pull().catch(hooks.report)

  const close = async ({ timeout = 10_000 } = {}): Promise<void> => {
    stopping.abort()
    const timer = setTimeout(() => handling.abort(), timeout)
    await Promise.all(running)
    clearTimeout(timer)
    subscription.abort()
  }
  return { close, [Symbol.asyncDispose]: () => close() }
}

const delay = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const onAbort = (): void => {
      clearTimeout(timer)
      reject(signal.reason as Error)
    }
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", onAbort)
      resolve()
    }, ms)
    if (signal.aborted) onAbort()
    else signal.addEventListener("abort", onAbort, { once: true })
  })
