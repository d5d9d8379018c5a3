import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { stubLog, takeAll } from "../test-support/log.ts"
import { makeStream, message, opening } from "../test-support/stream.ts"

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }))
afterEach(() => void vi.useRealTimers())

const make = makeStream

describe("gaps", () => {
  const summary = {
    chats_summary: [{ id: "c1", last_thread_summary: { id: "t1", order: 1 }, last_event_per_type: {} }]
  }

  it("recovers what happened while the connection was lost, and says so", async () => {
    const threads = { chat: { ...opening([]).chat, threads: [opening([1, 2]).chat.thread] } }
    const archive = {
      chats: [{ chat: { id: "c2", thread: { id: "t9", active: false, timestamp: 1_000, events: [] } } }],
      pagination: { page: 1, total: 1 }
    }
    const call = async (action: string) =>
      ({ get_chat_threads: threads, get_archives: archive, get_chats_summary: summary })[action]
    const { seen, push, gap } = make({ call })
    push("incoming_chat_thread", opening([1]))
    await vi.advanceTimersByTimeAsync(0)
    gap({ snapshot: summary })
    await vi.advanceTimersByTimeAsync(1_000)
    expect(seen.slice(2)).toMatchObject([
      { action: "incoming_event", order: 2, flags: { gapFilled: true } },
      { action: "incoming_chat_thread", threadId: "t9", flags: { gapFilled: true } },
      { action: "thread_closed", threadId: "t9", flags: { gapFilled: true, inferred: true } },
      { action: "gap", reason: "reconnected", recovered: 3, complete: true, chatIds: ["c1"] }
    ])
    expect(seen.at(-1)).toHaveProperty("unrecoverable", expect.arrayContaining(["incoming_sneak_peek"]))
  })

  it("tries again what could not be fetched", async () => {
    let isDown = true
    const call = async (action: string) => {
      if (isDown) throw new Error("down")
      return (
        { get_chats_summary: summary, get_archives: { chats: [], pagination: {} } }[action] ?? {
          chat: { ...opening([]).chat, threads: [opening([1]).chat.thread] }
        }
      )
    }
    const { seen, gap } = make({ call, repairAfter: 1_000 })
    gap({ snapshot: summary })
    await vi.advanceTimersByTimeAsync(10)
    expect(seen).toMatchObject([{ action: "gap", complete: false, recovered: 0 }])
    isDown = false
    await vi.advanceTimersByTimeAsync(2_000)
    expect(seen.slice(1)).toMatchObject([
      { action: "incoming_chat_thread" },
      { action: "incoming_event" },
      { action: "gap", reason: "sweep", recovered: 2, complete: true }
    ])
  })

  it("takes an overflow for a gap: drops pushes, refuses webhooks, looks afterwards", async () => {
    const threads = { chat: { ...opening([]).chat, threads: [opening([1, 2, 3, 4, 5, 6]).chat.thread] } }
    const call = async (action: string) =>
      ({ get_chat_threads: threads, get_chats_summary: summary, get_archives: { chats: [] } })[action]
    let release = () => {}
    const gate = new Promise<void>((resolve) => (release = resolve))
    const appended: unknown[] = []
    const log = stubLog({
      append: async (drafts) => {
        await gate
        for (const { event } of drafts) appended.push(event)
        return takeAll(drafts)
      }
    })
    const { push, webhook, orders, events, seen } = make({ call, log, backlog: 2 })
    push("incoming_chat_thread", opening([1]))
    push("incoming_event", message(2))
    for (const order of [3, 4]) push("incoming_event", message(order))
    expect(await webhook("incoming_event", message(5))).toBe("not-taken")
    release()
    await vi.advanceTimersByTimeAsync(100)
    expect(events.metrics().shed).toBeGreaterThan(0)
    expect(orders()).toEqual([1, 2, 3, 4, 5, 6])
    expect(seen.at(-1)).toMatchObject({ action: "gap", reason: "overflow", complete: true })
  })
})
