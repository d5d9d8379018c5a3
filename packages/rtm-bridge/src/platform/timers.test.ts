import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { lookingTimers, platformTimers } from "./timers.ts"

describe("timers that look before they judge", () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  const timers = lookingTimers(platformTimers)

  it("run on time when they are on time", () => {
    const run = vi.fn<() => void>()
    timers.set(1_000, run)
    vi.advanceTimersByTime(999)
    expect(run).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1)
    expect(run).toHaveBeenCalledTimes(1)
  })

  it("let what has arrived be read first when they are late", async () => {
    vi.useRealTimers()
    const order: string[] = []
    await new Promise<void>((resolve) => {
      timers.set(5, () => {
        order.push("verdict")
        resolve()
      })
      const until = performance.now() + 50
      while (performance.now() < until);
      // Runs where Node reads sockets: after the timers that are due.
      setImmediate(() => order.push("read"))
    })
    expect(order).toEqual(["read", "verdict"])
  })

  it("can be cleared also while they look", async () => {
    const run = vi.fn<() => void>()
    const timer = timers.set(5, run)
    vi.spyOn(performance, "now").mockReturnValueOnce(performance.now() + 1_000)
    vi.advanceTimersByTime(5)
    timer.clear()
    vi.advanceTimersByTime(1_000)
    expect(run).not.toHaveBeenCalled()
  })

  it("wait as long as they are told, also longer than a timer of the platform can", () => {
    const run = vi.fn<() => void>()
    const set = vi.spyOn(globalThis, "setTimeout")
    const days = 86_400_000
    timers.set(60 * days, run)
    const cleared = timers.set(60 * days, run)
    vi.advanceTimersByTime(30 * days)
    cleared.clear()
    vi.advanceTimersByTime(30 * days - 1)
    expect(run).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1)
    expect(run).toHaveBeenCalledTimes(1)
    expect(vi.getTimerCount()).toBe(0)
    for (const [, after = 0] of set.mock.calls) expect(after).toBeLessThan(2 ** 31)
  })

  it("never run after Infinity", () => {
    timers.set(Infinity, () => undefined)
    expect(vi.getTimerCount()).toBe(0)
  })
})
