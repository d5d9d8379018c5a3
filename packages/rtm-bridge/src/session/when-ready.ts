import type { ReadyWaiter } from "./waiters.ts"
import { type Limits, within } from "./within.ts"

/** How long somebody waits for a connection. */
export interface ConnectOptions {
  /** Gives up; the promise rejects with `signal.reason`. */
  readonly signal?: AbortSignal | undefined
  /** Milliseconds until it rejects with a `TimeoutError`; unless set, the `deadline` of the client, 30 000. */
  readonly timeout?: number | undefined
}

/** The answer to a login, when there is one: with an end to the wait. */
export const whenReady = (
  wait: (waiter: ReadyWaiter, signal: AbortSignal) => void,
  limits: Limits
): Promise<unknown> =>
  within(
    limits,
    (signal) => new Promise((onReady, onFailed) => wait({ onReady, onFailed, onAborted: onFailed }, signal))
  )
