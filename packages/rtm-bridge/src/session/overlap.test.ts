import { afterEach, beforeEach, expect, it, vi } from "vitest"
import { Overlap } from "./overlap.ts"
import { platformTimers } from "../platform/timers.ts"

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  expect(vi.getTimerCount()).toBe(0)
  vi.useRealTimers()
})

const push = (n: number) => ({ action: "incoming_event", payload: { n }, requestId: undefined })

it("knows a copy of what was delivered, once for each delivery", () => {
  const overlap = new Overlap(platformTimers)
  for (const n of [1, 2, 2]) overlap.delivered(push(n))
  overlap.moved()
  expect([1, 2, 2, 2, 3, 1].map((n) => overlap.isCopy(push(n)))).toEqual([
    true,
    true,
    true,
    false,
    false,
    false
  ])
  overlap.end()
})

it("forgets what was delivered some time after the last move", () => {
  const overlap = new Overlap(platformTimers)
  overlap.delivered(push(1))
  overlap.moved()
  vi.advanceTimersByTime(6_000)
  overlap.delivered(push(2))
  overlap.moved()
  vi.advanceTimersByTime(6_000)
  expect(overlap.isCopy(push(2))).toBe(true)
  vi.advanceTimersByTime(6_000)
  expect(overlap.isCopy(push(1))).toBe(false)
})

it("remembers for a move that takes longer than the end of the one before", () => {
  const overlap = new Overlap(platformTimers)
  overlap.delivered(push(1))
  overlap.moved()
  vi.advanceTimersByTime(6_000)
  overlap.delivered(push(2))
  vi.advanceTimersByTime(6_000)
  overlap.moved()
  expect(overlap.isCopy(push(2))).toBe(true)
  overlap.end()
})

it("remembers no more than so many characters, the latest ones", () => {
  const overlap = new Overlap(platformTimers)
  const large = (n: number) => ({ ...push(n), payload: { n, text: "x".repeat(4 * 2 ** 20) } })
  for (const n of [1, 2, 2, 3, 4, 5]) overlap.delivered(large(n))
  overlap.moved()
  expect([1, 2, 3, 4, 5, 5].map((n) => overlap.isCopy(large(n)))).toEqual([
    false,
    false,
    true,
    true,
    true,
    false
  ])
  overlap.end()
})
