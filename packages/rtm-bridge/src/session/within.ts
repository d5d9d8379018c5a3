import { TimeoutError } from "@agent-chat/core"
import type { Timers } from "../platform/timers.ts"

/** How long something may take. */
export interface Limits {
  readonly timers: Timers
  /** Milliseconds until it is given up, with a `TimeoutError`. */
  readonly after: number
  /** Gives it up before, for the reason of the signal. */
  readonly signal?: AbortSignal | undefined
  /** The name of the action for which it is done. */
  readonly action: string
  /** Why it is not there yet, where it is a connection that is waited for. */
  readonly trouble?: (() => unknown) | undefined
}

/** Runs something that ends when its signal is aborted, which it is when the time is up or nobody waits any longer. */
export const within = async <T>(
  { timers, after, signal, action, trouble }: Limits,
  run: (signal: AbortSignal) => T | Promise<T>
): Promise<T> => {
  if (signal?.aborted === true) throw signal.reason
  const controller = new AbortController()
  const giveUp = (): void => controller.abort(signal?.reason)
  const timer = timers.set(after, () => {
    const phase = trouble === undefined ? "awaiting" : "queued"
    controller.abort(new TimeoutError({ action, after, phase, cause: trouble?.() }))
  })
  signal?.addEventListener("abort", giveUp, { once: true })
  try {
    return await run(controller.signal)
  } finally {
    timer.clear()
    signal?.removeEventListener("abort", giveUp)
  }
}
