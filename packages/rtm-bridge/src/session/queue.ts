import { ConnectionError, type ConnectionReason } from "@agent-chat/core"
import { type PendingCall, PendingCalls } from "../connection/pending-call.ts"

/** The requests that wait for a connection. No byte of them has left. */
export class OutgoingQueue extends PendingCalls {
  readonly #limit: number

  constructor(limit: number) {
    super()
    this.#limit = limit
  }

  /** Keeps a request; fails it when too many are waiting. */
  override add(call: PendingCall): void {
    if (this.size < this.#limit) return super.add(call)
    const { action } = call.request
    call.fail(new ConnectionError({ reason: "queue-full", delivery: "not-sent", action }))
  }

  fail(failure: { reason: ConnectionReason; message?: string | undefined; cause?: unknown }): void {
    for (const call of this.take()) {
      call.fail(new ConnectionError({ ...failure, delivery: "not-sent", action: call.request.action }))
    }
  }
}
