import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import type { v3_0 } from "../../v3.0/index.ts"
import type { Envelope } from "../envelope.ts"
import type { Draft, EventLog } from "../logs/event-log.ts"
import { MemoryLog } from "../logs/memory-log.ts"
import { stubLog, takeAll } from "../test-support/log.ts"
import { Store } from "../test-support/store.ts"
import { makeStream, message, opening, tag, threadsOf } from "../test-support/stream.ts"

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }))
afterEach(() => void vi.useRealTimers())

/** A durable log that takes nothing as long as `isDown` says so. */
const makeLog = (isDown: (draft: Draft) => boolean) => {
  const appended: unknown[] = []
  const log = stubLog({
    append: async (drafts: readonly Draft[]) => {
      await Promise.resolve()
      if (drafts.some(isDown)) throw new Error("disk full")
      for (const { event } of drafts) appended.push(event)
      return takeAll(drafts)
    }
  })
  return { log, appended }
}

const ids = (events: readonly unknown[]): unknown[] =>
  events.flatMap((event) => {
    const { action, payload } = event as { action: string; payload?: { event?: { id?: string } } }
    return action === "incoming_event" ? payload?.event?.id : []
  })

describe("a webhook is not taken", () => {
  it("while nobody is there: before the first consumer, and between two", async () => {
    const { events, webhook } = makeStream({ unobserved: true })
    expect(await webhook("incoming_event", message(1))).toBe("not-taken")
    const handled: unknown[] = []
    const first = events.consume((event) => handled.push(event))
    expect(await webhook("incoming_event", message(1))).toBe("taken")
    await first.close()
    expect(await webhook("incoming_event", message(2))).toBe("not-taken")
    events.consume((event) => handled.push(event))
    expect(await webhook("incoming_event", message(2))).toBe("taken")
    expect(ids(handled)).toEqual(["e1", "e2"])
  })

  it("when somebody listens to gaps only, but when somebody looks on", async () => {
    const { events, webhook } = makeStream({ unobserved: true })
    events.on("gap").subscribe()
    expect(await webhook("incoming_event", message(1))).toBe("not-taken")
    events.on("thread_closed").subscribe()
    expect(await webhook("incoming_event", message(1))).toBe("taken")
  })

  it("when the log refuses it, and its repeat is taken as if it were new", async () => {
    let isDown = true
    const { log, appended } = makeLog(() => isDown)
    const { seen, webhook, errors } = makeStream({ log })
    expect(await webhook("incoming_chat_thread", opening([1]))).toBe("not-taken")
    expect(await webhook("chat_thread_tagged", tag)).toBe("not-taken")
    expect(ids(seen)).toEqual([])
    expect(errors).toEqual([new Error("disk full"), new Error("disk full")])
    isDown = false
    expect(await webhook("incoming_chat_thread", opening([1]))).toBe("taken")
    expect(await webhook("chat_thread_tagged", tag)).toBe("taken")
    const found = appended.map((event) => (event as { action: string }).action)
    expect(found.filter((action) => action !== "gap")).toEqual([
      "incoming_chat_thread",
      "incoming_event",
      "chat_thread_tagged"
    ])
    expect(seen.flatMap((event) => ("flags" in event && event.flags.late) || [])).toEqual([])
  })

  it("when a part of it is refused: all of it comes with the repeat", async () => {
    let refuse = 1
    const { log, appended } = makeLog(({ key }) => key.includes('"e1"') && refuse-- > 0)
    const { seen, webhook } = makeStream({ log })
    expect(await webhook("incoming_chat_thread", opening([1, 2]))).toBe("not-taken")
    expect(await webhook("incoming_chat_thread", opening([1, 2]))).toBe("taken")
    expect(ids(appended)).toEqual(["e1", "e2"])
    expect(ids(seen)).toEqual(["e1", "e2"])
    expect(seen.filter(({ action }) => action === "incoming_chat_thread")).toHaveLength(1)
  })

  it("when the stream is closed, also when that happens while it is handled", async () => {
    const { events, webhook } = makeStream()
    events.consume(() => new Promise(() => {}))
    const pending = webhook("incoming_event", message(1))
    await vi.advanceTimersByTimeAsync(1)
    const closing = events.close({ timeout: 100 })
    expect(await webhook("incoming_event", message(2))).toBe("not-taken")
    await vi.advanceTimersByTimeAsync(100)
    expect(await pending).toBe("not-taken")
    expect(await closing).toEqual({ unfinished: 1 })
  })

  it("when its only group goes before it was handled", async () => {
    const { events, webhook } = makeStream()
    const consumption = events.consume(() => new Promise(() => {}))
    const pending = webhook("incoming_event", message(1))
    const closing = consumption.close({ timeout: 10 })
    await vi.advanceTimersByTimeAsync(10)
    await closing
    expect(await pending).toBe("not-taken")
  })
})

it("whoever begins to consume as an event is shown handles what is behind it, and its webhook waits for that", async () => {
  const { events, push, webhook } = makeStream({ unobserved: true })
  const handled: unknown[] = []
  let answer: unknown
  events.on("incoming_chat_thread").subscribe(() => {
    events.consume((event) => void handled.push(event))
    void webhook("incoming_event", message(2)).then((outcome) => (answer = outcome))
  })
  push("incoming_chat_thread", opening([1]))
  expect([ids(handled), answer]).toEqual([[], undefined])
  await vi.advanceTimersByTimeAsync(1)
  expect([ids(handled), answer]).toEqual([["e1", "e2"], "taken"])
})

it("a group's acknowledgement counts for itself only", async () => {
  const { events, webhook } = makeStream()
  let finish = (): void => {}
  events.consume(() => new Promise<void>((resolve) => (finish = resolve)), { group: "slow" })
  let answer: unknown
  void webhook("incoming_event", message(1)).then((outcome) => (answer = outcome))
  await vi.advanceTimersByTimeAsync(1)
  const handled: unknown[] = []
  events.consume((event) => handled.push(event), { group: "late", from: "earliest" })
  await vi.advanceTimersByTimeAsync(1)
  expect(ids(handled)).toEqual(["e1"])
  expect(answer).toBeUndefined()
  finish()
  await vi.advanceTimersByTimeAsync(1)
  expect(answer).toBe("taken")
})

it("a webhook waits for its event also when that was fetched before it came", async () => {
  const call = async (action: string) =>
    ({
      get_chats_summary: { chats_summary: [{ id: "c1", last_thread_summary: { id: "t1" } }] },
      get_archives: { chats: [] },
      get_chat_threads: threadsOf(opening([1]))
    })[action]
  const { events, gap, webhook } = makeStream({ call })
  const finish: (() => void)[] = []
  events.consume(() => new Promise<void>((resolve) => finish.push(resolve)))
  gap({})
  await vi.advanceTimersByTimeAsync(1)
  let answer: unknown
  void webhook("incoming_event", message(1)).then((outcome) => (answer = outcome))
  for (let handled = 0; handled < 2; handled++) {
    await vi.advanceTimersByTimeAsync(1)
    expect(answer).toBeUndefined()
    finish[handled]!()
  }
  await vi.advanceTimersByTimeAsync(1)
  expect(answer).toBe("copy")
})

it("the webhook of an opening waits for the first messages in it, also when the push came before it", async () => {
  const { events, push, webhook } = makeStream()
  const finish: (() => void)[] = []
  events.consume(() => new Promise<void>((resolve) => finish.push(resolve)))
  push("incoming_chat_thread", opening([1]))
  let answer: unknown
  void webhook("incoming_chat_thread", opening([1])).then((outcome) => (answer = outcome))
  for (let handled = 0; handled < 2; handled++) {
    await vi.advanceTimersByTimeAsync(1)
    expect(answer).toBeUndefined()
    finish[handled]!()
  }
  await vi.advanceTimersByTimeAsync(1)
  expect(answer).toBe("copy")
})

it("two occurrences with equal content are two to wait for", async () => {
  const { events, webhook } = makeStream()
  const finish: (() => void)[] = []
  events.consume(() => new Promise<void>((resolve) => finish.push(resolve)))
  const answers: unknown[] = []
  for (let i = 0; i < 2; i++) void webhook("chat_thread_tagged", tag).then((outcome) => answers.push(outcome))
  await vi.advanceTimersByTimeAsync(1)
  finish[0]!()
  await vi.advanceTimersByTimeAsync(1)
  expect(answers).toEqual([])
  finish[1]!()
  await vi.advanceTimersByTimeAsync(1)
  expect(answers).toEqual(["taken", "taken"])
})

it("a push that the log refuses is told as a gap, and fetched", async () => {
  let isDown = true
  const { log, appended } = makeLog(() => isDown)
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

it("a log that several streams use is closed with the last of them", async () => {
  const log = new MemoryLog<never>()
  const close = vi.spyOn(log, "close")
  const streams = [makeStream({ log }), makeStream({ log })]
  await streams[0]!.events.close()
  expect(close).not.toHaveBeenCalled()
  await streams[1]!.events.close()
  expect(close).toHaveBeenCalledOnce()
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
