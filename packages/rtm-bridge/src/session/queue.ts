import { ConnectionError } from "@agent-chat/core"
import type { Loss } from "../connection/loss.ts"
import type { PendingCall } from "../connection/pending-call.ts"
import { PendingCalls } from "../connection/pending-calls.ts"

/** The requests that wait for a connection, or for a place on it. No byte of them has left. */
export class OutgoingQueue extends PendingCalls {
  readonly #limit: number

  constructor(limit: number) {
    super()
    this.#limit = limit
  }

  /** Keeps a request; fails it when too many are waiting, by the limit of the queue unless another one is given. */
  override add(call: PendingCall, limit = this.#limit): void {
    if (this.size < limit) return super.add(call)
    const { action } = call.request
    call.fail(new ConnectionError({ reason: "queue-full", delivery: "not-sent", action }))
  }

  fail(loss: Loss): void {
    for (const call of this.take())
      call.fail(new ConnectionError({ ...loss, delivery: "not-sent", action: call.request.action }))
  }
}
