import { describe, expect, it } from "vitest"
import { Occurrences } from "./occurrences.ts"

const make = () => {
  const occurrences = new Occurrences({ window: 100, capacity: 1_000 })
  const isNew = (key: string, origin: string, now: number): boolean =>
    occurrences.pair(key, origin, now) === undefined
  return { occurrences, isNew }
}

describe("Occurrences", () => {
  it("takes the n-th sighting at one origin for the n-th at the other", () => {
    const { isNew } = make()
    const origins = ["a", "b", "b", "a", "b", "a", "a"]
    expect(origins.map((origin) => isNew("key", origin, 0))).toEqual([
      true,
      false,
      true,
      false,
      true,
      false,
      true
    ])
  })

  it("does not pair across keys", () => {
    const { isNew } = make()
    expect([isNew("tag", "a", 0), isNew("untag", "b", 0)]).toEqual([true, true])
  })

  it("does not pair what is further apart than the window", () => {
    const { isNew } = make()
    expect([0, 101].map((now, i) => isNew("key", ["a", "b"][i]!, now))).toEqual([true, true])
    expect(isNew("key", "a", 200)).toBe(false)
  })

  it("does not take what a new connection brings for a copy of what was before it", () => {
    const { occurrences, isNew } = make()
    isNew("key", "webhook", 0)
    occurrences.begin("connection 2", 10, "connection 1")
    expect(isNew("key", "connection 2", 20)).toBe(true)
    expect(isNew("key", "webhook", 30)).toBe(false)
  })

  it("forgets in time", () => {
    const { occurrences, isNew } = make()
    for (let now = 0; now < 10_000; now++) isNew(`key ${now}`, "a", now)
    expect(occurrences.size).toBeLessThan(300)
  })
})
