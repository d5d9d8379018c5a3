import * as fc from "fast-check"
import { expect, test } from "vitest"
import { microsecondsOf } from "./rfc3339.ts"

test.each([
  ["2026-01-12T15:19:21.010200Z", 1_768_231_161_010_200],
  ["2026-01-12T15:19:21.0102Z", 1_768_231_161_010_200],
  ["2026-01-12T16:19:21.010200+01:00", 1_768_231_161_010_200],
  ["2026-01-12T15:19:21Z", 1_768_231_161_000_000],
  ["2026-01-12T15:19:21.0102009Z", 1_768_231_161_010_200],
  ["1970-01-01T00:00:00.000001Z", 1]
])("reads %s", (text, microseconds) => {
  expect(microsecondsOf(text)).toBe(microseconds)
})

test.each([
  "",
  "2026-01-12",
  "2026-13-12T15:19:21Z",
  "2026-01-12T15:19:21",
  "x2026-01-12T15:19:21Z",
  5,
  null
])("makes nothing of %s", (text) => {
  expect(microsecondsOf(text)).toBeUndefined()
})

test("keeps every microsecond", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 4_102_444_800 }),
      fc.integer({ min: 0, max: 999_999 }),
      (seconds, micro) => {
        const text = `${new Date(seconds * 1000).toISOString().slice(0, 19)}.${String(micro).padStart(6, "0")}Z`
        expect(microsecondsOf(text)).toBe(seconds * 1_000_000 + micro)
      }
    )
  )
})
