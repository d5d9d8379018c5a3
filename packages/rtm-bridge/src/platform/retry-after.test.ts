import { expect, it } from "vitest"
import { readRetryAfter } from "./retry-after.ts"

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
  [undefined, undefined, undefined]
])("Retry-After: %s", (value, answeredAt, milliseconds) => {
  expect(readRetryAfter(value, answeredAt)).toBe(milliseconds)
})
