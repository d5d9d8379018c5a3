import { describe, expect, it } from "vitest"
import { duration, moment } from "./numbers.ts"

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

describe("a moment", () => {
  it.each([
    ["2028-02-29", "2028-02-29T00:00:00.000Z"],
    ["2026-11-01T09:00:00+02:00", "2026-11-01T07:00:00.000Z"]
  ])("%s", (text, time) => {
    expect(moment("from", text)).toBe(Date.parse(time))
  })

  it.each(["2026-02-29", "2026-04-31T09:00:00Z", "2026-13-01", "yesterday", "2026-11-01T09:00:00"])(
    "is refused where no calendar or no zone has it: %s",
    (text) => {
      expect(() => moment("from", text)).toThrow("--from should be a day such as 2026-11-01")
    }
  )
})
