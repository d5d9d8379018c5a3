import { ConnectionError, networkFailure } from "@agent-chat/core"

/**
 * Says what became of a request whose `fetch` failed. `sent` is whether its first byte may have left; a browser says
 * no more than that, so it is then `other` and `unknown`.
 */
export const toConnectionError = (cause: unknown, action: string, sent: boolean): ConnectionError => {
  const { reason, neverStood } = networkFailure(cause)
  return new ConnectionError({
    reason,
    delivery: neverStood || !sent ? "not-sent" : "unknown",
    action,
    cause
  })
}
