import { describe, expect, it } from "vitest"
import { Secrets } from "./secrets.ts"

const token = "dal:Zm9vL2Jhcg=="

describe("the token of a connection", () => {
  it.each([token, `Bearer ${token}`, `Basic ${token}`])("is struck out of all there is, as %s", (given) => {
    const secrets = new Secrets(given)
    const struck = secrets.strike({
      message: `${token} is wrong, ${token}!`,
      data: [{ [token]: 1, url: `wss://x/?token=${encodeURIComponent(token)}`, n: 7, none: null }]
    })
    expect(struck).toEqual({
      message: "*** is wrong, ***!",
      data: [{ "***": 1, url: "wss://x/?token=***", n: 7, none: null }]
    })
    expect(secrets.strike("Bearer is a scheme")).toBe("Bearer is a scheme")
  })

  it("is struck out of errors and their causes, which keep what else they say", () => {
    const cause = Object.assign(new TypeError(`bad ${token}`), { code: "EX" })
    const struck = new Secrets(token).strike(new Error("outer", { cause })) as Error & { cause: any }
    expect(struck.message).toBe("outer")
    expect(struck.cause).toMatchObject({ name: "TypeError", message: "bad ***", code: "EX" })
    expect(`${struck.stack} ${struck.cause.stack}`).not.toContain(token)
    const plain = new Error("plain")
    expect(new Secrets(token).strike(plain)).toBe(plain)
  })

  it("is no reason to fail over values that go round in circles", () => {
    const circle: unknown[] = []
    circle.push(circle)
    expect(() => new Secrets(token).strike(circle)).not.toThrow()
  })

  it("may be unknown yet", () => {
    expect(new Secrets().strike({ a: 1 })).toEqual({ a: 1 })
  })
})
