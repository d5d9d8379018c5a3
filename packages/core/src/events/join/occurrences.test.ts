import { describe, expect, it } from "vitest"
import { Occurrences } from "./occurrences.ts"

const make = () => new Occurrences({ window: 100, capacity: 1_000 })

describe("Occurrences", () => {
  it("takes the n-th sighting at one origin for the n-th at the other", () => {
    const occurrences = make()
    const origins = ["a", "b", "b", "a", "b", "a", "a"]
    expect(origins.map((origin) => occurrences.isNew("key", origin, 0))).toEqual([
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
    const occurrences = make()
    expect([occurrences.isNew("tag", "a", 0), occurrences.isNew("untag", "b", 0)]).toEqual([true, true])
  })

  it("does not pair what is further apart than the window", () => {
    const occurrences = make()
    expect([0, 101].map((now, i) => occurrences.isNew("key", ["a", "b"][i]!, now))).toEqual([true, true])
    expect(occurrences.isNew("key", "a", 200)).toBe(false)
  })

  it("does not take what a new connection brings for a copy of what was before it", () => {
    const occurrences = make()
    occurrences.isNew("key", "webhook", 0)
    occurrences.begin("connection 2", 10, "connection 1")
    expect(occurrences.isNew("key", "connection 2", 20)).toBe(true)
    expect(occurrences.isNew("key", "webhook", 30)).toBe(false)
  })

  it("forgets in time", () => {
    const occurrences = make()
    for (let now = 0; now < 10_000; now++) occurrences.isNew(`key ${now}`, "a", now)
    expect(occurrences.size).toBeLessThan(300)
  })
})
