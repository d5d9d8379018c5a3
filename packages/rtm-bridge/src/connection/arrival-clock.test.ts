import { afterEach, beforeEach, expect, it, vi } from "vitest"
import { ArrivalClock } from "./arrival-clock.ts"

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000 })
})
afterEach(() => {
  vi.useRealTimers()
})

it("gives one time to what arrives together, and another to what arrives later", async () => {
  const clock = new ArrivalClock()
  vi.setSystemTime(2_000)
  expect([clock.tick(), clock.time]).toEqual([true, 2_000])
  // A subscriber took its time.
  vi.setSystemTime(3_000)
  expect([clock.tick(), clock.time]).toEqual([false, 2_000])
  await Promise.resolve()
  expect([clock.tick(), clock.time]).toEqual([true, 3_000])
})
