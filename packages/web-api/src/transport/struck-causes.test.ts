import { inspect } from "node:util"
import { runInNewContext } from "node:vm"
import { Secrets } from "@agent-chat/core"
import { describe, expect, it } from "vitest"

const token = "dal:Zm9vL2Jhcg=="

describe("our own secret", () => {
  it("is struck out of what another realm made, as Node's own errors are in a sandbox of Jest", () => {
    const run = (code: string): any => runInNewContext(code)
    const struck = new Secrets(token).strike(
      run(`new TypeError("bad ${token}", { cause: { a: "${token}" } })`)
    )
    expect(struck).toMatchObject({ name: "TypeError", message: "bad ***", cause: { a: "***" } })
    expect(inspect(struck)).not.toContain(token)
    expect(new Secrets(token).strike(run(`({ a: ["${token}"] })`))).toEqual({ a: ["***"] })
    const plain = run(`new Error("plain")`)
    expect(new Secrets(token).strike(plain)).toBe(plain)
  })

  it("is not handed on in places where few look", () => {
    const aggregate = new AggregateError([new Error(`inner ${token}`)], "outer", { cause: new Error("why") })
    const symbol = Object.assign(new Error("with a symbol"), { [Symbol("kept")]: { token } })
    const hidden = Object.defineProperty(new Error("hidden"), "held", { value: token })
    const getter = Object.defineProperty(new Error("getter"), "held", { enumerable: true, get: () => token })
    const thrown = [
      new Map([["a", token]]),
      new Headers({ a: token }),
      new URL(`https://x/${token}`),
      () => token
    ]
    for (const value of [aggregate, symbol, hidden, getter, ...thrown, { of: new Map([["a", token]]) }]) {
      const struck = new Secrets(token).strike<unknown>(value)
      expect(inspect(struck, { showHidden: true, getters: true, depth: 9 })).not.toContain(token)
    }
    const struck = new Secrets(token).strike(aggregate)
    expect(struck).toMatchObject({
      message: "outer",
      errors: [{ message: "inner ***" }],
      cause: { message: "why" }
    })
    expect(new Secrets(token).strike(new Response("x"))).toMatchObject({ message: "a Response was thrown" })
    const silent = new AggregateError([new Error("inner")], "outer")
    expect(new Secrets(token).strike(silent)).toBe(silent)
  })

  it("is no reason to fail over what throws when it is read", () => {
    const throws = (): never => {
      throw new Error("read")
    }
    for (const name of ["message", "stack", "cause", "name", "code"]) {
      const error = Object.defineProperty(new Error("odd"), name, { enumerable: true, get: throws })
      expect(new Secrets(token).strike(error)).toBeInstanceOf(Error)
    }
    expect(new Secrets(token).strike(new Proxy({}, { getPrototypeOf: throws }))).toBeInstanceOf(Error)
  })
})
