// A gap in which very many chats went on, and calls take their time.
import { Subject } from "rxjs"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { makeStream, message, opening, threadsOf } from "../test-support/stream.ts"

beforeEach(() => void vi.useFakeTimers({ now: 10_000_000_000 }))
afterEach(() => void vi.useRealTimers())

const chats = 1_000
const nameOf = (index: number) => ({ chat: `c${index}`, thread: `t${index}` })

/** A service with many chats, in each of which there are messages up to an order. */
const makeService = (takes: number) => {
  let last = 1
  const asked: string[] = []
  const snapshot = () => ({
    my_profile: { id: "bot@example.com" },
    chats_summary: Array.from({ length: chats }, (_, index) => ({
      id: `c${index}`,
      last_thread_summary: { id: `t${index}` },
      last_event_per_type: { message: { thread_id: `t${index}`, event: { order: last } } }
    }))
  })
  const call = async (action: string, payload: unknown) => {
    if (action === "get_archives") return { chats: [] }
    if (action === "get_chats_summary") return snapshot()
    const chat = (payload as { chat_id: string }).chat_id
    asked.push(chat)
    const orders = Array.from({ length: last }, (_, i) => i + 1)
    await new Promise((resolve) => void setTimeout(resolve, takes))
    return threadsOf(opening(orders, { chat, thread: `t${chat.slice(1)}` }))
  }
  return { call, snapshot, say: () => void last++, asked }
}

/** A stream that knows all chats, each with one message, and loses its connection while another is written in each. */
const makeGap = async (takes: number) => {
  const service = makeService(takes)
  const logins = new Subject<unknown>()
  const { push, gap, seen } = makeStream({ call: service.call, logins, sides: ["rtm"] })
  logins.next(service.snapshot())
  for (let i = 0; i < chats; i++) push("incoming_event", message(1, nameOf(i)))
  await vi.advanceTimersByTimeAsync(1_000)
  seen.length = 0
  service.say()
  gap({ lasted: 500, snapshot: service.snapshot() })
  const hear = (order: number): void => {
    for (let i = 0; i < chats; i++) push("incoming_event", message(order, nameOf(i)))
  }
  return { service, hear, seen, push }
}

describe("a gap over a thousand chats", () => {
  it("is filled in order, however long the last of them has to wait for its turn", async () => {
    const { service, hear, seen } = await makeGap(50)
    service.say()
    hear(3)
    await vi.advanceTimersByTimeAsync(30_000)
    expect(service.asked).toHaveLength(chats)
    expect(seen.filter((event) => "flags" in event && event.flags.late === true)).toEqual([])
    for (const index of [0, 500, chats - 1]) {
      const orders = seen.flatMap((event) =>
        "order" in event && event.threadId === `t${index}` ? [event.order] : []
      )
      expect(orders).toEqual([2, 3])
    }
    expect(seen.filter(({ action }) => action === "gap")).toMatchObject([
      { recovered: chats, complete: true }
    ])
  })

  it("holds nothing back without end when nobody answers", async () => {
    const { hear, seen } = await makeGap(3_600_000)
    hear(3)
    await vi.advanceTimersByTimeAsync(5_000)
    // Those that were asked for have had their time; the others wait for their turn, and not for ever.
    expect(seen.filter(({ action }) => action === "incoming_event")).toHaveLength(2)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(seen.filter(({ action }) => action === "incoming_event")).toHaveLength(chats)
  })

  it.each([
    ["the others are planned", 0],
    ["their turns were given", 10]
  ])("lets a thread go first in which something waits for what is missing, when %s", async (_when, after) => {
    const { service, push } = await makeGap(50)
    if (after > 0) await vi.advanceTimersByTimeAsync(after)
    push("incoming_chat_thread", opening([1], { chat: "new", thread: "tnew" }))
    push("incoming_event", message(3, { chat: "new", thread: "tnew" }))
    await vi.advanceTimersByTimeAsync(350)
    expect(service.asked).toContain("new")
    expect(service.asked.length).toBeLessThan(20)
  })
})
