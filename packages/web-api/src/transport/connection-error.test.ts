import { describe, expect, it } from "vitest"
import { toConnectionError } from "./connection-error.ts"

/** As `fetch` throws it: a TypeError whose cause is the error of the socket. */
const fetchFailed = (fields: object): Error =>
  new TypeError("fetch failed", { cause: Object.assign(new Error("socket"), fields) })

describe("toConnectionError", () => {
  it("says not sent of a connection that never stood, though the request was handed over", () => {
    for (const [fields, reason] of [
      [{ code: "ECONNREFUSED" }, "refused"],
      [{ code: "ENOTFOUND" }, "dns"],
      [{ code: "EAI_AGAIN" }, "dns"],
      [{ code: "ETIMEDOUT", syscall: "connect" }, "other"],
      [{ code: "ENETUNREACH", syscall: "connect" }, "other"],
      [{ code: "UND_ERR_CONNECT_TIMEOUT" }, "other"],
      [{ code: "DEPTH_ZERO_SELF_SIGNED_CERT" }, "tls"],
      [{ code: "CERT_HAS_EXPIRED" }, "tls"],
      [{ code: "ERR_TLS_CERT_ALTNAME_INVALID" }, "tls"]
    ] as const) {
      expect(toConnectionError(fetchFailed(fields), "a", true)).toMatchObject({
        reason,
        delivery: "not-sent"
      })
    }
  })

  it("says unknown of what may have broken later, once the request was handed over", () => {
    for (const [fields, reason] of [
      [{ code: "ECONNRESET" }, "lost"],
      [{ code: "EPIPE" }, "lost"],
      [{ code: "UND_ERR_SOCKET" }, "lost"],
      [{ code: "ETIMEDOUT", syscall: "read" }, "other"],
      [{ code: "EPROTO", syscall: "write" }, "tls"],
      [{ code: "ERR_SSL_TLSV1_ALERT_DECRYPT_ERROR" }, "tls"],
      [{}, "other"]
    ] as const) {
      expect(toConnectionError(fetchFailed(fields), "a", true)).toMatchObject({ reason, delivery: "unknown" })
      expect(toConnectionError(fetchFailed(fields), "a", false)).toMatchObject({
        reason,
        delivery: "not-sent"
      })
    }
  })

  it("finds the code behind several addresses that were tried", () => {
    const refused = Object.assign(new Error("connect"), { code: "ECONNREFUSED" })
    const cause = new AggregateError([refused, refused])
    expect(toConnectionError(new TypeError("fetch failed", { cause }), "a", true)).toMatchObject({
      reason: "refused"
    })
  })

  it("takes what is no error as it comes", () => {
    for (const thrown of [undefined, null, "text", 7]) {
      const error = toConnectionError(thrown, "a", true)
      expect(error).toMatchObject({ reason: "other", delivery: "unknown" })
      expect(error.cause).toBe(thrown)
    }
  })
})
