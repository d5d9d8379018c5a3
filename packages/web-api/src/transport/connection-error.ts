import { ConnectionError, type ConnectionReason } from "@agent-chat/core"

/** What a failure of the network is called, by the codes of Node, undici and Bun. */
const reasons: Readonly<Record<string, ConnectionReason>> = {
  ECONNREFUSED: "refused",
  ConnectionRefused: "refused",
  ENOTFOUND: "dns",
  EAI_AGAIN: "dns",
  EAI_NODATA: "dns",
  EAI_NONAME: "dns",
  ECONNRESET: "lost",
  ECONNABORTED: "lost",
  EPIPE: "lost",
  UND_ERR_SOCKET: "lost",
  UND_ERR_CLOSED: "closed",
  UND_ERR_DESTROYED: "closed",
  ConnectionClosed: "lost"
}

const isTls = (code: string): boolean => /^(?:ERR_TLS_|ERR_SSL_|EPROTO$)/.test(code) || isCertificate(code)

/** What is wrong with a certificate is found out before anything is sent. */
const isCertificate = (code: string): boolean =>
  /^(?:CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|HOSTNAME_MISMATCH|ERR_TLS_CERT_ALTNAME)/.test(code)

/** Whether the connection never stood; many a code is used for one that breaks, too. */
const neverStood = (reason: ConnectionReason, { code, syscall }: NetworkFault): boolean =>
  reason === "refused" ||
  reason === "dns" ||
  syscall === "connect" ||
  code === "UND_ERR_CONNECT_TIMEOUT" ||
  isCertificate(String(code))

interface NetworkFault {
  readonly code?: unknown
  readonly syscall?: unknown
}

/** The error and its causes, at most a few; those of an `AggregateError` included. */
const chain = (error: unknown, depth = 0): NetworkFault[] => {
  if (typeof error !== "object" || error === null || depth > 5) return []
  const { cause, errors } = error as { cause?: unknown; errors?: unknown }
  const inner = Array.isArray(errors) ? (errors as unknown[]) : []
  return [error, ...[cause, ...inner].flatMap((each) => chain(each, depth + 1))]
}

/**
 * Says what became of a request whose `fetch` failed. `sent` is whether its first byte may have left; a browser says
 * no more than that, so it is then `other` and `unknown`.
 */
export const toConnectionError = (error: unknown, action: string, sent: boolean): ConnectionError => {
  const cause = withoutRequest(error)
  for (const fault of chain(cause)) {
    const { code } = fault
    if (typeof code !== "string") continue
    const reason = isTls(code) ? "tls" : (reasons[code] ?? "other")
    const never = neverStood(reason, fault)
    if (reason === "other" && !never) continue
    return new ConnectionError({ reason, delivery: never || !sent ? "not-sent" : "unknown", action, cause })
  }
  return new ConnectionError({ reason: "other", delivery: sent ? "unknown" : "not-sent", action, cause })
}

/** ky's errors carry their request, and with it the token. */
const withoutRequest = (error: unknown): unknown => {
  if (typeof error !== "object" || error === null || !("request" in error)) return error
  const { cause, message } = error as { cause?: unknown; message?: unknown }
  return cause ?? new Error(String(message))
}
