import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { v3_0 } from "../v3.0/index.ts"
import { joinEvents } from "./join-events.ts"
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

describe("own events", () => {
  it("marks answers to calls of this connection and events of its own authors", async () => {
    const { seen, push } = make({ own: ["bot"] })
    push("incoming_chat_thread", opening([1]), "7")
    push("incoming_event", message(2, { author: "bot" }))
    push("incoming_event", message(3))
    expect(seen.map((event) => "own" in event && event.own)).toEqual([true, false, true, false])
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
