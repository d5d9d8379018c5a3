import { ConnectionError, networkFailure } from "@agent-chat/core"

/**
 * Says what became of a request whose `fetch` failed. `sent` is whether its first byte may have left; a browser says
 * no more than that, so it is then `other` and `unknown`.
 */
export const toConnectionError = (error: unknown, action: string, sent: boolean): ConnectionError => {
  const cause = withoutRequest(error)
  const { reason, neverStood } = networkFailure(cause)
  return new ConnectionError({
    reason,
    delivery: neverStood || !sent ? "not-sent" : "unknown",
    action,
    cause
  })
}

/** ky's errors carry their request, and with it the token. */
const withoutRequest = (error: unknown): unknown => {
  if (typeof error !== "object" || error === null || !("request" in error)) return error
  const { cause, message } = error as { cause?: unknown; message?: unknown }
  return cause ?? new Error(String(message))
}
