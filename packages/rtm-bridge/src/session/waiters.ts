import { type AgentChatError, ConnectionError, type TransportRefusal } from "@agent-chat/core"
import type { Account } from "../connection/destination.ts"

/** Somebody who waits until the session is logged in. Is told one thing, once. */
export interface ReadyWaiter {
  /** As whom, where that matters: who asked to log in as one agent is not answered as another. */
  readonly account?: Account | undefined
  onReady(snapshot: unknown): void
  /** `refusal` is set when it was the login that was refused. */
  onFailed(error: AgentChatError, refusal?: TransportRefusal): void
  onAborted(reason: unknown): void
}

/** Those who wait for the login. */
export class ReadyWaiters {
  readonly #waiters = new Map<ReadyWaiter, () => void>()

  get size(): number {
    return this.#waiters.size
  }

  add(waiter: ReadyWaiter, signal: AbortSignal | undefined): void {
    const onAbort = (): void => {
      this.#waiters.delete(waiter)
      waiter.onAborted(signal?.reason)
    }
    signal?.addEventListener("abort", onAbort, { once: true })
    this.#waiters.set(waiter, () => signal?.removeEventListener("abort", onAbort))
  }

  /** Somebody logged in. */
  ready(snapshot: unknown, account: Account | undefined): void {
    for (const waiter of this.#take()) {
      if (waiter.account === undefined || waiter.account === account) waiter.onReady(snapshot)
      else waiter.onFailed(replaced())
    }
  }

  /** There will be no login: of nobody, or not for this account. */
  fail(error: AgentChatError, refusal?: TransportRefusal, account?: Account): void {
    for (const waiter of this.#take(account)) waiter.onFailed(error, refusal)
  }

  #take(account?: Account): ReadyWaiter[] {
    const taken: ReadyWaiter[] = []
    for (const [waiter, unlisten] of this.#waiters) {
      if (account !== undefined && waiter.account !== account) continue
      this.#waiters.delete(waiter)
      unlisten()
      taken.push(waiter)
    }
    return taken
  }
}

/** Not to be repeated: two who log in as different agents would take turns without end. */
const replaced = (): ConnectionError =>
  new ConnectionError({
    reason: "login-rejected",
    delivery: "not-sent",
    message: "a later login took its place"
  })
