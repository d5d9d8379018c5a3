import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { Typing } from "./typing.ts"

const indicator = (author_id: string, is_typing: boolean) => ({ typing_indicator: { author_id, is_typing } })

describe("who is typing", () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())

  const listen = () => {
    const seen: (readonly string[])[] = []
    return { typing: new Typing((ids) => seen.push(ids)), last: () => seen.at(-1) ?? [] }
  }

  it("is who began, until he stops or has written", () => {
    const { typing, last } = listen()
    typing.hear(indicator("ada", true))
    typing.hear(indicator("ben", true))
    expect(last()).toEqual(["ada", "ben"])
    typing.hear(indicator("ada", false))
    expect(last()).toEqual(["ben"])
    typing.hear({ event: { author_id: "ben" } })
    expect(last()).toEqual([])
  })

  it("is nobody after a silence", () => {
    const { typing, last } = listen()
    typing.hear(indicator("ada", true))
    vi.advanceTimersByTime(4_000)
    typing.hear(indicator("ada", true))
    vi.advanceTimersByTime(5_999)
    expect(last()).toEqual(["ada"])
    vi.advanceTimersByTime(1)
    expect(last()).toEqual([])
    expect(vi.getTimerCount()).toBe(0)
  })

  it("is nobody in another chat, and whatever else is told", () => {
    const { typing, last } = listen()
    for (const payload of [undefined, null, 1, "x", {}, { typing_indicator: {} }, { event: {} }])
      typing.hear(payload)
    typing.hear(indicator("ada", true))
    typing.forget()
    expect(last()).toEqual([])
    expect(vi.getTimerCount()).toBe(0)
  })
})
