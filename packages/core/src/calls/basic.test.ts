import { describe, expect, it } from "vitest"
import { basic } from "./basic.ts"
import { v3_0 } from "../v3.0/index.ts"

describe("basic", () => {
  it("is the account and its token as the header wants them", () => {
    expect(basic("Aladdin", "open sesame")).toBe("Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==")
    expect(basic("k\u00f6nig", "\u20ac")).toBe("Basic a8O2bmlnOuKCrA==")
  })

  it("refuses what cannot be told from the token, without showing it", () => {
    for (const [id, token] of [
      ["", "t"],
      ["a:b", "t"],
      ["a", ""],
      [7, "t"],
      ["a", undefined]
    ] as const) {
      expect(() => basic(id as never, token as never)).toThrow(
        expect.objectContaining({ _tag: "ConfigurationError" })
      )
    }
  })

  it("is sent as it is on both transports, as is whatever names its scheme; the rest is a bearer", () => {
    for (const [token, sent] of [
      [basic("a", "b"), basic("a", "b")],
      ["Bearer dal:t", "Bearer dal:t"],
      ["bearer dal:t", "bearer dal:t"],
      ["dal:t", "Bearer dal:t"]
    ] as const) {
      expect(v3_0.wire.web.headers(token, undefined)["Authorization"]).toBe(sent)
      expect(v3_0.roles.login.payload({ given: undefined, token, reconnect: false })).toEqual({ token: sent })
    }
  })
})
