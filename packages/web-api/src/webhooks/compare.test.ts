import { describe, expect, it } from "vitest"
import { createCompare } from "./compare.ts"

const crypto = await import("node:crypto")

describe.each([
  ["node:crypto", () => createCompare(crypto)],
  ["WebCrypto", () => createCompare("none")]
])("by %s", (name, make) => {
  it("knows what is equal", async () => {
    const compare = make()
    expect(await compare(["secret"], "secret")).toBe(true)
    expect(await compare(["old", "new"], "old")).toBe(true)
    expect(await compare(["old", "new"], "new")).toBe(true)
    expect(await compare(["zażółć"], "zażółć")).toBe(true)
  })

  it("knows what is not, nothing and lengths included", async () => {
    const compare = make()
    for (const [expected, found] of [
      [["secret"], "secreT"],
      [["secret"], "secre"],
      [["secret"], "secrets"],
      [["secret"], ""],
      [[], ""],
      [[], "secret"],
      [[""], ""],
      [["a", "b"], "c"]
    ] as const)
      expect(await compare(expected, found), `${expected.join()} ${found}`).toBe(false)
  })

  it("answers in the order in which it is asked, after thousands of secrets, too", async () => {
    const compare = make()
    const order: number[] = []
    const asked = Array.from({ length: 2_500 }, async (_, i) => {
      const isEqual = await compare([`secret ${i}`], `secret ${i}`)
      order.push(i)
      return isEqual
    })
    expect(new Set(await Promise.all(asked))).toEqual(new Set([true]))
    expect(order).toEqual(order.toSorted((a, b) => a - b))
    expect(typeof compare(["a"], "a")).toBe(name === "node:crypto" ? "boolean" : "object")
  })
})

it("takes node:crypto where it is", () => {
  expect(createCompare()(["a"], "a")).toBe(true)
})
