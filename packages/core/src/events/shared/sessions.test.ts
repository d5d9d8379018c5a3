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
    for (let at = 2_000; at <= 21_000; at += 1_000) {
      silent.saw("b", 500, at)
      expect(silent.decide(at)).toEqual([])
    }
    silent.saw("b", 500, 22_000)
    expect(silent.decide(22_001)).toHaveLength(1)

    const gone = new Sessions<string>()
    gone.login("a", "agent", 0)
    gone.login("b", "agent", 0)
    gone.gap("a", { from: 1_000, to: 2_000, about: "gone" }, "agent")
    expect(gone.decide(3_000)).toEqual([])
    expect(gone.decide(4_000)).toHaveLength(1)
  })

  it("have nothing looked for that a look has shown, and others have seen since", () => {
    const sessions = new Sessions<string>()
    sessions.login("a", "agent", 0)
    sessions.login("b", "agent", 0)
    sessions.gap("a", { from: 1_000, to: 2_000, about: "first" }, "agent")
    expect(sessions.decide(5_000)).toHaveLength(1)
    sessions.gap("b", { from: 1_000, to: 6_000, about: "second" }, "agent")
    sessions.saw("a", 6_100)
    expect(sessions.decide(6_100, 5_000)).toEqual([])
    expect(sessions.areInDoubt).toBe(false)
  })

  it("are known to the next one by what was written of them", () => {
    const sessions = new Sessions<string>()
    sessions.login("a", "agent", 0)
    sessions.saw("b", 500)
    sessions.gap("a", { from: 1_000, to: 2_000, about: "drop" }, undefined)
    const written = sessions.write((moment) => moment + 100)
    const restored = Sessions.restore<string>(written, (time) => time - 100)
    expect(restored.write((moment) => moment + 100)).toBe(written)
    expect(restored.completeUntil).toBe(0)
    expect(restored.decide(30_000)).toEqual([{ session: "a", from: 0, to: 2_000, about: "drop" }])
    expect(Sessions.restore(undefined, Number).areThere).toBe(false)
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
