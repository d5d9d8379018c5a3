import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { InboxClock } from "./inbox-clock.ts"

beforeEach(() => void vi.useFakeTimers({ toFake: ["Date", "performance", "setTimeout", "clearTimeout"] }))
afterEach(() => void vi.useRealTimers())

describe("the clock of whoever joins an inbox", () => {
  it("shows the time at which sightings were written down, while it catches up", () => {
    vi.setSystemTime(1_000_000)
    // The clock of the log is an hour ahead.
    const clock = new InboxClock(4_600_000, 4_400_000)
    expect(clock.onTheWall(clock.now())).toBe(4_400_000)
    const first = clock.read(4_500_000)
    expect(clock.read(4_510_000) - first).toBe(10_000)
    expect(clock.now() - first).toBe(10_000)
  })

  it("tells others times by the clock of the log, which is the same for all of them", () => {
    vi.setSystemTime(1_000_000)
    const clock = new InboxClock(4_600_000, 4_400_000)
    const moment = clock.read(4_500_000)
    expect(clock.onTheWall(moment)).toBe(4_500_000)
    expect(clock.ofTheWall(4_500_000)).toBe(moment)
    expect(clock.date()).toBe(4_600_000)
    // Somebody sets the clock of this process.
    vi.setSystemTime(9_000_000)
    expect(clock.onTheWall(moment)).toBe(4_500_000)
    expect(clock.date()).toBe(4_600_000)
  })

  it("goes on with the time when it has caught up, and never back", () => {
    const clock = new InboxClock(0, -80_000)
    const past = clock.read(-60_000)
    vi.advanceTimersByTime(5_000)
    expect(clock.now()).toBe(past)
    clock.caughtUp()
    expect(clock.now() - past).toBe(65_000)
    expect(clock.read(4_000)).toBe(past + 65_000)
    vi.advanceTimersByTime(1_000)
    clock.reached(past + 60_000)
    clock.caughtUp()
    expect(clock.now() - past).toBe(66_000)
  })

  it("is live when what it reads was written down just now", () => {
    const clock = new InboxClock(0)
    const moment = clock.read(0)
    vi.advanceTimersByTime(700)
    expect(clock.now()).toBe(moment + 700)
  })
})
