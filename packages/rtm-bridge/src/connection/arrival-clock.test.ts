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

it("does not take what a process reads after it stood still for a sign that nothing came behind it", async () => {
  const clock = new ArrivalClock(30_000)
  const date = Date.now()
  await vi.advanceTimersByTimeAsync(20_000)
  clock.alive()
  clock.tick()
  expect(clock.moment.date).toBe(date + 20_000)
  await vi.advanceTimersByTimeAsync(90_000)
  // The frames that lay in the socket, and then perhaps its end.
  clock.tick()
  await vi.advanceTimersByTimeAsync(900)
  clock.tick()
  expect([clock.time, clock.moment.date]).toEqual([date + 110_900, date + 20_000])
  // It lives on.
  await vi.advanceTimersByTimeAsync(200)
  clock.tick()
  expect(clock.moment.date).toBe(date + 111_100)
})

it("knows nothing of standing still where nobody asks for signs of life", async () => {
  const clock = new ArrivalClock()
  const date = Date.now()
  await vi.advanceTimersByTimeAsync(3_600_000)
  clock.tick()
  expect(clock.moment.date).toBe(date + 3_600_000)
})
