import { ConnectionError, type ConnectionReason } from "@agent-chat/core"
import type { PendingCall } from "./pending-call.ts"

/** The requests that wait for a connection, in the order they came. No byte of them has left. */
export class OutgoingQueue {
  readonly #limit: number
  readonly #calls = new Map<string, PendingCall>()

  constructor(limit: number) {
    this.#limit = limit
  }

  get size(): number {
    return this.#calls.size
  }

  /** Keeps a request; fails it when too many are waiting. */
  add(call: PendingCall): void {
    if (this.#calls.size >= this.#limit) {
      const { action } = call.request
      call.fail(new ConnectionError({ reason: "queue-full", delivery: "not-sent", action }))
      return
    }
    this.#calls.set(call.request.id, call)
    call.keeper = this
  }

  remove(id: string): void {
    this.#calls.delete(id)
  }

  /** Hands out what waits, and is empty. */
  take(): PendingCall[] {
    const calls = [...this.#calls.values()]
    this.#calls.clear()
    return calls
  }

  fail(failure: { reason: ConnectionReason; message?: string | undefined; cause?: unknown }): void {
    for (const call of this.take()) {
      call.fail(new ConnectionError({ ...failure, delivery: "not-sent", action: call.request.action }))
    }
  }
}
