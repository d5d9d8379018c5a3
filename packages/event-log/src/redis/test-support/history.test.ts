import { describe, expect, it } from "vitest"
import { judge, type Line } from "./history.ts"

describe("the judge of a history", () => {
  const events = new Map([["a", [1, 2, 3]]])
  const line = (at: number, worker: string, what: Line["what"], event: number): Line => ({
    at: BigInt(at),
    worker,
    what,
    chat: "a",
    event,
    attempt: 1
  })
  const clean = [1, 2, 3].flatMap((event) => [
    line(event * 10, "w", "start", event),
    line(event * 10 + 1, "w", "end", event),
    line(event * 10 + 2, "w", "acked", event)
  ])

  it("finds nothing in a clean one", () => {
    expect(judge(clean, events)).toMatchObject({ lost: [], disorder: [], ackedTwice: [], overlaps: [] })
  })

  it("finds what was lost, out of order, done twice, and at the same time", () => {
    expect(judge(clean.slice(0, 6), events).lost).toEqual([3])
    expect(judge([line(1, "w", "start", 2), ...clean], events).disorder).toHaveLength(1)
    expect(judge([...clean, line(99, "v", "acked", 3)], events).ackedTwice).toEqual([3])
    expect(judge([line(1, "v", "start", 1), ...clean], events).overlaps).toHaveLength(3)
    expect(judge([line(1, "v", "start", 1), ...clean], events, new Map([["v", 2n]])).overlaps).toEqual([])
  })
})
