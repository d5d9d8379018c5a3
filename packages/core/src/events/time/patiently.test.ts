import { afterEach, beforeEach, expect, it, vi } from "vitest"
import { loadPatiently } from "./patiently.ts"

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const offline = new TypeError("Failed to fetch dynamically imported module")

const failing = (failures: number) =>
  vi.fn<() => Promise<string>>(() => (failures-- > 0 ? Promise.reject(offline) : Promise.resolve("code")))

it("tries again, longer each time, until it is loaded, and tells each failure", async () => {
  const load = failing(7)
  const errors: unknown[] = []
  let loaded: unknown
  const wanted = new AbortController().signal
  void loadPatiently(load, "the code", wanted, (cause) => errors.push(cause)).then((code) => (loaded = code))
  const waits = [1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]
  for (const [i, wait] of waits.entries()) {
    await vi.advanceTimersByTimeAsync(wait - 1)
    expect(load).toHaveBeenCalledTimes(i + 1)
    await vi.advanceTimersByTimeAsync(1)
  }
  expect(loaded).toBe("code")
  expect(errors).toHaveLength(7)
  expect(errors[0]).toMatchObject({
    _tag: "ConnectionError",
    reason: "other",
    delivery: "not-sent",
    cause: offline
  })
  expect(vi.getTimerCount()).toBe(0)
})

it("ends at once when it is not wanted any longer, and leaves no timer", async () => {
  const wanted = new AbortController()
  const load = failing(Infinity)
  const loading = loadPatiently(load, "the code", wanted.signal, () => {})
  await vi.advanceTimersByTimeAsync(1_500)
  wanted.abort()
  expect(await loading).toBeUndefined()
  expect(load).toHaveBeenCalledTimes(2)
  expect(vi.getTimerCount()).toBe(0)
})

it("loads nothing that is not wanted", async () => {
  const load = failing(0)
  expect(await loadPatiently(load, "the code", AbortSignal.abort(), () => {})).toBeUndefined()
  expect(load).not.toHaveBeenCalled()
})
