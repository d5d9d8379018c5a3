import type { ConnectionReason } from "@agent-chat/core"

/** What a browser tells about a connection that did not come about: nothing. */
export const networkFailure = (
  _error: unknown,
  status?: number
): { readonly reason: ConnectionReason; readonly status?: number } =>
  status === undefined ? { reason: "other" } : { reason: "refused", status }
