import { describe, expect, it } from "vitest"
import { connectionReason, networkFailure } from "./network-failure.ts"

const failed = (fields: object): Error => Object.assign(new Error("socket"), fields)

/** As `fetch` throws it: a TypeError whose cause is the error of the socket. */
const fetchFailed = (fields: object): Error => new TypeError("fetch failed", { cause: failed(fields) })

const never = [
  [{ code: "ECONNREFUSED" }, "refused"],
  [{ code: "ConnectionRefused" }, "refused"],
  [{ code: "FailedToOpenSocket" }, "refused"],
  [{ name: "ConnectionRefused" }, "refused"],
  [{ code: "ENOTFOUND", syscall: "getaddrinfo" }, "dns"],
  [{ code: "EAI_AGAIN" }, "dns"],
  [{ code: "EAI_FAIL" }, "dns"],
  [{ code: "ECONNREFUSED", syscall: "queryA" }, "dns"],
  [{ code: "ETIMEOUT", syscall: "queryAaaa" }, "dns"],
  [{ code: "UNABLE_TO_VERIFY_LEAF_SIGNATURE" }, "tls"],
  [{ code: "UNABLE_TO_GET_ISSUER_CERT_LOCALLY" }, "tls"],
  [{ code: "DEPTH_ZERO_SELF_SIGNED_CERT" }, "tls"],
  [{ code: "SELF_SIGNED_CERT_IN_CHAIN" }, "tls"],
  [{ code: "CERT_HAS_EXPIRED" }, "tls"],
  [{ code: "CERT_NOT_YET_VALID" }, "tls"],
  [{ code: "CRL_HAS_EXPIRED" }, "tls"],
  [{ code: "ERROR_IN_CERT_NOT_AFTER_FIELD" }, "tls"],
  [{ code: "INVALID_CA" }, "tls"],
  [{ code: "INVALID_PURPOSE" }, "tls"],
  [{ code: "PATH_LENGTH_EXCEEDED" }, "tls"],
  [{ code: "HOSTNAME_MISMATCH" }, "tls"],
  [{ code: "ERR_TLS_CERT_ALTNAME_INVALID" }, "tls"],
  [{ code: "ERR_TLS_HANDSHAKE_TIMEOUT" }, "tls"],
  [{ code: "ETIMEDOUT", syscall: "connect" }, "other"],
  [{ code: "ENETUNREACH", syscall: "connect" }, "other"],
  [{ code: "EHOSTUNREACH" }, "other"],
  [{ code: "UND_ERR_CONNECT_TIMEOUT" }, "other"],
  [
    {
      code: "ECONNRESET",
      message: "Client network socket disconnected before secure TLS connection was established"
    },
    "lost"
  ]
] as const

const perhaps = [
  [{ code: "ECONNRESET" }, "lost"],
  [{ code: "ECONNABORTED" }, "lost"],
  [{ code: "EPIPE" }, "lost"],
  [{ code: "ENOTCONN" }, "lost"],
  [{ code: "UND_ERR_SOCKET" }, "lost"],
  [{ code: "ERR_STREAM_PREMATURE_CLOSE" }, "lost"],
  [{ code: "ConnectionClosed" }, "lost"],
  [{ name: "BrokenPipe" }, "lost"],
  [{ code: "UND_ERR_DESTROYED" }, "closed"],
  [{ code: "EPROTO", syscall: "write" }, "tls"],
  [{ code: "ERR_SSL_TLSV1_ALERT_DECRYPT_ERROR" }, "tls"],
  [{ code: "ETIMEDOUT", syscall: "read" }, "lost"],
  [{ code: "EHOSTUNREACH", syscall: "read" }, "lost"],
  [{ code: "ENETDOWN", syscall: "write" }, "lost"],
  [{ code: "ENETUNREACH", syscall: "writev" }, "lost"],
  [{ code: "EADDRNOTAVAIL", syscall: "read" }, "lost"],
  [{ code: "ECONNREFUSED", syscall: "read" }, "lost"],
  [{ code: "constructor", syscall: "read" }, "lost"],
  [{ code: "constructor" }, "other"],
  [{ code: 7 }, "other"],
  [{}, "other"]
] as const

describe("networkFailure", () => {
  it.each(never)("says %o is %s, and that the connection never stood", (fields, reason) => {
    for (const error of [failed(fields), fetchFailed(fields)]) {
      expect(networkFailure(error)).toMatchObject({ reason, neverStood: true })
    }
  })

  it.each(perhaps)("says %o is %s, and that something may have been sent", (fields, reason) => {
    for (const error of [failed(fields), fetchFailed(fields)]) {
      expect(networkFailure(error)).toMatchObject({ reason, neverStood: false })
    }
  })

  it("finds the code behind several addresses that were tried, and in the event of a WebSocket", () => {
    const refused = failed({ code: "ECONNREFUSED" })
    const cause = new AggregateError([failed({ code: "ENETUNREACH" }), refused])
    expect(connectionReason(new AggregateError([refused, refused]))).toBe("refused")
    expect(connectionReason({ type: "error", error: new TypeError("failed", { cause: refused }) })).toBe(
      "refused"
    )
    expect(networkFailure(new TypeError("fetch failed", { cause }))).toMatchObject({ neverStood: true })
  })

  it("says refused of an upgrade that was answered with a status", () => {
    expect(networkFailure(undefined, 403)).toEqual({ reason: "refused", neverStood: true, status: 403 })
    expect(networkFailure(new Error("Unexpected server response: 503"))).toMatchObject({
      reason: "refused",
      status: 503
    })
  })

  it.each([
    [
      "client error (Connect): dns error: failed to lookup address information: Name or service not known",
      "dns"
    ],
    ["client error (Connect): tcp connect error: Connection refused (os error 111)", "refused"],
    ["client error (Connect): invalid peer certificate: UnknownIssuer", "tls"],
    ["client error (SendRequest): connection closed before message completed", "lost"]
  ])("reads the words of Deno: %s", (message, reason) => {
    expect(connectionReason(new TypeError(`error sending request`, { cause: new Error(message) }))).toBe(
      reason
    )
    expect(
      connectionReason(new TypeError(`error sending request for url (http://a.invalid/): ${message}`))
    ).toBe(reason)
  })

  it("ends with causes that go round, and takes what is no error as it comes", () => {
    const round = failed({ cause: undefined }) as Error & { cause?: unknown }
    round.cause = round
    for (const error of [round, undefined, null, "text", 7]) expect(connectionReason(error)).toBe("other")
  })
})
