import { describe, expect, it } from "vitest"
import { duration } from "./numbers.ts"

describe("a span of time", () => {
  it.each([
    ["250", 250],
    ["250ms", 250],
    ["30s", 30_000],
    ["5m", 300_000],
    ["2h", 7_200_000]
  ])("%s", (text, milliseconds) => {
    expect(duration("for", text)).toBe(milliseconds)
  })

  it.each(["", "soon", "-1s", "1.5s", "5 m", "0", "11m"])(
    "is refused where it is none, or out of bounds: %j",
    (text) => {
      expect(() => duration("pace", text, 1, 600_000)).toThrow(
        `--pace should be a span of time of at least 1ms up to 600s such as 500ms, 30s, 5m or 2h, found ${JSON.stringify(text)}`
      )
    }
  )
})
