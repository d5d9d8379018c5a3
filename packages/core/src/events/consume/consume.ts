/// <reference lib="esnext.disposable" preserve="true" />
import type { ConsumeContext } from "./consume-context.ts"
import type { LogSubscription } from "../logs/event-log.ts"

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

/** A consumer at work. */
export interface Consumption extends AsyncDisposable {
  /** What became of events here. How the group is, with all its processes, `groups` of the log tells. */
  metrics(): HandlingMetrics
  /** Takes no more events and waits for those that are being handled, no longer than `timeout`. */
  close(options?: ConsumptionCloseOptions): Promise<Closed>
}
