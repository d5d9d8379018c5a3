import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { MemoryLog } from "../logs/memory-log.ts"
import { makeStream, message, opening, tag, threadsOf } from "../test-support/stream.ts"
import { ids, refusingLog } from "./test-support/refusing-log.ts"

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }))
afterEach(() => void vi.useRealTimers())

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
    const { log, appended } = refusingLog(() => isDown)
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
    const { log, appended } = refusingLog(({ key }) => key.includes('"e1"') && refuse-- > 0)
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

it("a log that several streams use is closed with the last of them", async () => {
  const log = new MemoryLog<never>()
  const close = vi.spyOn(log, "close")
  const streams = [makeStream({ log }), makeStream({ log })]
  await streams[0]!.events.close()
  expect(close).not.toHaveBeenCalled()
  await streams[1]!.events.close()
  expect(close).toHaveBeenCalledOnce()
})
