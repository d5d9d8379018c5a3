import type { ConnectionReason } from "../errors.ts"

/** What the error of a platform says about a connection. */
export interface NetworkFailure {
  readonly reason: ConnectionReason
  /** The connection never stood, so that no byte of a request can have left by it. */
  readonly neverStood: boolean
  /** The code that was recognised, such as `ECONNREFUSED`. */
  readonly code?: string
  /** The HTTP status with which the upgrade to a WebSocket was answered. */
  readonly status?: number
}

/** Codes of Node, undici, c-ares, Bun and Deno. Whole families are below. */
const reasons: Readonly<Record<string, ConnectionReason>> = {
  ECONNREFUSED: "refused",
  ConnectionRefused: "refused",
  FailedToOpenSocket: "refused",
  ENOTFOUND: "dns",
  ENODATA: "dns",
  ESERVFAIL: "dns",
  ENONAME: "dns",
  EBADNAME: "dns",
  DNSException: "dns",
  ECONNRESET: "lost",
  ECONNABORTED: "lost",
  ENOTCONN: "lost",
  EPIPE: "lost",
  ENETRESET: "lost",
  ERR_SOCKET_CLOSED: "lost",
  ERR_STREAM_PREMATURE_CLOSE: "lost",
  ConnectionReset: "lost",
  ConnectionAborted: "lost",
  ConnectionClosed: "lost",
  BrokenPipe: "lost",
  UnexpectedEof: "lost",
  UND_ERR_SOCKET: "lost",
  UND_ERR_CLOSED: "closed",
  UND_ERR_DESTROYED: "closed"
}

/** What is wrong with a certificate is found out before anything is sent. */
const certificate =
  /^(?:CERT_|CRL_|ERROR_IN_C|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH_|UNKNOWN_CERTIFICATE_|ERR_TLS_CERT_|ERR_TLS_HANDSHAKE_)/
const handshake = /^(?:ERR_TLS_|ERR_SSL_|EPROTO$|UND_ERR_PRX_TLS$)/

/** A host that is down or out of reach; nothing can have been sent to it. */
const outOfReach: ReadonlySet<string> = new Set([
  "ENETUNREACH",
  "EHOSTUNREACH",
  "ENETDOWN",
  "EHOSTDOWN",
  "EADDRNOTAVAIL",
  "UND_ERR_CONNECT_TIMEOUT"
])

interface Fault {
  readonly code?: unknown
  readonly name?: unknown
  readonly message?: unknown
  readonly syscall?: unknown
  readonly status?: unknown
  readonly cause?: unknown
  readonly errors?: unknown
  readonly error?: unknown
}

const deepest = 5
const widest = 20

/** The error and its causes, at most a few; those of an `AggregateError` and of a WebSocket's `error` event included. */
const chain = (error: unknown, depth = 0): Fault[] => {
  if (typeof error !== "object" || error === null || depth > deepest) return []
  const { cause, errors, error: ofEvent } = error as Fault
  const inner = Array.isArray(errors) ? (errors as unknown[]).slice(0, widest) : []
  return [error, ...[cause, ofEvent, ...inner].flatMap((each) => chain(each, depth + 1))]
}

const byCode = (code: string, { syscall, message }: Fault): NetworkFailure | undefined => {
  const call = typeof syscall === "string" ? syscall : ""
  // The name server may refuse or reset a query, too: that is no word of the service.
  if (/^(?:query|getaddrinfo)/.test(call) || code.startsWith("EAI_"))
    return { reason: "dns", neverStood: true, code }
  // The way to a host may be lost under a connection that stands, and with it what was sent: the same codes say so.
  if (/^(?:read|write)/.test(call) && !handshake.test(code))
    return { reason: "lost", neverStood: false, code }
  if (certificate.test(code)) return { reason: "tls", neverStood: true, code }
  if (handshake.test(code)) return { reason: "tls", neverStood: call === "connect", code }
  const reason = Object.hasOwn(reasons, code) ? reasons[code]! : "other"
  const neverStood =
    reason === "refused" ||
    reason === "dns" ||
    call === "connect" ||
    outOfReach.has(code) ||
    // Node says ECONNRESET of a handshake that was broken off.
    (typeof message === "string" && message.includes("before secure TLS connection was established"))
  return reason === "other" && !neverStood ? undefined : { reason, neverStood, code }
}

/** Deno's `fetch` tells in words what others tell in codes. */
const wordings: readonly (readonly [words: RegExp, reason: ConnectionReason])[] = [
  [/\bdns error\b|failed to lookup address/i, "dns"],
  [/invalid peer certificate|tls handshake|\bHandshakeFailure\b/i, "tls"],
  [/connection refused/i, "refused"],
  [/connection reset|broken pipe|connection closed before message completed|unexpected eof/i, "lost"]
]

const upgradeStatus = /^Unexpected server response: (\d{3})$/

const byWords = (message: string): NetworkFailure | undefined => {
  const status = upgradeStatus.exec(message)?.[1]
  if (status !== undefined) return { reason: "refused", neverStood: true, status: Number(status) }
  const reason = wordings.find(([words]) => words.test(message))?.[1]
  return reason === undefined ? undefined : { reason, neverStood: reason !== "lost" }
}

/**
 * What the error of a platform says about a connection: the one list of the codes of Node, undici, `ws`, `fetch`, Bun
 * and Deno, for every transport. Looks at the error and its causes. A browser tells no more than that something failed:
 * `other`.
 *
 * @param status the HTTP status with which the upgrade to a WebSocket was answered, where the platform tells it
 * @example
 * ```ts
 * import { networkFailure } from "@agent-chat/core"
 *
 * try {
 *   await fetch("http://127.0.0.1:1")
 * } catch (error) {
 *   console.log(networkFailure(error).reason) // "refused"
 * }
 * ```
 */
export const networkFailure = (error: unknown, status?: number): NetworkFailure => {
  // A server that answers the upgrade with a status takes no connection.
  if (status !== undefined) return { reason: "refused", neverStood: true, status }
  const faults = chain(error)
  for (const fault of faults) {
    for (const code of [fault.code, fault.name]) {
      const found = typeof code === "string" ? byCode(code, fault) : undefined
      if (found !== undefined) return found
    }
  }
  for (const { message } of faults) {
    const found = typeof message === "string" ? byWords(message) : undefined
    if (found !== undefined) return found
  }
  return { reason: "other", neverStood: false }
}

/** The reason alone. */
export const connectionReason = (error: unknown, status?: number): ConnectionReason =>
  networkFailure(error, status).reason
