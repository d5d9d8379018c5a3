import { ApiError, ConnectionError } from "@agent-chat/core"
import type { Connection } from "../connection/connection.ts"
import { PendingCall } from "../connection/pending-call.ts"
import { type Limits, within } from "./within.ts"

/** A request that a session makes by itself. */
export interface OwnRequest extends Limits {
  readonly id: string
  readonly payload: unknown
}

/** Asks the service something over this connection. Rejects with what it refuses, or when there is no answer in time. */
export const ask = ({ requests }: Connection, { id, payload, ...limits }: OwnRequest): Promise<unknown> =>
  within(
    limits,
    (signal) =>
      new Promise((resolve, onFailed) => {
        const { action } = limits
        const call = new PendingCall({ id, action, encoding: "json", payload }, id, {
          onReply: (reply) =>
            reply.ok ? resolve(reply.payload) : onFailed(new ApiError({ ...reply, ...reply.error, action })),
          onFailed
        })
        signal.addEventListener("abort", () => call.abort(signal.reason))
        if (!requests.send(call))
          call.fail(new ConnectionError({ reason: "other", delivery: "not-sent", action }))
      })
  )
