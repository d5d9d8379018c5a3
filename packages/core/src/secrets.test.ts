import { describe, expect, it } from "vitest"
import { Secrets } from "./secrets.ts"

const token = "dal:Zm9vL2Jhcg=="

describe("our own secrets", () => {
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

  it("is not handed on with what an error holds, such as the request of a library", () => {
    class Request {
      headers = { authorization: token }
    }
    const error = Object.assign(new Error("failed"), { code: "EX", request: new Request(), told: [token] })
    const struck = new Secrets(token).strike(error)
    expect(struck).toMatchObject({ message: "failed", code: "EX", told: ["***"] })
    expect(struck).not.toHaveProperty("request")
  })

  it("is not handed on with what lies in a list, whose other items keep their places", () => {
    class Request {
      headers = { authorization: token }
    }
    const struck = new Secrets(token).strike(["a", new Request(), () => token, token, new Request()])
    expect(struck).toEqual(["a", undefined, undefined, "***", undefined])
    expect(new Secrets(token).strike({ length: 3, told: token })).toEqual({ length: 3, told: "***" })
  })

  it("is struck out of what an error of the platform, or of a class of its own, says", () => {
    class Own extends Error {
      override readonly name = `Own ${token}`
    }
    for (const error of [new DOMException(token, "AbortError"), new Own(token)]) {
      const struck = new Secrets(token).strike(error)
      expect([struck.message, struck.name, struck.stack].join()).not.toContain(token)
      expect(struck).toMatchObject({ message: "***", name: error.name.replace(token, "***") })
    }
  })

  it("may be several, and what has none of them stays the very same", () => {
    const secrets = new Secrets(token, undefined, "another-one")
    expect(secrets.strike(`${token} another-one`)).toBe("*** ***")
    const value = { list: [1, { deep: "text" }], error: new Error("plain") }
    expect(secrets.strike(value)).toBe(value)
  })

  it("is no reason to fail over values that go round in circles", () => {
    const circle: unknown[] = []
    circle.push(circle)
    expect(() => new Secrets(token).strike(circle)).not.toThrow()
  })

  it("is looked for once in what is there many times", () => {
    let shared: unknown = [token]
    for (let i = 0; i < 18; i++) shared = [shared, shared, shared, shared]
    let struck: unknown = new Secrets(token).strike(shared)
    while (Array.isArray(struck)) struck = (struck as unknown[]).at(-1)
    expect(struck).toBe("***")
    // Each knows of all the others, as the nodes of a tree do.
    const nodes = Array.from({ length: 50 }, (_, i) => ({ name: `${token} ${i}`, nodes: [] as unknown[] }))
    for (const node of nodes) node.nodes.push(...nodes)
    const told = new Secrets(token).strike(Object.assign(new Error("tree"), { root: nodes[0] }))
    expect(told.root?.name).toBe("*** 0")
    expect(JSON.stringify(told.root)).not.toContain(token)
  })

  it("is looked for in so many objects, and the others are left out", () => {
    const errors = Array.from({ length: 12_000 }, (_, i) => new Error(`${token} ${i}`))
    const { errors: struck } = new Secrets(token).strike(new AggregateError(errors, "all failed")) as {
      errors: (Error | undefined)[]
    }
    expect(struck).toHaveLength(12_000)
    expect(struck[0]?.message).toBe("*** 0")
    expect(struck.filter((each) => each === undefined).length).toBeGreaterThan(1_000)
  })

  it("may be unknown yet", () => {
    expect(new Secrets(undefined).strike({ a: 1 })).toEqual({ a: 1 })
  })
})
