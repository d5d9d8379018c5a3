import { afterEach, describe, expect, it, vi } from "vitest"
import { Clock } from "./clock.ts"

afterEach(() => {
  vi.useRealTimers()
})

describe("Clock", () => {
  it("is that of the platform, and does not heed the clock on the wall", () => {
    const clock = new Clock()
    const started = [clock.now(), performance.now()] as const
    const wall = vi.spyOn(Date, "now").mockReturnValue(0)
    const passed = clock.now() - started[0]
    wall.mockRestore()
    expect(passed).toBeGreaterThanOrEqual(0)
    expect(passed).toBeLessThanOrEqual(performance.now() - started[1])
  })

  it.each([
    [["performance", "Date", "setTimeout"]],
    [["performance", "setTimeout"]],
    [["Date", "setTimeout"]]
  ] as const)("follows a test that moves the time of %s, and goes on from there after it", (toFake) => {
    const clock = new Clock()
    const before = clock.now()
    vi.useFakeTimers({ toFake: [...toFake] })
    expect(clock.now() - before).toBeLessThan(1000)
    vi.advanceTimersByTime(60_000)
    const after = clock.now()
    expect(after - before).toBeGreaterThan(59_999)
    expect(after - before).toBeLessThan(61_000)
    vi.useRealTimers()
    expect(clock.now()).toBeGreaterThanOrEqual(after)
    expect(clock.now()).toBeLessThan(after + 1000)
  })

  it("believes timers that fire before their time, but for what the platform rounds", () => {
    const clock = new Clock()
    const now = clock.now()
    expect(clock.reach(now + 5000)).toBe(now + 5000)
    expect(clock.now()).toBeGreaterThanOrEqual(now + 5000)
    const later = clock.now()
    expect(clock.reach(later + 1)).toBeGreaterThanOrEqual(later + 1)
    expect(clock.now()).toBeLessThan(later + 500)
  })
})
