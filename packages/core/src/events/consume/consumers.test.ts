import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { makeStream, message } from "../test-support/stream.ts"

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }))
afterEach(() => void vi.useRealTimers())

const closing = { chat_id: "c1", thread_id: "t1" }

const make = makeStream

describe("consumers", () => {
  it("handle the events of a chat one at a time and in order, chats side by side", async () => {
    const { events, push } = make()
    const log: string[] = []
    events.consume(async (event) => {
      if (!("chatId" in event)) return
      log.push(`start ${event.chatId} ${event.order}`)
      await new Promise((resolve) => setTimeout(resolve, 10))
      log.push(`end ${event.chatId} ${event.order}`)
    })
    push("incoming_event", message(1))
    push("incoming_event", message(2))
    push("incoming_event", { ...message(1), chat_id: "c2", thread_id: "t2" })
    await vi.advanceTimersByTimeAsync(100)
    expect(log.filter((line) => line.includes("c1"))).toEqual([
      "start c1 1",
      "end c1 1",
      "start c1 2",
      "end c1 2"
    ])
    expect(log.slice(0, 2)).toEqual(["start c1 1", "start c2 1"])
  })

  it("try again in place, then give up on the event alone", async () => {
    const { events, errors, push } = make()
    const attempts: string[] = []
    const dead: unknown[] = []
    events.consume(
      (event, { attempt }) => {
        if (!("order" in event)) return
        attempts.push(`${event.order}.${attempt}`)
        if (event.order === 1) throw new Error("never")
      },
      { retries: 2, onDead: (event, cause) => dead.push([event.action, (cause as Error).message]) }
    )
    push("incoming_event", message(1))
    push("incoming_event", message(2))
    await vi.advanceTimersByTimeAsync(10_000)
    expect(attempts).toEqual(["1.1", "1.2", "1.3", "2.1"])
    expect(dead).toEqual([["incoming_event", "never"]])
    expect(errors).toHaveLength(3)
  })

  it("keep a webhook waiting until all of them are done, and its repeat as well", async () => {
    const { events, webhook } = make()
    const finish: (() => void)[] = []
    for (const group of ["bot", "crm"]) {
      events.consume(() => new Promise<void>((resolve) => finish.push(resolve)), { group })
    }
    const answered: string[] = []
    void webhook("incoming_event", message(1)).then(() => answered.push("first"))
    await vi.advanceTimersByTimeAsync(1)
    void webhook("incoming_event", message(1)).then(() => answered.push("repeat"))
    finish[0]!()
    await vi.advanceTimersByTimeAsync(1)
    expect(answered).toEqual([])
    finish[1]!()
    await vi.advanceTimersByTimeAsync(1)
    expect(answered).toEqual(["first", "repeat"])
    await webhook("incoming_event", message(1))
  })

  it("share the work of a group, and a webhook waits for the one that has its event", async () => {
    const { events, webhook } = make()
    const handled = [0, 0]
    for (const i of [0, 1]) events.consume(() => void handled[i]!++)
    for (let order = 1; order <= 4; order++) {
      const answered = webhook("incoming_event", message(order, { thread: `t${order}` }))
      await vi.advanceTimersByTimeAsync(1)
      await answered
    }
    expect(handled[0]! + handled[1]!).toBe(4)
  })

  it("finish what they have when the stream is closed", async () => {
    const { events, push, seen } = make()
    const done: number[] = []
    const complete = vi.fn()
    events.subscribe({ complete })
    events.consume(async (event) => {
      await new Promise((resolve) => setTimeout(resolve, 100))
      if ("order" in event) done.push(event.order ?? 0)
    })
    push("incoming_event", message(1))
    await vi.advanceTimersByTimeAsync(1)
    const closing = events.close()
    push("incoming_event", message(2))
    await vi.advanceTimersByTimeAsync(200)
    await closing
    expect(done).toEqual([1])
    expect(seen).toHaveLength(1)
    expect(complete).toHaveBeenCalledOnce()
  })

  it("do not get events without a key", async () => {
    const { events, push } = make()
    const consumed: string[] = []
    events.consume(({ action }) => consumed.push(action))
    push("incoming_typing_indicator", { chat_id: "c1", thread_id: "t1" })
    push("thread_closed", closing)
    await vi.advanceTimersByTimeAsync(300)
    expect(consumed).toEqual(["thread_closed"])
  })
})
