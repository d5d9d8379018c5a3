import { afterEach, describe, expect, it, vi } from "vitest"
import { randomId, randomPrefix } from "./random-id.ts"

afterEach(() => {
  vi.unstubAllGlobals()
})

const real = crypto
const platforms = {
  "with a whole crypto": real,
  "on a page on plain http": {
    getRandomValues: (into: Uint32Array<ArrayBuffer>) => real.getRandomValues(into)
  },
  "with a crypto that makes nothing": {},
  "without crypto": undefined
}

describe.each(Object.entries(platforms))("%s", (_, platform) => {
  it("makes UUIDs of version 4, each another one", () => {
    vi.stubGlobal("crypto", platform)
    const ids = Array.from({ length: 100 }, randomId)
    for (const id of ids) {
      expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
    }
    expect(new Set(ids).size).toBe(100)
  })

  it("makes prefixes of five letters and digits", () => {
    vi.stubGlobal("crypto", platform)
    const prefixes = Array.from({ length: 100 }, randomPrefix)
    for (const prefix of prefixes) expect(prefix).toMatch(/^[\da-z]{5}$/)
    expect(new Set(prefixes).size).toBeGreaterThan(95)
  })
})
