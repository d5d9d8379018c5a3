import { expect, it } from "vitest"
import { readRetryAfter } from "./retry-after.ts"

it.each([
  ["120", undefined, 120_000],
  [" 0.5 ", undefined, 500],
  ["Thu, 26 Nov 2026 10:00:30 GMT", "Thu, 26 Nov 2026 10:00:00 GMT", 30_000],
  ["Thu, 26 Nov 2026 09:00:00 GMT", "Thu, 26 Nov 2026 10:00:00 GMT", 0],
  ["soon", undefined, undefined],
  ["-1", undefined, undefined],
  [undefined, undefined, undefined]
])("Retry-After: %s", (value, answeredAt, milliseconds) => {
  expect(readRetryAfter(value, answeredAt)).toBe(milliseconds)
})
