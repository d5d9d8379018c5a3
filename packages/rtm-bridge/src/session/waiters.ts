import type { AgentChatError, TransportRefusal } from "@agent-chat/core"

/** Somebody who waits until the session is logged in. Is told one thing, once. */
export interface ReadyWaiter {
  onReady(snapshot: unknown): void
  /** `refusal` is set when it was the login that was refused. */
  onFailed(error: AgentChatError, refusal?: TransportRefusal): void
  onAborted(reason: unknown): void
}

/** Those who wait for the login. */
export class ReadyWaiters {
  readonly #waiters = new Map<ReadyWaiter, () => void>()

  add(waiter: ReadyWaiter, signal: AbortSignal | undefined): void {
    const onAbort = (): void => {
      this.#waiters.delete(waiter)
      waiter.onAborted(signal?.reason)
    }
    signal?.addEventListener("abort", onAbort, { once: true })
    this.#waiters.set(waiter, () => signal?.removeEventListener("abort", onAbort))
  }

  ready(snapshot: unknown): void {
    for (const waiter of this.#take()) waiter.onReady(snapshot)
  }

  fail(error: AgentChatError, refusal?: TransportRefusal): void {
    for (const waiter of this.#take()) waiter.onFailed(error, refusal)
  }

  #take(): ReadyWaiter[] {
    const waiters = [...this.#waiters]
    this.#waiters.clear()
    for (const [, unlisten] of waiters) unlisten()
    return waiters.map(([waiter]) => waiter)
  }
}
