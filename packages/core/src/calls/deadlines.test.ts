import * as fc from "fast-check"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import type { Alarm } from "./alarm-queue.ts"
import { Deadlines } from "./deadlines.ts"

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const alarm = (after: number, expire: () => void = () => {}): Alarm => ({
  at: 0,
  after,
  queue: undefined,
  previous: undefined,
  next: undefined,
  expire
})

describe("Deadlines", () => {
  it("calls each alarm once, in the order in which they are due, on one timer", () => {
    const deadlines = new Deadlines()
    const due: number[] = []
    for (const after of [300, 100, 200, 100]) deadlines.add(alarm(after, () => due.push(after)))
    expect(vi.getTimerCount()).toBe(1)
    vi.runAllTimers()
    expect(due).toEqual([100, 100, 200, 300])
    expect([deadlines.size, vi.getTimerCount()]).toEqual([0, 0])
  })

  it("is at most a few milliseconds late, whatever is added and removed", () => {
    const step = fc.record({
      after: fc.integer({ min: 1, max: 500 }),
      wait: fc.nat({ max: 100 }),
      remove: fc.boolean()
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const deadlines = new Deadlines()
        const lateness: number[] = []
        let expected = 0
        for (const { after, wait, remove } of steps) {
          const due = performance.now() + after
          const added = alarm(after, () => lateness.push(performance.now() - due))
          deadlines.add(added)
          if (remove) deadlines.remove(added)
          else expected++
          vi.advanceTimersByTime(wait)
        }
        vi.runAllTimers()
        expect(lateness).toHaveLength(expected)
        for (const late of lateness) {
          expect(late).toBeGreaterThanOrEqual(0)
          expect(late).toBeLessThanOrEqual(6)
        }
        expect([deadlines.size, vi.getTimerCount()]).toEqual([0, 0])
      })
    )
  })

  it("takes a removal twice, from any place", () => {
    const deadlines = new Deadlines()
    const due: string[] = []
    const alarms = ["first", "second", "third", "fourth"].map((name) => alarm(100, () => due.push(name)))
    for (const each of alarms) deadlines.add(each)
    for (const i of [1, 1, 0, 3, 0]) deadlines.remove(alarms[i]!)
    expect(deadlines.size).toBe(1)
    vi.advanceTimersByTime(110)
    expect([due, deadlines.size]).toEqual([["third"], 0])
  })

  it("keeps one timer from one alarm to the next, which holds up no process while none waits", () => {
    const setTimer = vi.spyOn(globalThis, "setTimeout")
    const deadlines = new Deadlines()
    const timer = () => setTimer.mock.results[0]!.value as { hasRef(): boolean }
    for (let i = 0; i < 100; i++) {
      const each = alarm(1000)
      deadlines.add(each)
      expect(timer().hasRef()).toBe(true)
      deadlines.remove(each)
      expect(timer().hasRef()).toBe(false)
      vi.advanceTimersByTime(1)
    }
    expect(setTimer).toHaveBeenCalledOnce()
    vi.advanceTimersByTime(1000)
    expect(vi.getTimerCount()).toBe(0)
  })

  it("lets go of its timer when asked, unless an alarm waits", () => {
    const deadlines = new Deadlines()
    const waiting = alarm(100)
    deadlines.add(waiting)
    deadlines.rest()
    expect(vi.getTimerCount()).toBe(1)
    deadlines.remove(waiting)
    deadlines.rest()
    expect(vi.getTimerCount()).toBe(0)
  })

  it("lets an alarm add another", () => {
    const deadlines = new Deadlines()
    const later = vi.fn<() => void>()
    deadlines.add(alarm(10, () => deadlines.add(alarm(10, later))))
    vi.advanceTimersByTime(15)
    expect(later).not.toHaveBeenCalled()
    vi.advanceTimersByTime(10)
    expect(later).toHaveBeenCalledOnce()
  })

  it("waits longer than a timer can", () => {
    const deadlines = new Deadlines()
    const expire = vi.fn<() => void>()
    deadlines.add(alarm(2 ** 31 + 1000, expire))
    vi.advanceTimersByTime(2 ** 31)
    expect(expire).not.toHaveBeenCalled()
    vi.advanceTimersByTime(2000)
    expect(expire).toHaveBeenCalledOnce()
  })
})

describe("Deadlines whose timer was held up", () => {
  it("let in what came meanwhile before they call anything late", () => {
    const deadlines = new Deadlines()
    const expire = vi.fn<() => void>()
    deadlines.add(alarm(100, expire))
    const answered = alarm(100, () => expect.unreachable())
    deadlines.add(answered)
    // The process does something else for a second: when the timer fires, it is long past its time.
    const now = performance.now.bind(performance)
    const late = vi.spyOn(performance, "now").mockImplementation(() => now() + 1000)
    vi.advanceTimersByTime(100)
    expect(expire).not.toHaveBeenCalled()
    deadlines.remove(answered)
    vi.advanceTimersByTime(5)
    expect(expire).toHaveBeenCalledOnce()
    late.mockRestore()
  })
})

describe.each([
  ["vitest's default list", undefined],
  ["setTimeout alone", ["setTimeout", "clearTimeout"]],
  ["setTimeout and Date", ["setTimeout", "clearTimeout", "Date"]],
  ["setTimeout, Date and performance", ["setTimeout", "clearTimeout", "Date", "performance"]]
] as const)("Deadlines while a test moves %s", (_name, toFake) => {
  const fake = () => vi.useFakeTimers(toFake === undefined ? {} : { toFake: [...toFake] })

  it("are due when the test says so, also for what was made before", () => {
    vi.useRealTimers()
    const deadlines = new Deadlines()
    const before = alarm(20_000)
    deadlines.add(before)
    deadlines.remove(before)
    fake()
    const due: number[] = []
    for (const after of [30_000, 10_000]) deadlines.add(alarm(after, () => due.push(after)))
    vi.advanceTimersByTime(9_900)
    expect(due).toEqual([])
    vi.advanceTimersByTime(200)
    expect(due).toEqual([10_000])
    vi.advanceTimersByTime(19_700)
    expect(due).toEqual([10_000])
    vi.advanceTimersByTime(300)
    expect(due).toEqual([10_000, 30_000])
    deadlines.rest()
    expect(vi.getTimerCount()).toBe(0)
  })
})
