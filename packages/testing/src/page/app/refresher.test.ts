import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { Refresher } from "./refresher.ts"

describe("a refresher", () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())

  it("makes one loading of many wishes", async () => {
    const load = vi.fn<() => Promise<void>>(() => Promise.resolve())
    const refresher = new Refresher(load, 100)
    refresher.soon()
    refresher.soon()
    expect(load).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(100)
    refresher.soon()
    await vi.advanceTimersByTimeAsync(100)
    expect(load).toHaveBeenCalledTimes(2)
    expect(vi.getTimerCount()).toBe(0)
  })

  it("loads once more when something was wished for meanwhile, never twice at a time", async () => {
    const ends: (() => void)[] = []
    const load = vi.fn<() => Promise<void>>(() => new Promise((resolve) => ends.push(resolve)))
    const refresher = new Refresher(load, 100)
    const first = refresher.now()
    refresher.soon()
    refresher.soon()
    await vi.advanceTimersByTimeAsync(1_000)
    expect(load).toHaveBeenCalledTimes(1)
    ends[0]?.()
    await first
    await vi.advanceTimersByTimeAsync(100)
    expect(load).toHaveBeenCalledTimes(2)
  })

  it("tries again after a failure, with the next wish", async () => {
    const load = vi.fn<() => Promise<void>>().mockRejectedValueOnce(new Error("gone")).mockResolvedValue()
    const refresher = new Refresher(load, 100)
    await refresher.now()
    refresher.soon()
    await vi.advanceTimersByTimeAsync(100)
    expect(load).toHaveBeenCalledTimes(2)
  })
})
