import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { message, opening, tag } from "../test-support/stream.ts"
import { type Seen, startProcess as start } from "../test-support/processes.ts"
import { SharedStore } from "../test-support/shared-store.ts"
import { v3_0 } from "../../v3.0/index.ts"
import { toEvent } from "../event.ts"
import { aged, writeSeen } from "./sighting.ts"

const orders = (seen: readonly Seen[]) =>
  seen.flatMap((event) => ("order" in event && event.order !== undefined ? event.order : []))
const named = (seen: readonly Seen[], action: string) => seen.filter((event) => event.action === action)
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

/** A service in which nothing is to be found. */
const nothing = (action: string): Promise<unknown> =>
  Promise.resolve(action === "get_chats_summary" ? { chats_summary: [] } : { chats: [], threads: [] })

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe("joinEvents in many processes", () => {
  it("shows everybody each event once, in its order, whoever saw it and whoever joins", async () => {
    const store = new SharedStore<Seen>()
    const processes = [start(store), start(store), start(store)]
    const [one, two] = processes as [(typeof processes)[0], (typeof processes)[0]]
    await pass(10)
    one.push("incoming_chat_thread", opening([]))
    await pass(5)
    two.push("incoming_event", message(2))
    one.push("incoming_event", message(1))
    expect(await two.webhook("incoming_event", message(1))).toBe("taken")
    expect(await one.webhook("incoming_event", message(2))).toBe("taken")
    await pass(300)
    for (const { seen } of processes) expect(orders(seen)).toEqual([1, 2])
    for (const { events } of processes) await events.close()
  })

  it("leaves out what is larger than any event of the log, and goes on with the chat under the same lead", async () => {
    const store = new SharedStore<Seen>()
    store.largestEvent = 5_000
    const large = { ...message(2), note: "x".repeat(5_000) }
    const one = start(store)
    await pass(10)
    one.push("incoming_event", message(1))
    one.push("incoming_event", large)
    one.push("incoming_event", message(3))
    await pass(1_000)
    const { epoch, checkpoint, done, records } = store
    expect(orders(one.seen)).toEqual([1, 3])
    expect(one.errors.map(String)).toEqual([expect.stringContaining("too large")])
    expect(epoch).toBe(1)
    // It is not read again by whoever leads next.
    expect(records.filter(({ id }) => id > checkpoint && !done.includes(id))).toEqual([])
    await one.events.close()
  })

  it("pairs what has no id over all processes", async () => {
    const store = new SharedStore<Seen>()
    const [one, two] = [start(store), start(store)]
    await pass(10)
    for (let i = 0; i < 3; i++) {
      one.push("chat_thread_tagged", tag)
      await pass(20)
      await two.webhook("chat_thread_tagged", tag)
      await pass(20)
    }
    expect(named(one.seen, "chat_thread_tagged")).toHaveLength(3)
    expect(named(two.seen, "chat_thread_tagged")).toHaveLength(3)
  })

  it("pairs what a session saw whose login waited for the log", async () => {
    const store = new SharedStore<Seen>()
    const one = start(store)
    one.connect()
    await pass(1_000)
    const { inbox } = store.open()
    one.push("chat_thread_tagged", tag)
    await pass(200)
    const about = { source: "push", receivedAt: Date.now() } as const
    const event = toEvent(v3_0, "chat_thread_tagged", tag, about)
    const facts = { agentId: "agent@example.com", chats: undefined, people: [] }
    await inbox.record(
      [
        { origin: "other-0.0", text: aged(writeSeen({ kind: "login", login: facts }), 500) },
        { origin: "other-0.0", text: aged(writeSeen({ kind: "push", event }), 190) }
      ],
      "waited"
    )
    await pass(500)
    expect(named(one.seen, "chat_thread_tagged")).toHaveLength(1)
  })

  it("shows what has no key where it came, and nowhere else", async () => {
    const store = new SharedStore<Seen>()
    const [one, two] = [start(store), start(store)]
    one.push("incoming_typing_indicator", {
      chat_id: "c1",
      typing_indicator: { author_id: "a", is_typing: true }
    })
    await pass(100)
    expect([one.seen.length, two.seen.length]).toEqual([1, 0])
  })

  it("goes on without loss and without copies when whoever joined is gone", async () => {
    const store = new SharedStore<Seen>()
    const dying = start(store)
    const heir = start(store)
    await pass(10)
    heir.push("incoming_chat_thread", opening([]))
    heir.push("incoming_event", message(1))
    heir.push("chat_thread_tagged", tag)
    await pass(100)
    // It reads on, but what it writes is refused from now on.
    const before = store.leader
    heir.push("incoming_event", message(2))
    dying.freeze()
    store.leader = undefined
    store.ring()
    await pass(1_000)
    expect(store.leader).not.toBe(before)
    // The copy of a tag that the one before has written, and a tag of its own.
    await heir.webhook("chat_thread_tagged", tag)
    heir.push("incoming_event", message(3))
    await heir.webhook("incoming_event", message(2))
    await pass(500)
    expect(orders(heir.seen)).toEqual([1, 2, 3])
    expect(named(heir.seen, "chat_thread_tagged")).toHaveLength(1)
    expect(named(heir.seen, "gap")).toEqual([])
    await heir.events.close()
  })

  it("knows who is who, also from before whoever joins now did", async () => {
    const store = new SharedStore<Seen>()
    const first = start(store)
    const heir = start(store)
    heir.connect()
    await pass(10)
    const opened = opening([])
    opened.chat.users.push({ id: "customer-1", type: "customer" })
    heir.push("incoming_chat_thread", opened)
    await pass(100)
    await first.events.close()
    await pass(100)
    heir.push("incoming_event", message(1, { author: "customer-1" }))
    heir.push("incoming_event", message(2, { author: "agent@example.com" }))
    await pass(100)
    const found = named(heir.seen, "incoming_event").map((event) => [
      "author" in event && event.author?.role,
      "own" in event && event.own
    ])
    expect(found).toEqual([
      ["customer", false],
      ["agent", true]
    ])
  })

  it.each([
    ["told", /another one leads/],
    ["silent", /^$/]
  ])("refuses what one writes who leads no more, and does not know it yet: %s", async (kind, errors) => {
    const store = new SharedStore<Seen>()
    const warn = vi.spyOn(console, "warn").mockImplementation(() => {})
    const [one, two] = [start(store, undefined, { silent: kind === "silent" }), start(store)]
    await pass(10)
    one.push("incoming_chat_thread", opening([]))
    await pass(100)
    // Both read on, each as if it led.
    store.leader = undefined
    store.ring()
    await pass(2_000)
    for (const order of [1, 2, 3]) {
      two.push("incoming_event", message(order))
      one.push("chat_thread_tagged", tag)
      await pass(50)
    }
    await pass(5_000)
    for (const { seen } of [one, two]) {
      expect(orders(seen)).toEqual([1, 2, 3])
      expect(named(seen, "chat_thread_tagged")).toHaveLength(3)
    }
    // Nobody has to do anything, so only who listens is told.
    expect(one.errors.map(String).join()).toMatch(errors)
    expect(warn.mock.calls).toEqual([])
    warn.mockRestore()
  })

  it("takes nothing that a new connection brings for a copy of what was before it", async () => {
    const store = new SharedStore<Seen>()
    const one = start(store, nothing)
    one.connect()
    await pass(1_000)
    one.disconnect()
    await one.webhook("chat_thread_tagged", tag)
    await pass(2_000)
    one.reconnect(2_000)
    await pass(1_000)
    one.push("chat_thread_tagged", tag)
    await pass(1_000)
    expect(named(one.seen, "chat_thread_tagged")).toHaveLength(2)
  })

  it("joins anew what was held when whoever joined went", async () => {
    const store = new SharedStore<Seen>()
    const leaving = start(store, nothing)
    const heir = start(store, nothing)
    await pass(10)
    heir.push("incoming_chat_thread", opening([]))
    heir.push("incoming_event", message(2))
    await pass(20)
    await leaving.events.close()
    await pass(20)
    heir.push("incoming_event", message(1))
    await pass(500)
    expect(orders(heir.seen)).toEqual([1, 2])
  })

  it("lets consumers in any process handle what was joined in another", async () => {
    const store = new SharedStore<Seen>()
    const [one, two] = [start(store), start(store)]
    const handled: (readonly [string, number])[] = []
    for (const [name, { events }] of [["one", one] as const, ["two", two] as const]) {
      events.consume((event) => {
        if (event.action === "incoming_event") handled.push([name, event.order!])
      })
    }
    await pass(10)
    one.push("incoming_chat_thread", opening([]))
    for (const order of [1, 2, 3]) two.push("incoming_event", message(order))
    await pass(500)
    expect(handled.map(([, order]) => order)).toEqual([1, 2, 3])
    expect((await one.events.close()).unfinished + (await two.events.close()).unfinished).toBe(0)
  })

  it("lets another join at once when it is closed", async () => {
    const store = new SharedStore<Seen>()
    const [one, two] = [start(store), start(store)]
    await pass(10)
    await one.events.close()
    await pass(10)
    expect(store.leader).toBeDefined()
    two.push("incoming_event", message(1))
    await pass(400)
    expect(orders(two.seen)).toEqual([1])
  })
})
