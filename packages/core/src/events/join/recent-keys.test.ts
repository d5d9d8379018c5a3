import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { RecentKeys } from "./recent-keys.ts"

describe("RecentKeys", () => {
  it("keeps every key for the window, and none for longer than twice that", () => {
    const steps = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 60 })
    const report = fc.check(
      fc.property(steps, (waits) => {
        const keys = new RecentKeys<number>({ window: 100, capacity: 10_000 })
        const times: number[] = []
        let now = 0
        for (const [i, wait] of waits.entries()) {
          now += wait
          times.push(now)
          keys.set(String(i), now, now)
          for (const [j, at] of times.entries()) {
            if (now - at < 100 && keys.get(String(j)) === undefined) return false
            if (now - at > 240 && keys.get(String(j)) !== undefined) return false
          }
        }
        return keys.evicted === 0
      })
    )
    expect(fc.defaultReportMessage(report)).toBeUndefined()
  })

  it("forgets the oldest first when there are too many, and counts them", () => {
    const keys = new RecentKeys<number>({ window: 1_000, capacity: 10 })
    for (let i = 0; i < 100; i++) keys.set(String(i), i, i)
    expect(keys.size).toBeLessThanOrEqual(10)
    expect(keys.get("99")).toBe(99)
    expect(keys.get("94")).toBe(94)
    expect(keys.get("80")).toBeUndefined()
    expect(keys.evicted).toBeGreaterThanOrEqual(90)
  })

  it("keeps what must be kept, whatever comes, without turning over each time", () => {
    const keys = new RecentKeys<boolean>({ window: 1_000, capacity: 10, keep: (open) => open })
    for (let i = 0; i < 20; i++) keys.set(`open ${i}`, true, i)
    for (let i = 0; i < 1_000; i++) keys.set(`closed ${i}`, false, i)
    for (let i = 0; i < 20; i++) expect(keys.get(`open ${i}`)).toBe(true)
    expect(keys.size).toBeLessThanOrEqual(30)
  })
})
