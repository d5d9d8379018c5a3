import { ConnectionError, type TransportReply } from "@agent-chat/core"
import type { PendingCall } from "./pending-call.ts"

/** The requests that were sent over one connection and have no answer yet, by `request_id`. */
export class InFlight {
  readonly #calls = new Map<string, PendingCall>()

  get size(): number {
    return this.#calls.size
  }

  add(call: PendingCall): void {
    this.#calls.set(call.request.id, call)
    call.keeper = this
  }

  remove(id: string): void {
    this.#calls.delete(id)
  }

  /** Settles the request an answer is for. `false` when there is none: it came late, twice or for nobody. */
  settle(id: string | undefined, action: string, reply: TransportReply): boolean {
    const call = id === undefined ? undefined : this.#calls.get(id)
    if (call === undefined || call.request.action !== action) return false
    this.#calls.delete(call.request.id)
    call.succeed(reply)
    return true
  }

  /** The connection is gone: what became of these requests is unknown. */
  fail(reason: "lost" | "closed", cause: unknown): void {
    const calls = [...this.#calls.values()]
    this.#calls.clear()
    for (const call of calls) {
      call.fail(new ConnectionError({ reason, delivery: "unknown", action: call.request.action, cause }))
    }
  }
}
