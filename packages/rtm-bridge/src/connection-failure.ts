import type { ConnectionReason } from "@agent-chat/core"

const byCode: Readonly<Record<string, ConnectionReason>> = {
  ECONNREFUSED: "refused",
  ENOTFOUND: "dns",
  EAI_AGAIN: "dns",
  EAI_FAIL: "dns",
  EPROTO: "tls"
}

const tlsCode = /^ERR_(TLS|SSL)|^CERT_|CERTIFICATE|_CERT|_CRL/

/** Why a connection could not be opened, by the error of the platform. Browsers do not tell. */
export const openFailure = (cause: unknown): ConnectionReason => {
  if (typeof cause !== "object" || cause === null) return "other"
  const { code, message } = cause as { code?: unknown; message?: unknown }
  if (typeof code === "string") {
    const known = Object.hasOwn(byCode, code) ? byCode[code] : undefined
    return known ?? (tlsCode.test(code) ? "tls" : "other")
  }
  // A server that answers the handshake with an HTTP status takes no connection.
  return typeof message === "string" && message.startsWith("Unexpected server response") ? "refused" : "other"
}
