import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { shortKey } from "../join/short-key.ts"
import { MemoryLog } from "../logs/memory-log.ts"
import { stubLog, takeAll } from "../test-support/log.ts"
import { makeStream, message, opening, threadsOf } from "../test-support/stream.ts"
import { weigh } from "../weigh.ts"

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }))
afterEach(() => void vi.useRealTimers())

describe("what a peer decides", () => {
  it.each([
    ["pages that go round", (page: string | undefined) => (page === "A" ? "B" : "A")],
    ["pages without end", (page: string | undefined) => `${page ?? ""}x`]
  ])("%s end with an error, and do not keep the rest from being looked at", async (_what, next) => {
    let asked = 0
    const archived = opening([1], { thread: "t9", chat: "c9", active: false })
    const call = async (action: string, payload: unknown) => {
      if (action === "get_chats_summary") {
        asked++
        return { chats_summary: [], next_page_id: next((payload as { page_id?: string }).page_id) }
      }
      return action === "get_archives" ? { chats: [archived], pagination: { total: 1 } } : undefined
    }
    const { gap, seen, errors, events } = makeStream({ call, repairAfter: 3_600_000 })
    gap({})
    await vi.advanceTimersByTimeAsync(100)
    expect(asked).toBeLessThanOrEqual(1_000)
    expect(errors).toMatchObject([{ message: expect.stringMatching(/page/) }])
    expect(seen.map(({ action }) => action)).toEqual([
      "incoming_chat_thread",
      "incoming_event",
      "thread_closed",
      "gap"
    ])
    expect(seen.at(-1)).toMatchObject({ complete: false, recovered: 3 })
    await events.close()
    const before = asked
    await vi.advanceTimersByTimeAsync(3_600_000)
    expect(asked).toBe(before)
  })

  it("an archive that says it has pages without end is not believed", async () => {
    let asked = 0
    const call = async (action: string) => {
      if (action !== "get_archives") return { chats_summary: [] }
      asked++
      return { chats: [], pagination: { total: 1e12 } }
    }
    const { gap, seen } = makeStream({ call })
    gap({})
    await vi.advanceTimersByTimeAsync(100)
    expect(asked).toBe(1)
    expect(seen).toMatchObject([{ action: "gap", complete: true }])
  })

  it("a thread with 150,000 events is looked through", { timeout: 30_000 }, async () => {
    const orders = Array.from({ length: 150_000 }, (_, i) => i + 1)
    const big = opening(orders, { at: () => 900 })
    const other = opening([1], { chat: "c2", thread: "t2", at: () => 1_000 })
    const call = async (action: string, payload: unknown) =>
      ({
        get_chats_summary: { chats_summary: [{ id: "c1", last_thread_summary: { id: "t1" } }] },
        get_chat_threads: threadsOf((payload as { chat_id?: string }).chat_id === "c1" ? big : other),
        get_archives: { chats: [] }
      })[action]
    const { gap, seen, push, errors } = makeStream({ call })
    push("incoming_event", message(1, { chat: "c2", thread: "t2", at: 1_000 }))
    gap({})
    await vi.advanceTimersByTimeAsync(100)
    expect(errors).toEqual([])
    expect(seen.at(-1)).toMatchObject({ action: "gap", complete: true })
    push("incoming_chat_thread", opening(orders, { thread: "t3", at: () => 1_000 }))
    expect(errors).toEqual([])
  })

  it("a call that is never answered is given up", async () => {
    const { gap, seen } = makeStream({ call: () => new Promise(() => {}) })
    gap({})
    await vi.advanceTimersByTimeAsync(121_000)
    expect(seen).toMatchObject([{ action: "gap", complete: false }])
  })
})

describe("what is kept", () => {
  it("are keys of a fixed size, whatever the content", async () => {
    const { push, seen } = makeStream()
    const properties = (value: string) => ({ chat_id: "c1", properties: { routing: { note: value } } })
    const long = "x".repeat(1_000_000)
    push("chat_properties_updated", properties(`${long}a`))
    push("chat_properties_updated", properties(`${long}b`))
    const keys = seen.map((event) => ("key" in event ? event.key : ""))
    expect(new Set(keys).size).toBe(2)
    for (const key of keys) expect(key).toMatch(/^chat_properties_updated:#[0-9a-f]{32}\.\d+$/)
  })

  it("are digests that differ wherever keys do", () => {
    const keys = new Set<string>()
    const base = "k:".padEnd(200, "0123456789")
    for (let i = 2; i < 200; i++) {
      for (let code = 97; code < 123; code++) {
        keys.add(shortKey(base.slice(0, i) + String.fromCharCode(code) + base.slice(i + 1)))
      }
    }
    expect(keys.size).toBe(198 * 26)
    expect(shortKey("short:key")).toBe("short:key")
  })

  it("weighs what JSON takes, however deep or long it is", () => {
    expect(weigh("x".repeat(1_000))).toBeGreaterThanOrEqual(2_000)
    let deep: unknown = "x"
    for (let i = 0; i < 100_000; i++) deep = [deep]
    expect(weigh(deep)).toBeGreaterThan(0)
    expect(weigh(Array.from({ length: 1_000_000 }, () => "xxxxxxxxxx"))).toBeGreaterThan(1_000_000)
  })

  it("ends weighing what a program made, though it contains itself or one part many times", () => {
    const itself: Record<string, unknown> = { text: "x" }
    itself["itself"] = [itself, itself]
    expect(weigh(itself)).toBeGreaterThan(0)
    let shared: unknown = "x"
    for (let i = 0; i < 60; i++) shared = [shared, shared]
    expect(weigh(shared)).toBeGreaterThan(0)
    const parent: { children: unknown[] } = { children: [] }
    for (let i = 0; i < 20_000; i++) parent.children.push({ parent })
    const started = performance.now()
    expect(weigh(parent)).toBeLessThan(10_000_000)
    expect(performance.now() - started).toBeLessThan(1_000)
  })

  it("waits for consumers in bytes, too: then webhooks are refused and pushes are a gap", async () => {
    let release = (): void => {}
    const gate = new Promise<void>((resolve) => (release = resolve))
    const log = stubLog({
      append: async (drafts) => {
        await gate
        return takeAll(drafts)
      }
    })
    const { push, webhook, events, errors } = makeStream({ log, backlogBytes: 200_000 })
    await vi.advanceTimersByTimeAsync(1)
    const big = { chat_id: "c1", properties: { a: { b: "x".repeat(60_000) } } }
    push("chat_properties_updated", big)
    push("chat_properties_updated", { ...big, chat_id: "c2" })
    push("incoming_event", message(1))
    expect(await webhook("incoming_event", message(1))).toBe("not-taken")
    expect(events.metrics().shed).toBe(1)
    expect(errors).toEqual([new Error("2 events wait to be written")])
    release()
    await vi.advanceTimersByTimeAsync(1)
    expect(await webhook("incoming_event", message(1))).toBe("taken")
  })

  it.each([
    ["10,000 events", 10, 10_000],
    ["64 MiB", 2 ** 19, 64]
  ])("waits as %s, unless told otherwise", async (_what, size, most) => {
    const { push, events } = makeStream({ log: stubLog({ append: () => new Promise(() => {}) }) })
    let taken = 0
    while (events.metrics().shed === 0) {
      push("chat_properties_updated", { chat_id: `c${taken++}`, properties: { a: { b: "x".repeat(size) } } })
      await Promise.resolve()
    }
    expect(taken).toBeGreaterThan(most * 0.95)
    expect(taken).toBeLessThan(most * 1.05)
  })

  it("is bounded in bytes for one who looks on", async () => {
    const { events, push } = makeStream()
    const onDropped = vi.fn()
    const observed = events.observe({ bufferBytes: 100_000, onDropped })
    for (const chat_id of ["c1", "c2", "c3"]) {
      push("chat_properties_updated", { chat_id, properties: { a: { b: "x".repeat(30_000) } } })
    }
    expect(onDropped).toHaveBeenLastCalledWith(2)
    expect(await observed.next()).toMatchObject({ value: { chatId: "c3" } })
  })
})

describe("groups of a log in memory", () => {
  const draft = (i: number) => ({
    event: i,
    key: `e${i}`,
    keyClass: "id" as const,
    partition: `p${i}`
  })
  const read = (log: MemoryLog<number>, group: string, signal = new AbortController().signal) =>
    log.subscribe(group, { signal })[Symbol.asyncIterator]()

  it("that nobody reads hold nobody up: they are given up when they are full, and that is told", async () => {
    const onTrouble = vi.fn()
    const log = new MemoryLog<number>({ capacity: 10, onTrouble })
    const gone = new AbortController()
    read(log, "gone", gone.signal)
    gone.abort()
    const reader = read(log, "live")
    for (let i = 0; i < 40; i++) {
      await log.append([draft(i)])
      const { value } = await reader.next()
      expect(value?.event).toBe(i)
      await value?.ack()
    }
    expect(onTrouble).toHaveBeenCalledExactlyOnceWith(
      new Error("nobody reads the group gone: the 10 events that wait for it are given up")
    )
  })

  it("that hang are told of before the others wait for them", async () => {
    const onTrouble = vi.fn()
    const log = new MemoryLog<number>({ capacity: 10, onTrouble })
    read(log, "hung")
    for (let i = 0; i < 5; i++) await log.append([draft(i)])
    expect(onTrouble).toHaveBeenCalledExactlyOnceWith(
      new Error("the group hung is 5 events behind; when it is full, all others wait for it")
    )
  })

  it("are bounded in bytes, as is what is kept for groups to come", async () => {
    const log = new MemoryLog<string>({ capacityBytes: 10_000 })
    const text = "x".repeat(2_000)
    for (let i = 0; i < 10; i++) await log.append([{ ...draft(i), event: text }])
    const late = log.subscribe("late", { from: "earliest", signal: new AbortController().signal })
    const found = late[Symbol.asyncIterator]()
    await found.next()
    await found.next()
    let appended = false
    void log.append([{ ...draft(10), event: text }]).then(() => (appended = true))
    await vi.advanceTimersByTimeAsync(1)
    expect(appended).toBe(true)
    let more = false
    void log.append([{ ...draft(11), event: text }]).then(() => (more = true))
    await vi.advanceTimersByTimeAsync(1)
    expect(more).toBe(false)
  })

  it("get what says something of all before it after they are done with those", async () => {
    const log = new MemoryLog<number>()
    const reader = read(log, "a")
    await log.append([draft(1)])
    await log.append([{ ...draft(2), partition: "", follows: true }])
    await log.append([draft(3)])
    const first = await reader.next()
    const third = await reader.next()
    expect([first.value?.event, third.value?.event]).toEqual([1, 3])
    await first.value?.ack()
    expect((await reader.next()).value?.event).toBe(2)
  })
})

it("goes on with one group when another was closed, however much comes", async () => {
  const { events, push, errors } = makeStream({ unobserved: true })
  await events.consume(() => {}, { group: "a" }).close()
  let handled = 0
  events.consume(() => void handled++, { group: "b" })
  for (let i = 1; i <= 10_500; i++) {
    push("incoming_event", message(1, { thread: `t${i}`, chat: `c${i}` }))
    if (i % 100 === 0) await vi.advanceTimersByTimeAsync(1)
  }
  await vi.advanceTimersByTimeAsync(10)
  expect(handled).toBe(10_500)
  expect(errors).toEqual([
    expect.objectContaining({ message: expect.stringMatching(/nobody reads the group a/) })
  ])
  expect(await events.close()).toEqual({ unfinished: 0 })
})
