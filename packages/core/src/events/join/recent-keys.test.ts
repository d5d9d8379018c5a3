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

  it("looks at what it keeps no more often than new keys come, however much that is", () => {
    let looks = 0
    const keep = (): boolean => {
      looks++
      return true
    }
    const keys = new RecentKeys<number>({ window: 1_000_000, capacity: 100, keep })
    const count = 20_000
    for (let i = 0; i < count; i++) keys.set(String(i), i, i)
    expect(keys.size).toBe(count)
    expect(looks).toBeLessThanOrEqual(2 * count)
  })

  it("lets go of what need not be kept any longer, a part in each turn and all of it once the window is over", () => {
    let isOpen = true
    const keys = new RecentKeys<number>({
      window: 1_000,
      capacity: 100,
      keep: (value) => value < 0 && isOpen
    })
    for (let i = 0; i < 300; i++) keys.set(`open ${i}`, -1, 0)
    for (let i = 0; i < 100; i++) keys.set(`closed ${i}`, i, 0)
    expect(keys.get("open 0")).toBe(-1)
    isOpen = false
    for (let i = 0; i < 400; i++) keys.set(`later ${i}`, i, 1)
    expect(keys.size).toBeLessThanOrEqual(100)
    isOpen = true
    for (let i = 0; i < 300; i++) keys.set(`open ${i}`, -1, 2)
    for (let i = 0; i < 100; i++) keys.set(`closed ${i}`, i, 2)
    isOpen = false
    keys.set("much later", 1, 1_500)
    expect(keys.get("open 0")).toBeUndefined()
    expect(keys.size).toBeLessThanOrEqual(101)
  })

  it("takes a key that it keeps and that is set anew for the new one", () => {
    const keys = new RecentKeys<number>({ window: 1_000, capacity: 4, keep: () => true })
    for (let i = 0; i < 10; i++) keys.set(String(i), i, i)
    keys.set("0", 100, 20)
    expect(keys.get("0")).toBe(100)
    expect([...keys.values()].toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 100])
    keys.delete("0")
    expect(keys.get("0")).toBeUndefined()
  })
})
