import { beforeEach, expect, it, vi } from "vitest"
import { LifecycleWatch } from "./lifecycle.ts"
import type { Diagnostic } from "./observer.ts"

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse("2026-08-01T12:00:00Z") })
  return () => vi.useRealTimers()
})

const make = () => {
  const told: Diagnostic[] = []
  const watch = new LifecycleWatch("3.6", (each) => told.push(each))
  return { told, see: (headers: Record<string, string>) => watch.see((name) => headers[name]) }
}

it("tells of a stage once, and once more when its end is near", () => {
  const { told, see } = make()
  for (let n = 0; n < 3; n++) see({ Legacy: "2026-12-31" })
  const first = { kind: "api-lifecycle", version: "3.6", stage: "legacy", endsAt: "2026-12-31", soon: false }
  expect(told).toEqual([first])
  vi.setSystemTime(Date.parse("2026-12-05"))
  for (let n = 0; n < 3; n++) see({ Legacy: "2026-12-31" })
  expect(told).toEqual([first, { ...first, soon: true }])
})

it("tells of each stage", () => {
  const { told, see } = make()
  see({ Legacy: " 2026-12-31 " })
  see({ Deprecation: "2026-08-30" })
  see({ Deprecation: "2026-07-01" })
  expect(told).toMatchObject([
    { stage: "legacy", endsAt: "2026-12-31", soon: false },
    { stage: "deprecated", endsAt: "2026-08-30", soon: true }
  ])
})

it.each(["", "true", "@1688169599", "Sun, 11 Nov 2018 23:59:59 GMT", "2026-13-40", "31.12.2026"])(
  "takes no other form for an announcement: %j",
  (value) => {
    const { told, see } = make()
    see({ Deprecation: value, Legacy: value })
    expect(told).toEqual([])
  }
)
