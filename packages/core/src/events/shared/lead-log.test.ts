import { describe, expect, it, vi } from "vitest"
import { ConfigurationError } from "../../errors.ts"
import { FencedError } from "../logs/event-log.ts"
import { stubLog } from "../test-support/log.ts"
import { leadLog } from "./lead-log.ts"

const commit = { nonce: "n", lead: { epoch: 1, checkpoint: "1", done: [] } }

describe("the log as it is written under one lead", () => {
  it("takes nothing more after it has refused something: that may have been written, and only its answer lost", async () => {
    const append = vi.fn(async () => Promise.reject(new Error("the answer was lost")))
    const onRefused = vi.fn()
    const log = leadLog(stubLog({ append }), { isOver: () => false, onRefused, state: () => [] })
    await expect(log.append([], commit)).rejects.toThrow("the answer was lost")
    await expect(log.append([], commit)).rejects.toThrow(FencedError)
    expect(append).toHaveBeenCalledTimes(1)
    expect(onRefused).toHaveBeenCalledTimes(1)
  })

  it("goes on after what was too large, with what the lead had to remember then", async () => {
    const tooLarge = new ConfigurationError({ option: "drafts[1].event", message: "too large" })
    const append = vi.fn(async () => []).mockRejectedValueOnce(tooLarge)
    const onRefused = vi.fn()
    const changes = [[{ name: "sessions", value: "s" }], []]
    const state = () => changes.shift() ?? []
    const log = leadLog(stubLog({ append }), { isOver: () => false, onRefused, state })
    await expect(log.append([], commit)).rejects.toBe(tooLarge)
    await log.append([], commit)
    await log.append([], commit)
    const states = append.mock.calls.map(
      (call: readonly unknown[]) => (call[1] as typeof commit & { state: unknown }).state
    )
    expect(states).toEqual([[{ name: "sessions", value: "s" }], [{ name: "sessions", value: "s" }], []])
    expect(onRefused).not.toHaveBeenCalled()
  })

  it("takes nothing when the lead is over", async () => {
    const append = vi.fn(async () => [])
    const log = leadLog(stubLog({ append }), { isOver: () => true, onRefused: () => {}, state: () => [] })
    await expect(log.append([], commit)).rejects.toThrow(FencedError)
    expect(append).not.toHaveBeenCalled()
  })

  it("is written with what the lead has to remember", async () => {
    const append = vi.fn(async () => [])
    const state = () => [{ name: "sessions", value: "s" }]
    const log = leadLog(stubLog({ append }), { isOver: () => false, onRefused: () => {}, state })
    await log.append([], { ...commit, state: [{ name: "place", value: "p" }] })
    expect(append).toHaveBeenCalledExactlyOnceWith([], {
      ...commit,
      state: [
        { name: "place", value: "p" },
        { name: "sessions", value: "s" }
      ]
    })
  })
})
