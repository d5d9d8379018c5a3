import { expect, it } from "vitest"
import { retryAfterOf } from "./response-headers.ts"

it.each([
  ["120", undefined, 120_000],
  [" 0.5 ", undefined, 500],
  ["Thu, 26 Nov 2026 10:00:30 GMT", "Thu, 26 Nov 2026 10:00:00 GMT", 30_000],
  ["Thu, 26 Nov 2026 09:00:00 GMT", "Thu, 26 Nov 2026 10:00:00 GMT", 0],
  ["Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:07 1994 GMT", 30_000],
  ["soon", undefined, undefined],
  ["soon 5", undefined, undefined],
  ["Thu, 26 Nov 2015 10:00:30 GMT", "soon 5", 0],
  ["-1", undefined, undefined],
  ["\u00a0Thu, 26 Nov 2026 10:00:30 GMT", "Thu, 26 Nov 2026 10:00:00 GMT", 30_000],
  ["9".repeat(400), undefined, 86_400_000],
  ["Fri, 26 Nov 2027 10:00:30 GMT", "Thu, 26 Nov 2026 10:00:00 GMT", 86_400_000],
  [undefined, undefined, undefined]
])("Retry-After: %s", (value, answeredAt, milliseconds) => {
  const headers = new Map([
    ["retry-after", value],
    ["date", answeredAt]
  ])
  expect(retryAfterOf((name) => headers.get(name))).toBe(milliseconds)
})

it("reads a long header that is none in no time", () => {
  const begun = performance.now()
  expect(retryAfterOf(() => "a".repeat(100_000))).toBeUndefined()
  expect(performance.now() - begun).toBeLessThan(1_000)
})
