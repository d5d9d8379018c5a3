import { ConnectionError, type TransportReply } from "@agent-chat/core"
import type { Loss } from "./loss.ts"
import { PendingCalls } from "./pending-calls.ts"

/** The requests that were sent over one connection and have no answer yet. */
export class InFlight extends PendingCalls {
  /** Settles the request an answer is for. `false` when there is none: it came late, twice or for nobody. */
  settle(id: string | undefined, action: string, reply: TransportReply): boolean {
    const call = id === undefined ? undefined : this.get(id)
    if (call === undefined || call.request.action !== action) return false
    this.remove(call.id)
    call.succeed(reply)
    return true
  }

  /** The connection is gone: what became of these requests is unknown. */
  fail(reason: "lost" | "closed", loss?: Loss): void {
    const { cause, closeCode, closeReason } = loss ?? {}
    for (const call of this.take()) {
      const { action } = call.request
      call.fail(new ConnectionError({ reason, delivery: "unknown", action, cause, closeCode, closeReason }))
    }
  }
}
