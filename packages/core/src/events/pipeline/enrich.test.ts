import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { makeStream, message, opening, tag } from "../test-support/stream.ts"

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }))
afterEach(() => void vi.useRealTimers())

const make = makeStream

describe("enrich", () => {
  const extra = { chat_properties: { source: { type: "facebook" } } }

  it("lets a push wait for what its webhook brings, and its thread behind it", async () => {
    const { seen, push, webhook, orders } = make({ enrich: { actions: ["incoming_event"] } })
    push("incoming_event", message(1))
    push("incoming_event", message(2))
    push("chat_thread_tagged", tag)
    await webhook("incoming_event", message(2), extra)
    expect(seen).toEqual([])
    await webhook("incoming_event", message(1), extra)
    expect(orders()).toEqual([1, 2])
    expect(seen).toMatchObject([
      { additionalData: extra },
      { additionalData: extra },
      { action: "chat_thread_tagged" }
    ])
  })

  it("waits no longer than it was told", async () => {
    const { seen, push } = make({ enrich: { actions: ["incoming_event"], wait: 500 } })
    push("incoming_event", message(1))
    await vi.advanceTimersByTimeAsync(0)
    vi.advanceTimersByTime(499)
    expect(seen).toEqual([])
    vi.advanceTimersByTime(1)
    expect(seen).toHaveLength(1)
  })

  it("uses what came while the event was held", async () => {
    const { seen, push, webhook } = make({ enrich: { actions: ["incoming_event"] } })
    push("incoming_chat_thread", opening([1]))
    push("incoming_event", message(3))
    await webhook("incoming_event", message(3), extra)
    await webhook("incoming_event", message(2), extra)
    expect(seen.at(-1)).toMatchObject({ order: 3, source: "push", additionalData: extra })
  })
})
