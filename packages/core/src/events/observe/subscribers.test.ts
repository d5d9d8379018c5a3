import * as fc from "fast-check"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { makeStream, message, opening } from "../test-support/stream.ts"

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }))
afterEach(() => void vi.useRealTimers())

const closing = { chat_id: "c1", thread_id: "t1" }

const make = makeStream

describe("subscribers", () => {
  it("get what they asked for", () => {
    const { events, push } = make()
    const seen: string[] = []
    events.on("thread_closed").subscribe(({ payload }) => seen.push(`closed ${payload.thread_id}`))
    events.chat("c2").subscribe(() => seen.push("c2"))
    events.thread("t1").subscribe(({ action }) => seen.push(`t1 ${action}`))
    push("incoming_chat_thread", opening([]))
    push("thread_closed", closing)
    vi.advanceTimersByTime(250)
    expect(seen).toEqual(["t1 incoming_chat_thread", "closed t1", "t1 thread_closed"])
  })

  it("see events one after another, also those they cause", () => {
    const { events, push, seen } = make()
    const second: number[] = []
    events.on("incoming_event").subscribe(({ order }) => {
      if (order === 1) push("incoming_event", message(2))
    })
    events.on("incoming_event").subscribe(({ order }) => second.push(order ?? 0))
    push("incoming_event", message(1))
    expect(second).toEqual([1, 2])
    expect(seen).toHaveLength(2)
  })

  it("may throw or reject without harm to others or to the stream", async () => {
    const { events, errors, push, seen } = make()
    events.subscribe(() => {
      throw new Error("thrown")
    })
    events.on("incoming_event").subscribe(async () => {
      throw new Error("rejected")
    })
    push("incoming_event", message(1))
    push("incoming_event", message(2))
    await vi.advanceTimersByTimeAsync(0)
    expect(seen).toHaveLength(2)
    expect(errors.map((cause) => (cause as Error).message).toSorted()).toEqual([
      "rejected",
      "rejected",
      "thrown",
      "thrown"
    ])
  })

  it("lose the oldest events when they are too slow, and are told", async () => {
    const { events, push } = make()
    const onDropped = vi.fn()
    const observed = events.observe({ buffer: 2, onDropped })
    for (const order of [1, 2, 3, 4]) push("incoming_event", message(order))
    expect(await observed.next()).toMatchObject({ value: { order: 3 } })
    expect(onDropped).toHaveBeenLastCalledWith(2)
    const strict = events.observe({ buffer: 1, overflow: "error" })
    for (const order of [5, 6]) push("incoming_event", message(order))
    await strict.next()
    await expect(strict.next()).rejects.toThrow("1 events behind")
  })

  it("are let go, whichever way they leave", async () => {
    const ways = fc.constantFrom("unsubscribe", "break", "return", "abort", "stream")
    await fc.assert(
      fc.asyncProperty(fc.array(ways, { minLength: 1, maxLength: 8 }), async (chosen) => {
        const { events, push } = make()
        const before = subscriberCount(events)
        for (const way of chosen) {
          if (way === "unsubscribe") events.chat("c1").subscribe().unsubscribe()
          else if (way === "return") await events.observe().return?.()
          else if (way === "abort") {
            const controller = new AbortController()
            const next = events.observe({ signal: controller.signal }).next()
            controller.abort()
            await next
          } else if (way === "break") {
            const reading = (async () => {
              for await (const _ of events) break
            })()
            push("brand_new", {})
            await reading
          }
        }
        expect(subscriberCount(events)).toBe(before)
        await events.close()
        expect(subscriberCount(events)).toBe(0)
        expect((await events.observe().next()).done).toBe(true)
      }),
      { numRuns: 50 }
    )
  })
})

/** Looks where a stream keeps its subscribers. */
const subscriberCount = (events: object): number => {
  const metrics = (events as { metrics(): { subscribers: number } }).metrics()
  return metrics.subscribers
}
