import { describe, expect, it } from "vitest"
import { Sessions } from "./sessions.ts"

describe("sessions", () => {
  it("settle what one of them missed when another was there throughout", () => {
    const sessions = new Sessions<string>()
    sessions.login("a", "agent", 0)
    sessions.login("b", "agent", 0)
    sessions.saw("b", 1_500)
    sessions.gap("a", { from: 1_000, to: 2_000, about: "drop" }, "agent")
    expect(sessions.decide(2_000)).toEqual([])
    expect(sessions.areInDoubt).toBe(true)
    sessions.saw("b", 2_100)
    expect(sessions.decide(2_200)).toEqual([])
    expect(sessions.areInDoubt).toBe(false)
  })

  it("have it looked for when they overlap in nothing, when the other begins too late, or brings no proof", () => {
    const alone = new Sessions<string>()
    alone.login("a", "agent", 0)
    alone.saw("a", 900)
    alone.gap("a", { from: 1_000, to: 2_000, about: "alone" }, undefined)
    expect(alone.decide(2_000)).toMatchObject([{ about: "alone", from: 900, to: 2_000 }])

    const late = new Sessions<string>()
    late.login("a", "agent", 0)
    late.saw("a", 1_000)
    late.login("b", "agent", 1_200)
    late.saw("b", 3_000)
    late.gap("a", { from: 1_000, to: 2_000, about: "late" }, "agent")
    expect(late.decide(3_000)).toHaveLength(1)

    const silent = new Sessions<string>()
    silent.login("a", "agent", 0)
    silent.login("b", "agent", 0)
    silent.gap("a", { from: 1_000, to: 2_000, about: "silent" }, "agent")
    expect(silent.decide(21_000)).toEqual([])
    expect(silent.decide(22_001)).toHaveLength(1)
  })

  it("do not speak for another agent", () => {
    const sessions = new Sessions<string>()
    sessions.login("a", "one", 0)
    sessions.login("b", "two", 0)
    sessions.saw("b", 5_000)
    sessions.gap("a", { from: 1_000, to: 2_000, about: "" }, "one")
    expect(sessions.decide(5_000)).toHaveLength(1)
    expect(sessions.completeUntil).toBe(2_000)
  })

  it("are complete until the agent who was seen least was seen last", () => {
    const sessions = new Sessions<string>()
    expect(sessions.completeUntil).toBeUndefined()
    expect(sessions.saw("a", 100)).toBe(true)
    expect(sessions.saw("a", 200)).toBe(false)
    sessions.login("b", undefined, 150)
    expect(sessions.completeUntil).toBe(200)
    sessions.end("a")
    expect(sessions.completeUntil).toBe(150)
  })

  it("are gone after a while without a word", () => {
    const sessions = new Sessions<string>()
    sessions.saw("a", 1_000)
    expect(sessions.expire(30_000)).toEqual([])
    expect(sessions.expire(40_000)).toEqual([1_000])
    expect(sessions.expire(40_000)).toEqual([])
  })
})
