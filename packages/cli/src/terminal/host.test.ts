import { expect, it, vi } from "vitest"
import { processHost } from "./host.ts"

const listeners = (): number[] =>
  ["SIGINT", "SIGTERM", "SIGHUP"].map((signal) => process.listenerCount(signal))

it("a first Ctrl-C asks for a good end, a second one ends the process", () => {
  const before = listeners()
  const listener = vi.fn()
  const off = processHost.onInterrupt(listener)
  process.emit("SIGINT")
  expect(listener).toHaveBeenCalledTimes(1)
  // Whom nobody listens to, the platform ends.
  expect(process.listenerCount("SIGINT")).toBe(before[0])
  off()
  expect(listeners()).toEqual(before)
})

it("a supervisor or a terminal that says twice that it is over ends nothing by force", () => {
  const before = listeners()
  const listener = vi.fn()
  const off = processHost.onInterrupt(listener)
  for (const signal of ["SIGTERM", "SIGTERM", "SIGHUP", "SIGHUP"] as const) process.emit(signal)
  expect(listener).toHaveBeenCalledTimes(4)
  off()
  expect(listeners()).toEqual(before)
})
