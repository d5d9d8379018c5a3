import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { platformTimers } from "../platform/timers.ts"
import { Pace } from "./pace.ts"

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const make = () => {
  const onStable = vi.fn<() => void>()
  const options = { base: 500, cap: 30_000, stableAfter: 30_000, random: () => 0.5 }
  return { pace: new Pace({ ...options, timers: platformTimers, onStable }), onStable }
}

describe("Pace", () => {
  it("lets one attempt go at once, and others wait ever longer", () => {
    const { pace } = make()
    expect([pace.atOnce(), pace.atOnce(), pace.atOnce(), pace.next(), pace.atOnce()]).toEqual([
      0, 250, 500, 1_000, 2_000
    ])
    expect(pace.attempt).toBe(4)
  })

  it("begins anew once a connection was ready for long, not before", () => {
    const { pace, onStable } = make()
    pace.atOnce()
    pace.next()
    pace.ready()
    vi.advanceTimersByTime(29_999)
    pace.lost()
    vi.advanceTimersByTime(60_000)
    expect(pace.atOnce()).toBe(500)
    expect(onStable).not.toHaveBeenCalled()
    pace.ready()
    vi.advanceTimersByTime(30_000)
    expect(onStable).toHaveBeenCalledTimes(1)
    expect([pace.atOnce(), pace.atOnce()]).toEqual([0, 250])
  })

  it("lets a session begin at once, and slows down one that begins again and again", () => {
    const { pace } = make()
    expect(Array.from({ length: 4 }, () => pace.begin())).toEqual([0, 0, 250, 500])
    vi.advanceTimersByTime(30_000)
    expect(pace.begin()).toBe(0)
  })

  it("waits at least as long as the service asks for, within reason", () => {
    const { pace } = make()
    expect(pace.next(20_000)).toBe(20_250)
    expect(pace.next(86_400_000)).toBe(300_500)
  })
})
