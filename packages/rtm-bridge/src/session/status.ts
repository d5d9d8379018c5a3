import { ConnectionError } from "@agent-chat/core"
import type { ConnectionLoss } from "../connection/loss.ts"

/** Where a session stands. */
export type RtmStatus =
  /** Nothing was asked of it yet. */
  | { readonly state: "idle" }
  /** The first connection is being made. */
  | { readonly state: "connecting" }
  /** Logged in; calls go out at once. */
  | { readonly state: "ready" }
  /** There is no connection, and one will be made; calls wait. Says why there is none. */
  | ({
      readonly state: "reconnecting"
      /** From 1; counted anew once a connection has been stable. */
      readonly attempt: number
      /** Milliseconds from this moment to the attempt. */
      readonly delay: number
    } & ConnectionLoss)
  /** There is no connection until `resume()`; calls wait. */
  | { readonly state: "paused" }
  /** No new calls are taken; those under way are finished. */
  | { readonly state: "draining" }
  /** It ended, and does not come back by itself. */
  | {
      readonly state: "closed"
      /** `closed` and `logged-out` are the caller's own doing; all else is the reason the server gave. */
      readonly reason: string
    }

/** Why no call is taken now; `cause` is why there is no connection. */
export const refusalOf = (status: RtmStatus, action: string, cause: unknown): ConnectionError => {
  const message =
    status.state === "closed" ? `the client is closed: ${status.reason}` : "the client is draining"
  return new ConnectionError({ reason: "closed", delivery: "not-sent", action, message, cause })
}
