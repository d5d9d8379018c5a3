import { describe, expect, it } from "vitest"
import { unserialisable } from "./serialisable.ts"

const round: Record<string, unknown> = { list: [] }
;(round["list"] as unknown[]).push(round)

const throwing = Object.defineProperty({}, "b", {
  enumerable: true,
  get: () => {
    throw new Error("no")
  }
})

const nested = (levels: number): unknown => {
  let value: unknown = 1
  for (let i = 0; i < levels; i++) value = [value]
  return value
}

describe("unserialisable", () => {
  it.each([
    [{ a: { b: 1n } }, "a.b", "a BigInt"],
    [{ a: [1, { b: () => {} }] }, "a[1].b", "a function"],
    [{ a: Symbol("s") }, "a", "a symbol"],
    [{ a: Number.NaN }, "a", "NaN"],
    [{ a: [Infinity] }, "a[0]", "Infinity"],
    [round, "list[0]", "a value that contains itself"],
    [{ a: new Map([["b", 1]]) }, "a", "a Map"],
    [{ a: new Set() }, "a", "a Set"],
    [{ a: Promise.resolve(1) }, "a", "a Promise"],
    [{ a: new Uint8Array(3) }, "a", "bytes (Uint8Array)"],
    [
      {
        a: {
          toJSON: () => {
            throw new Error("no")
          }
        }
      },
      "a",
      "a toJSON that throws"
    ],
    [{ a: { toJSON: () => 1n } }, "a", "a BigInt"],
    [{ a: new Date(Number.NaN) }, "a", "a Date that is none"],
    [{ a: Object(Number.NaN) }, "a", "NaN"],
    [{ a: Object(1n) }, "a", "a BigInt"],
    [{ a: new Error("no") }, "a", "a Error"],
    [{ a: new URLSearchParams("a=b") }, "a", "a URLSearchParams"],
    [() => ({ a: throwing }), "a.b", "a getter that throws"],
    [nested(2000), expect.stringContaining("[0][0]"), "too many values inside each other"]
  ])("finds in %o what JSON cannot hold", (payload, path, found) => {
    // A function makes what the test runner could not print.
    const made: unknown = typeof payload === "function" ? payload() : payload
    expect(unserialisable(made)).toEqual({ path, expected: "something that JSON can hold", found })
  })

  it("says so of what throws whatever is asked of it", () => {
    const { proxy, revoke } = Proxy.revocable({}, {})
    revoke()
    const trapped = new Proxy({}, { ownKeys: () => [].at(0)! })
    for (const payload of [proxy, trapped])
      expect(unserialisable(payload)).toMatchObject({ path: "", found: expect.stringContaining("throws") })
  })

  it("lets pass what JSON holds, as deep as it may be", () => {
    class Event {
      readonly type = "message"
    }
    const same = {}
    const bare: object = Object.assign(Object.create(null), { a: 1 })
    const itself = { toJSON: (): unknown => itself, a: 1 }
    for (const value of [
      undefined,
      null,
      "text",
      1,
      true,
      { a: undefined },
      [same, same],
      new Date(0),
      new Event(),
      bare,
      Object(1),
      new URL("https://x.example"),
      itself,
      nested(500)
    ]) {
      expect(unserialisable({ value })).toBeUndefined()
    }
  })
})
