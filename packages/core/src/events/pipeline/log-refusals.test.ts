import { afterEach, beforeEach, expect, it, vi } from "vitest"
import type { v3_0 } from "../../v3.0/index.ts"
import type { Envelope } from "../envelope.ts"
import type { Draft, EventLog } from "../logs/event-log.ts"
import { MemoryLog } from "../logs/memory-log.ts"
import { stubLog, takeAll } from "../test-support/log.ts"
import { Store } from "../test-support/store.ts"
import { ConfigurationError } from "../../errors.ts"
import { makeStream, message, opening, tag, threadsOf } from "../test-support/stream.ts"
import { ids, refusingLog } from "./test-support/refusing-log.ts"

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }))
afterEach(() => void vi.useRealTimers())

it("a push that the log refuses is told as a gap, and fetched", async () => {
  let isDown = true
  const { log, appended } = refusingLog(() => isDown)
  const call = async (action: string) =>
    ({
      get_chats_summary: { chats_summary: [{ id: "c1", last_thread_summary: { id: "t1" } }] },
      get_archives: { chats: [] },
      get_chat_threads: threadsOf(opening([1, 2]))
    })[action]
  const { push, seen } = makeStream({ log, call, repairAfter: 1_000 })
  push("incoming_chat_thread", opening([1]))
  await vi.advanceTimersByTimeAsync(10)
  push("incoming_event", message(2))
  await vi.advanceTimersByTimeAsync(10)
  expect(seen).toMatchObject([{ action: "gap", reason: "log", complete: false }])
  isDown = false
  await vi.advanceTimersByTimeAsync(2_000)
  expect(ids(appended)).toEqual(["e1", "e2"])
  expect(ids(seen)).toEqual(["e1", "e2"])
  expect(seen.some((event) => "flags" in event && event.flags.late === true)).toBe(false)
  // Those who read the log are told of the failure, too.
  const gaps = appended.filter((event) => (event as { action: string }).action === "gap")
  expect(gaps).toMatchObject([{ reason: "log" }])
})

it("a log gets several at a time, and all are refused together with what waits for the same chats", async () => {
  const batches: number[][] = []
  let release = (): void => {}
  const gate = new Promise<void>((resolve) => (release = resolve))
  const orderOf = ({ event }: Draft) => (event as { order?: number }).order ?? 0
  const log = stubLog({
    append: async (drafts: readonly Draft[]) => {
      batches.push(drafts.map(orderOf))
      await gate
      if (batches.length === 1) throw new Error("no")
      return takeAll(drafts)
    }
  })
  const { push, orders, webhook } = makeStream({ log })
  const first = webhook("incoming_event", message(1))
  push("incoming_event", message(2))
  await vi.advanceTimersByTimeAsync(1)
  push("incoming_event", message(3))
  push("incoming_event", message(4, { chat: "c2", thread: "t2" }))
  release()
  expect(await first).toBe("not-taken")
  await vi.advanceTimersByTimeAsync(1)
  // The gap is written with what had nothing to do with the failure.
  expect(batches).toEqual([[1, 2], [4], [0]])
  expect(orders()).toEqual([4])
  expect(await webhook("incoming_event", message(1))).toBe("taken")
})

it("an event that is larger than any that a log takes is left out, told once, and its chat goes on", async () => {
  const written: unknown[] = []
  const isTooLarge = ({ event }: Draft): boolean => JSON.stringify(event).length > 5_000
  const log = stubLog({
    append: async (drafts: readonly Draft[]) => {
      const unfit = drafts.findIndex(isTooLarge)
      if (unfit >= 0) throw new ConfigurationError({ option: `drafts[${unfit}].event`, message: "too large" })
      written.push(...drafts.map(({ event }) => event))
      return takeAll(drafts)
    }
  })
  const called: string[] = []
  const call = async (action: string) => {
    called.push(action)
    return {
      get_chats_summary: { chats_summary: [{ id: "c1", last_thread_summary: { id: "t1" } }] },
      get_archives: { chats: [] },
      get_chat_threads: threadsOf(opening([1, 2, 3, 4]))
    }[action]
  }
  const { push, webhook, seen, errors } = makeStream({ log, call, repairAfter: 1_000 })
  const large = { ...message(2), note: "x".repeat(5_000) }
  push("incoming_chat_thread", opening([1]))
  push("incoming_event", large)
  push("incoming_event", message(3))
  await vi.advanceTimersByTimeAsync(10)
  push("incoming_event", message(4))
  expect(await webhook("incoming_event", large)).toBe("copy")
  await vi.advanceTimersByTimeAsync(60_000)
  expect(ids(written)).toEqual(["e1", "e3", "e4"])
  expect(ids(seen)).toEqual(["e1", "e3", "e4"])
  expect(seen.filter(({ action }) => action === "gap")).toEqual([])
  expect(errors.map(String)).toEqual([expect.stringContaining("too large")])
  expect(called).not.toContain("get_chat_threads")
})

it("what a log throws may throw when it is looked at", async () => {
  const { proxy, revoke } = Proxy.revocable(new Error("mine"), {})
  revoke()
  const { webhook, errors, events } = makeStream({ log: stubLog({ append: () => Promise.reject(proxy) }) })
  expect(await webhook("incoming_event", message(1))).toBe("not-taken")
  expect(errors.some((error) => error === proxy)).toBe(true)
  await events.close()
})

it("a webhook whose event is larger than any that a log takes is not taken", async () => {
  const log = stubLog({
    append: (drafts: readonly Draft[]) =>
      drafts.length > 0
        ? Promise.reject(new ConfigurationError({ option: "drafts[0].event", message: "too large" }))
        : Promise.resolve([])
  })
  const { webhook } = makeStream({ log })
  expect(await webhook("incoming_event", message(1))).toBe("not-taken")
})

it("the first messages of a thread are written with its opening, however much waits", async () => {
  const batches: string[][] = []
  const log = stubLog({
    append: async (drafts: readonly Draft[]) => {
      batches.push(drafts.map(({ event }) => (event as { action: string }).action))
      return takeAll(drafts)
    }
  })
  const { push } = makeStream({ log })
  for (let i = 1; i <= 255; i++) push("incoming_event", message(1, { thread: `t${i}`, chat: `c${i}` }))
  push("incoming_chat_thread", opening([1, 2], { thread: "t0", chat: "c0" }))
  push("incoming_event", message(1, { thread: "t900", chat: "c900" }))
  await vi.advanceTimersByTimeAsync(1)
  expect(batches.map((batch) => batch.length)).toEqual([258, 1])
  expect(batches[0]!.slice(-3)).toEqual(["incoming_chat_thread", "incoming_event", "incoming_event"])
})

/** Makes a log refuse everything while it is told to. */
const makeRefusing = <L extends Pick<EventLog<never>, "append">>(log: L) => {
  const state = { isFull: false }
  const append = log.append.bind(log)
  log.append = (...given) => (state.isFull ? Promise.reject(new Error("the disk is full")) : append(...given))
  return { log, state }
}

it.each([
  ["in memory", () => new MemoryLog<Envelope<typeof v3_0>>()],
  ["that lasts", () => new Store<Envelope<typeof v3_0>>().open()]
])(
  "a copy that a log %s refuses with another of its content is a copy when it comes again",
  async (_kind, make) => {
    const { log, state } = makeRefusing(make())
    const { seen, push, webhook, events } = makeStream({ log })
    events.consume(() => {})
    await vi.advanceTimersByTimeAsync(1_500)
    push("chat_thread_tagged", tag)
    await vi.advanceTimersByTimeAsync(10)
    state.isFull = true
    push("chat_thread_tagged", tag)
    const brought = [webhook("chat_thread_tagged", tag), webhook("chat_thread_tagged", tag)]
    await vi.advanceTimersByTimeAsync(10)
    const outcomes = await Promise.all(brought)
    expect(outcomes).toContain("not-taken")
    state.isFull = false
    await vi.advanceTimersByTimeAsync(10_000)
    for (const outcome of outcomes) if (outcome === "not-taken") await webhook("chat_thread_tagged", tag)
    await vi.advanceTimersByTimeAsync(10)
    expect(seen.filter(({ action }) => action === "chat_thread_tagged")).toHaveLength(2)
    await events.close()
  }
)

it("what comes again from another life, and is refused with another of its content, is no news after that", async () => {
  const store = new Store<Envelope<typeof v3_0>>()
  const first = makeStream({ log: store.open() })
  await vi.advanceTimersByTimeAsync(1_500)
  // Its event is written, and not that it was answered.
  store.lifetime = 1
  void first.webhook("chat_thread_tagged", tag)
  await vi.advanceTimersByTimeAsync(100)
  const { log, state } = makeRefusing(store.open())
  const { push, webhook } = makeStream({ log })
  await vi.advanceTimersByTimeAsync(1_500)
  state.isFull = true
  for (let i = 0; i < 2; i++) push("chat_thread_tagged", tag)
  const again = webhook("chat_thread_tagged", tag)
  await vi.advanceTimersByTimeAsync(10)
  expect(await again).toBe("not-taken")
  state.isFull = false
  await vi.advanceTimersByTimeAsync(10_000)
  expect(await webhook("chat_thread_tagged", tag)).toBe("copy")
  expect(store.events.filter(({ action }) => action === "chat_thread_tagged")).toHaveLength(1)
})
