// More than there is room for, all at once: nothing that waits is unbounded, not even until the end of the turn.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { MemoryLog } from "../logs/memory-log.ts"
import { startProcess } from "../test-support/processes.ts"
import { SharedStore } from "../test-support/shared-store.ts"
import { stubLog } from "../test-support/log.ts"
import { makeStream, message, opening, threadsOf } from "../test-support/stream.ts"

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const hang = (): Promise<never> => new Promise(() => {})
const place = (index: number) => ({ chat: `c${index}`, thread: `t${index}` })
const big = (index: number) => ({ chat_id: `c${index}`, properties: { a: { b: "x".repeat(2 ** 19) } } })

const streams = {
  "that is consumed from memory": () => {
    const stream = makeStream({ unobserved: true })
    stream.events.consume(() => {})
    return stream
  },
  "on a log in memory": () => makeStream({ unobserved: true, log: new MemoryLog() }),
  "on a log that takes nothing": async () => {
    const stream = makeStream({ unobserved: true, log: stubLog({ append: hang }) })
    await vi.advanceTimersByTimeAsync(1)
    return stream
  },
  "on a log that does not say yet what it has kept": () =>
    makeStream({ unobserved: true, log: stubLog({ restore: hang }) }),
  "that writes down for others what it sees": () => startProcess(new SharedStore())
}

describe.each(Object.entries(streams))("a burst of a stream %s", (_what, make) => {
  it("is bounded in number within one turn", async () => {
    const { push, webhook, events } = await make()
    for (let i = 1; i <= 10_500; i++) push("incoming_event", message(1, place(i)))
    const { shed, waiting } = events.metrics()
    expect(waiting).toBe(10_000)
    expect(shed).toBe(500)
    expect(await webhook("incoming_event", message(1))).toBe("not-taken")
  })

  it("is bounded in bytes within one turn", async () => {
    const { push, events } = await make()
    for (let i = 0; i < 100; i++) push("chat_properties_updated", big(i))
    const { shed, waiting } = events.metrics()
    expect(waiting).toBeLessThanOrEqual(64)
    expect(shed).toBe(100 - waiting)
  })
})

it("tells once that there is no room any more while the log is asked for what it has kept", async () => {
  const { push, errors, events } = makeStream({ log: stubLog({ restore: hang }), backlog: 3 })
  for (let i = 1; i <= 5; i++) push("incoming_event", message(1, place(i)))
  expect(errors).toEqual([new Error("3 events wait for the stream to begin")])
  expect(events.metrics()).toMatchObject({ waiting: 3, shed: 2 })
})

it("what was missed is fetched no faster than it is written", async () => {
  let release = (): void => {}
  const gate = new Promise<void>((resolve) => (release = resolve))
  const written = vi.fn()
  const append = async (drafts: readonly unknown[]) => {
    await gate
    written(drafts.length)
    return drafts.map((_, i) => ({ seq: String(i), duplicate: false }))
  }
  const asked: string[] = []
  const orders = Array.from({ length: 40 }, (_, i) => i + 1)
  const chats = Array.from({ length: 30 }, (_, i) => ({
    id: `c${i}`,
    last_thread_summary: { id: `t${i}` },
    last_event_per_type: { message: { thread_id: `t${i}`, event: { order: 40 } } }
  }))
  const call = async (action: string, payload: unknown) => {
    if (action === "get_chats_summary") return { chats_summary: chats }
    if (action === "get_archives") return { chats: [] }
    const chat = (payload as { chat_id: string }).chat_id
    asked.push(chat)
    return threadsOf(opening(orders, { chat, thread: `t${chat.slice(1)}`, startedAt: Date.now() / 1_000 }))
  }
  const { gap, events } = makeStream({ call, sides: ["rtm"], log: stubLog({ append }), backlog: 100 })
  await vi.advanceTimersByTimeAsync(1)
  gap({ lasted: 500 })
  await vi.advanceTimersByTimeAsync(2_000)
  expect(asked.length).toBeLessThanOrEqual(5)
  expect(events.metrics().waiting).toBeLessThan(100 + 3 * 41)
  release()
  await vi.advanceTimersByTimeAsync(5_000)
  expect(asked).toHaveLength(30)
  expect(events.metrics()).toMatchObject({ waiting: 0, recovered: 30 * 41, shed: 0 })
})
