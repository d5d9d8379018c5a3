import type { Timer, Timers } from "../platform/timers.ts"

/** How often the clock is looked at, in milliseconds. */
const lookEvery = 5_000

/** So much later than expected, the machine must have slept, in milliseconds. */
const jump = 5_000

/** What is used of a page. */
interface Page {
  readonly document?: Pick<Document, "visibilityState" | "addEventListener" | "removeEventListener">
  addEventListener?(type: string, listener: () => void): void
  removeEventListener?(type: string, listener: () => void): void
}

/**
 * Calls `wake` when the network comes back, the page is shown again, or the clock jumped as after a sleep. Returns what
 * ends it.
 */
export const watchForWakeUp = (wake: () => void, timers: Timers, page: Page = globalThis): (() => void) => {
  const onVisibility = (): void => {
    if (page.document?.visibilityState === "visible") wake()
  }
  page.addEventListener?.("online", wake)
  page.document?.addEventListener("visibilitychange", onVisibility)
  let timer: Timer
  const look = (): void => {
    const before = Date.now()
    timer = timers.set(lookEvery, () => {
      look()
      if (Date.now() - before > lookEvery + jump) wake()
    })
  }
  look()
  return () => {
    timer.clear()
    page.removeEventListener?.("online", wake)
    page.document?.removeEventListener("visibilitychange", onVisibility)
  }
}
