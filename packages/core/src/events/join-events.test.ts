import * as fc from "fast-check"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { v3_0 } from "../v3.0/index.ts"
import { joinEvents } from "./join-events.ts"
import { stubLog, takeAll } from "./test-support/log.ts"
import { makeStream, message, opening, tag } from "./test-support/stream.ts"

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }))
afterEach(() => void vi.useRealTimers())

const closing = { chat_id: "c1", thread_id: "t1" }

const make = makeStream

describe("once", () => {
  it("emits a push and its webhook once, whichever comes first", async () => {
    const { seen, push, webhook } = make()
    push("incoming_event", message(1))
    await webhook("incoming_event", message(1))
    await webhook("incoming_event", message(2))
    push("incoming_event", message(2))
    expect(seen).toMatchObject([
      { action: "incoming_event", source: "push", order: 1, chatId: "c1", threadId: "t1", keyClass: "id" },
      { action: "incoming_event", source: "webhook", order: 2, origin: "w1" }
    ])
    expect(seen[0]).toHaveProperty("key", 'incoming_event:"c1","t1","e1"')
  })

  it("tells tag, untag and tag again from copies", async () => {
    const { actions, push, webhook } = make()
    for (const name of ["chat_thread_tagged", "chat_thread_untagged", "chat_thread_tagged"]) push(name, tag)
    for (const name of ["chat_thread_tagged", "chat_thread_untagged", "chat_thread_tagged"])
      await webhook(name, tag)
    expect(actions()).toEqual(["chat_thread_tagged", "chat_thread_untagged", "chat_thread_tagged"])
  })

  it("marks what a webhook repeats after hours", async () => {
    const { seen, webhook } = make()
    await webhook("chat_thread_tagged", tag)
    vi.advanceTimersByTime(3_600_000)
    await webhook("chat_thread_tagged", tag)
    expect(seen.map((event) => "flags" in event && event.flags)).toEqual([{}, { ambiguous: true }])
  })

  it("knows the push and the webhook of an agent's status as one, under the name of the push", async () => {
    const { events, seen, push, webhook } = make()
    await webhook("agent_status_changed", { agent_id: "a", status: "accepting chats" })
    push("agent_updated", { agent_id: "a", routing_status: "accepting_chats" })
    expect(seen).toMatchObject([{ action: "agent_updated", payload: { routing_status: "accepting_chats" } }])
    expect(() => events.on("agent_status_changed")).toThrow(/comes as agent_updated/)
  })

  it("passes on what has no key each time", async () => {
    const { actions, push } = make()
    for (let i = 0; i < 2; i++) push("incoming_typing_indicator", { chat_id: "c1", thread_id: "t1" })
    push("brand_new", {})
    expect(actions()).toEqual(["incoming_typing_indicator", "incoming_typing_indicator", "unknown"])
  })
})

describe("in order", () => {
  it("passes on the messages of a thread that opens", () => {
    const { seen, push } = make()
    push("incoming_chat_thread", opening([1, 2]))
    push("incoming_event", message(2))
    expect(seen).toMatchObject([
      { action: "incoming_chat_thread" },
      { action: "incoming_event", source: "derived", order: 1 },
      { action: "incoming_event", source: "derived", order: 2 }
    ])
  })

  it("holds what came too early, for 250 ms at most", () => {
    const { orders, push, seen } = make()
    push("incoming_chat_thread", opening([1]))
    push("incoming_event", message(3))
    expect(orders()).toEqual([1])
    push("incoming_event", message(2))
    expect(orders()).toEqual([1, 2, 3])
    push("incoming_event", message(5))
    vi.advanceTimersByTime(250)
    expect(orders()).toEqual([1, 2, 3, 5])
    expect(seen.at(-2)).toMatchObject({ action: "gap", reason: "hole", complete: false })
    push("incoming_event", message(4))
    expect(seen.at(-1)).toMatchObject({ order: 4, flags: { late: true } })
  })

  it("fetches what is missing, and passes on the rest after 5 s without", async () => {
    const call = vi.fn((action: string) =>
      action === "get_chat_threads"
        ? Promise.resolve({ chat: { ...opening([]).chat, threads: [opening([1, 2, 3]).chat.thread] } })
        : Promise.reject(new Error("no"))
    )
    const { orders, push, seen } = make({ call })
    push("incoming_chat_thread", opening([1]))
    push("incoming_event", message(3))
    await vi.advanceTimersByTimeAsync(250)
    expect(orders()).toEqual([1, 2, 3])
    expect(seen).toContainEqual(
      expect.objectContaining({ order: 2, source: "gapfill", flags: { gapFilled: true } })
    )
    call.mockImplementation(() => new Promise(() => {}))
    push("incoming_event", message(5))
    await vi.advanceTimersByTimeAsync(5_240)
    expect(orders()).toEqual([1, 2, 3])
    await vi.advanceTimersByTimeAsync(20)
    expect(orders()).toEqual([1, 2, 3, 5])
  })

  it("lets the end of a thread wait for its events", () => {
    const { actions, push } = make()
    push("incoming_chat_thread", opening([1]))
    push("thread_closed", closing)
    push("incoming_event", message(2))
    vi.advanceTimersByTime(250)
    expect(actions()).toEqual(["incoming_chat_thread", "incoming_event", "incoming_event", "thread_closed"])
  })
})

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

describe("own events", () => {
  it("marks answers to calls of this connection and events of its own authors", async () => {
    const { seen, push } = make({ own: ["bot"] })
    push("incoming_chat_thread", opening([1]), "7")
    push("incoming_event", message(2, { author: "bot" }))
    push("incoming_event", message(3))
    expect(seen.map((event) => "own" in event && event.own)).toEqual([true, false, true, false])
  })
})

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

describe("metrics", () => {
  it("tell by how much the sides are apart, and what comes from one only", async () => {
    const { events, push, webhook } = make()
    for (let order = 1; order <= 10; order++) {
      push("incoming_event", message(order))
      vi.advanceTimersByTime(100)
      await webhook("incoming_event", message(order))
      push("chat_thread_tagged", tag)
    }
    const { actions, duplicates, emitted } = events.metrics()
    expect({ duplicates, emitted }).toEqual({ duplicates: 10, emitted: 20 })
    expect(actions["incoming_event"]).toMatchObject({
      pushes: 10,
      webhooks: 10,
      paired: 10,
      webhookLag: { mean: 100 }
    })
    expect(actions["chat_thread_tagged"]).toMatchObject({ onlyFrom: "push" })
  })
})

it("says what is missing when there is nothing to join", () => {
  expect(() => joinEvents<typeof v3_0>({})).toThrow(expect.objectContaining({ option: "rtm" }))
  expect(() => make({ times: { hold: -1 } })).toThrow(expect.objectContaining({ option: "times.hold" }))
})

it("takes for sources, clients and logs what is as good as one, and says what is none", () => {
  const source = { catalog: v3_0, events: { subscribe: () => {} } }
  for (const [option, values] of [
    ["rtm", [5, {}, { catalog: v3_0 }, [source, {}], null]],
    ["webhooks", ["secret", {}, [null], { catalog: v3_0, events: {} }]],
    ["web", [null, 5, {}, { catalog: v3_0 }]],
    ["log", [null, "events.db", {}, { append: () => {} }]]
  ] as const) {
    for (const value of values) {
      expect(() => joinEvents({ rtm: source, warn: false, [option]: value } as never)).toThrow(
        expect.objectContaining({ _tag: "ConfigurationError", option })
      )
    }
  }
})
