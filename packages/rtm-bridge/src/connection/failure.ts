import type { ConnectionReason } from "@agent-chat/core"
import type { Loss } from "./loss.ts"
import type { SocketClosure } from "../platform/socket.ts"

const byCode: Readonly<Record<string, ConnectionReason>> = {
  ECONNREFUSED: "refused",
  ENOTFOUND: "dns",
  EAI_AGAIN: "dns",
  EAI_FAIL: "dns",
  EPROTO: "tls"
}

const tlsCode = /^ERR_(TLS|SSL)|^CERT_|CERTIFICATE|_CERT|_CRL/

/** Why a connection could not be opened, by the error of the platform. Browsers do not tell. */
const openFailure = (cause: unknown): ConnectionReason => {
  if (typeof cause !== "object" || cause === null) return "other"
  const { code, message } = cause as { code?: unknown; message?: unknown }
  if (typeof code === "string") {
    const known = Object.hasOwn(byCode, code) ? byCode[code] : undefined
    return known ?? (tlsCode.test(code) ? "tls" : "other")
  }
  // A server that answers the handshake with an HTTP status takes no connection.
  return typeof message === "string" && message.startsWith("Unexpected server response") ? "refused" : "other"
}

/** What the end of a socket means: that the connection was lost, or, unless it was open, that there was none. */
export const lossOf = ({ code, reason, cause }: SocketClosure, wasOpen: boolean): Loss => {
  const facts = [code === undefined ? "" : `code ${code}`, reason ?? ""].filter((fact) => fact !== "")
  const detail = facts.length === 0 ? "" : ` (${facts.join(", ")})`
  if (wasOpen) return { reason: "lost", message: `the connection was closed${detail}`, cause }
  const failure = openFailure(cause)
  return failure === "other"
    ? { reason: failure, message: `the connection could not be opened${detail}`, cause }
    : { reason: failure, cause }
}
