import { TimeoutError } from "@agent-chat/core"
import type { Timers } from "../platform/timers.ts"
import type { ReadyWaiter } from "./waiters.ts"

/** How long somebody waits for a connection. */
export interface ConnectOptions {
  /** Gives up; the promise rejects with `signal.reason`. */
  readonly signal?: AbortSignal | undefined
  /** Milliseconds until it rejects with a `TimeoutError`; unless set, the `deadline` of the client, 30 000. */
  readonly timeout?: number | undefined
}

/** What a promise for a login needs to know. */
export interface WhenReadyOptions extends ConnectOptions {
  /** Milliseconds until it rejects. */
  readonly deadline: number
  readonly timers: Timers
  /** The name of the login action. */
  readonly action: string
  /** Why there is no connection now. */
  readonly trouble: () => unknown
}

/** The answer to a login, when there is one: with an end to the wait. */
export const whenReady = (
  wait: (waiter: ReadyWaiter, signal: AbortSignal) => void,
  { signal, deadline, timeout = deadline, timers, action, trouble }: WhenReadyOptions
): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const controller = new AbortController()
    const onAbort = (): void => controller.abort(signal?.reason)
    const timer = timers.set(timeout, () =>
      controller.abort(new TimeoutError({ action, after: timeout, phase: "queued", cause: trouble() }))
    )
    const settle =
      <Value>(done: (value: Value) => void) =>
      (value: Value): void => {
        timer.clear()
        signal?.removeEventListener("abort", onAbort)
        done(value)
      }
    if (signal?.aborted === true) onAbort()
    signal?.addEventListener("abort", onAbort, { once: true })
    wait({ onReady: settle(resolve), onFailed: settle(reject), onAborted: settle(reject) }, controller.signal)
  })
