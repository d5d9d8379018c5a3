import { afterEach, beforeEach, expect, it, vi } from "vitest"
import { stubLog } from "../test-support/log.ts"
import { makeStream, message } from "../test-support/stream.ts"

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }))
afterEach(() => void vi.useRealTimers())

it("closing ends in its time whatever handlers do, and says what was left", async () => {
  const { events, errors, push } = makeStream()
  let signal: AbortSignal | undefined
  events.consume((_event, context) => {
    ;({ signal } = context)
    return new Promise(() => {})
  })
  push("incoming_event", message(1))
  await vi.advanceTimersByTimeAsync(1)
  const complete = vi.fn()
  events.subscribe({ complete })
  let closed: unknown
  void events.close().then((outcome) => (closed = outcome))
  await vi.advanceTimersByTimeAsync(58_900)
  expect(signal?.aborted).toBe(false)
  await vi.advanceTimersByTimeAsync(200)
  expect([signal?.aborted, closed]).toEqual([true, undefined])
  await vi.advanceTimersByTimeAsync(900)
  expect(closed).toEqual({ unfinished: 1 })
  expect(complete).toHaveBeenCalledOnce()
  expect(errors).toEqual([new Error("a consumer was closed while it handled 1 events")])
})

it("closing does not wait for handlers that obey their signal", async () => {
  const { events, push } = makeStream()
  events.consume(
    (_event, { signal }) => new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve()))
  )
  push("incoming_event", message(1))
  await vi.advanceTimersByTimeAsync(1)
  const closing = events.close({ timeout: 1_000 })
  await vi.advanceTimersByTimeAsync(901)
  expect(await closing).toEqual({ unfinished: 0 })
})

it("closing ends although the log takes nothing and cannot be closed", async () => {
  const never = () => new Promise<never>(() => {})
  const log = { ...stubLog({ append: never }), close: never }
  const { events, push } = makeStream({ log })
  push("incoming_event", message(1))
  push("incoming_event", message(2))
  const closing = events.close({ timeout: 500 })
  await vi.advanceTimersByTimeAsync(501)
  expect((await closing).unfinished).toBeGreaterThan(0)
})

it("a stream that is closed has nothing to observe, and nothing failed", async () => {
  const { events, errors } = makeStream()
  await events.close()
  expect(await events.observe().next()).toEqual({ done: true, value: undefined })
  for await (const event of events) throw new Error(event.action)
  expect(await events.observe({ signal: AbortSignal.abort() }).next()).toMatchObject({ done: true })
  expect(errors).toEqual([])
})

it("closing refuses a time that is none", () => {
  const { events } = makeStream()
  expect(() => events.close({ timeout: Infinity })).toThrow(expect.objectContaining({ option: "timeout" }))
  expect(() => events.close({ timeOut: 5 } as object)).toThrow(/did you mean timeout/)
})

it("closing ends what is being asked for, and asks for nothing more", async () => {
  let calls = 0
  const call = () => {
    calls++
    return new Promise<unknown>(() => {})
  }
  const { events, gap, errors } = makeStream({ call })
  gap({})
  await vi.advanceTimersByTimeAsync(1)
  expect(calls).toBe(1)
  await events.close({ timeout: 1_000 })
  await vi.advanceTimersByTimeAsync(3_600_000)
  expect([calls, errors]).toEqual([1, []])
  expect(vi.getTimerCount()).toBe(0)
})

it("ends its timers also for those who wait without end", async () => {
  const { events } = makeStream({ sweepEvery: Infinity, times: { window: Infinity, pairing: Infinity } })
  await events.close()
  expect(vi.getTimerCount()).toBe(0)
})
