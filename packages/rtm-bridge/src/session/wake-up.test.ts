import { afterEach, beforeEach, expect, it, vi } from "vitest"
import { platformTimers } from "../platform/timers.ts"
import { watchForWakeUp } from "./wake-up.ts"

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const watch = () => {
  const page = new EventTarget()
  const shown: { visibilityState: DocumentVisibilityState } = { visibilityState: "visible" }
  const document = Object.assign(new EventTarget(), shown)
  const wake = vi.fn<() => void>()
  const unwatch = watchForWakeUp(wake, platformTimers, Object.assign(page, { document }) as never)
  return { page, document, wake, unwatch }
}

it("wakes up when the network returns and when the page is shown, not when it is hidden", () => {
  const { page, document, wake } = watch()
  document.visibilityState = "hidden"
  document.dispatchEvent(new Event("visibilitychange"))
  expect(wake).toHaveBeenCalledTimes(0)
  document.visibilityState = "visible"
  document.dispatchEvent(new Event("visibilitychange"))
  page.dispatchEvent(new Event("online"))
  expect(wake).toHaveBeenCalledTimes(2)
})

it("wakes up when the clock jumped, not while it runs", () => {
  const { wake } = watch()
  vi.advanceTimersByTime(60_000)
  expect(wake).toHaveBeenCalledTimes(0)
  vi.setSystemTime(Date.now() + 60_000)
  vi.advanceTimersByTime(5_000)
  expect(wake).toHaveBeenCalledTimes(1)
})

it("leaves nothing behind", () => {
  const { page, wake, unwatch } = watch()
  unwatch()
  page.dispatchEvent(new Event("online"))
  expect(wake).not.toHaveBeenCalled()
  expect(vi.getTimerCount()).toBe(0)
})
