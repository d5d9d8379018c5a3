import type { TransportReply } from "@agent-chat/core"
import { afterEach, beforeEach, expect, it, vi } from "vitest"
import { platformTimers, type Timers } from "../platform/timers.ts"
import { Places } from "./places.ts"

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  expect(vi.getTimerCount()).toBe(0)
  vi.useRealTimers()
})

const ok: TransportReply = { ok: true, payload: {} }
const tooMany = (retryAfter?: number): TransportReply => ({
  ok: false,
  error: { type: "too_many_requests", message: "no" },
  ...(retryAfter === undefined ? {} : { retryAfter })
})

const placesOf = (limit: number) => {
  let timersSet = 0
  let freed = 0
  const timers: Timers = {
    ...platformTimers,
    set: (after, run) => {
      timersSet++
      return platformTimers.set(after, run)
    }
  }
  const places = new Places(limit, timers, () => void freed++)
  return { places, timersSet: () => timersSet, freed: () => freed }
}

it("tells once of a place that is free again, and only whoever was refused one", () => {
  const { places, freed } = placesOf(2)
  places.take("a")
  places.take("b")
  places.onReply("a", ok)
  expect(freed()).toBe(0)
  places.take("c")
  expect([places.hasRoom(0), places.hasRoom(0)]).toEqual([false, false])
  places.onReply("of somebody else", ok)
  places.onReply(undefined, ok)
  expect(freed()).toBe(0)
  places.onReply("b", ok)
  expect([freed(), places.hasRoom(0)]).toEqual([1, true])
  places.onReply("c", ok)
  expect(freed()).toBe(1)
  places.stop()
})

it("sets one timer for however many wait for a place one after another", () => {
  const { places, timersSet, freed } = placesOf(3)
  for (let i = 0; i < 3; i++) places.take(String(i))
  for (let i = 0; i < 100; i++) {
    expect(places.hasRoom(0)).toBe(false)
    places.onReply(String(i), ok)
    places.take(String(i + 3))
    vi.advanceTimersByTime(1)
  }
  expect([timersSet(), freed()]).toEqual([1, 100])
  places.stop()
})

it("gives up the places of requests that nobody will answer any more, and no others", () => {
  const { places, freed } = placesOf(2)
  places.take("a")
  vi.advanceTimersByTime(5_000)
  places.take("b")
  expect(places.hasRoom(0)).toBe(false)
  vi.advanceTimersByTime(14_999)
  expect(freed()).toBe(0)
  vi.advanceTimersByTime(1)
  expect(freed()).toBe(1)
  expect([places.hasRoom(0), places.hasRoom(1)]).toEqual([true, false])
  vi.advanceTimersByTime(5_000)
  expect([freed(), places.hasRoom(1)]).toEqual([2, true])
})

it.each([
  [undefined, 1_000],
  [3_000, 3_000]
])("pauses for as long as the service asks, %s ms, though there is room", (retryAfter, pause) => {
  const { places, freed } = placesOf(2)
  places.take("a")
  // A timer that is kept for later must not be waited for.
  places.take("b")
  expect(places.hasRoom(0)).toBe(false)
  places.onReply("a", tooMany(retryAfter))
  expect([freed(), places.hasRoom(0)]).toEqual([1, false])
  vi.advanceTimersByTime(pause - 1)
  expect(freed()).toBe(1)
  vi.advanceTimersByTime(1)
  expect([freed(), places.hasRoom(0)]).toEqual([2, true])
  places.stop()
})
