import { afterEach, beforeEach, expect, it, vi } from "vitest"
import type { Envelope } from "../envelope.ts"
import { v3_0 } from "../../v3.0/index.ts"
import { Store } from "../test-support/store.ts"
import { makeStream, message, opening, type StreamSetup, tag, threadsOf } from "../test-support/stream.ts"

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000_000 }))
afterEach(() => void vi.useRealTimers())

type Event = Envelope<typeof v3_0>

/** Streams on one store, one life after another: the one before is gone without a word. */
const makeLives = (setup: Omit<StreamSetup, "log"> = {}) => {
  const store = new Store<Event>()
  const live = async (over: Omit<StreamSetup, "log"> = {}) => {
    const stream = makeStream({ ...setup, ...over, log: store.open() })
    await vi.advanceTimersByTimeAsync(1)
    return stream
  }
  return { store, live }
}

const told = (events: readonly Event[]): string[] =>
  events.map((event) =>
    event.action === "incoming_event" ? (event.payload as { event: { id: string } }).event.id : event.action
  )

const seconds = (): number => Date.now() / 1_000

/** A service with one thread, `t1` of chat `c1`. */
const service = (
  orders: readonly number[],
  about: {
    readonly active?: boolean
    readonly startedAt?: number
    readonly at?: (order: number) => number
  } = {}
) => {
  const thread = opening(orders, { at: (order) => 999_999 + order, ...about })
  const calls: string[] = []
  const call = async (action: string): Promise<unknown> => {
    calls.push(action)
    const isActive = thread.chat.thread.active
    return {
      get_chats_summary: {
        chats_summary: isActive
          ? [
              {
                id: "c1",
                last_thread_summary: { id: "t1" },
                last_event_per_type: {
                  message: {
                    thread_id: "t1",
                    thread_order: orders.at(-1),
                    event: message(orders.at(-1) ?? 0).event
                  }
                }
              }
            ]
          : []
      },
      get_chat_threads: threadsOf(thread),
      get_archives: { chats: isActive ? [] : [thread], pagination: { total: isActive ? 0 : 1 } }
    }[action]
  }
  return { call, calls }
}

it("a stream that begins for the first time tells of no restart", async () => {
  const { live } = makeLives({ call: service([1], { at: () => 990_000 }).call })
  const { seen, push } = await live()
  push("incoming_event", message(2, { at: seconds() }))
  await vi.advanceTimersByTimeAsync(2_000)
  expect(told(seen)).toEqual(["e2"])
})

it("what was told in one life is not told again in the next", async () => {
  const { store, live } = makeLives()
  const first = await live({ call: service([1, 2]).call })
  first.push("incoming_chat_thread", opening([1, 2]))
  first.push("chat_thread_tagged", tag)
  await vi.advanceTimersByTimeAsync(2_000)
  const next = await live({ call: service([1, 2]).call })
  next.push("incoming_chat_thread", opening([1, 2]))
  await next.webhook("incoming_event", message(2))
  await next.webhook("chat_thread_tagged", tag)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(told(store.events).filter((each) => each !== "gap")).toEqual([
    "incoming_chat_thread",
    "e1",
    "e2",
    "chat_thread_tagged"
  ])
})

it("what happened meanwhile is fetched, and told with a gap since the last moment that was seen", async () => {
  const { live } = makeLives()
  const first = await live()
  first.push("incoming_chat_thread", opening([1, 2]))
  await vi.advanceTimersByTimeAsync(5_000)
  first.push("incoming_event", message(3))
  const lastSeen = Date.now()
  await vi.advanceTimersByTimeAsync(3_000)
  const { call } = service([1, 2, 3, 4, 5])
  await vi.advanceTimersByTimeAsync(600_000)
  const next = await live({ call })
  next.push("incoming_event", message(6, { at: seconds() }))
  await vi.advanceTimersByTimeAsync(1_000)
  expect(told(next.seen)).toEqual(["e4", "e5", "e6", "gap"])
  expect(next.seen.find(({ action }) => action === "gap")).toMatchObject({
    reason: "restarted",
    recovered: 2,
    from: lastSeen,
    watchedSince: 1_000_000_000
  })
  expect(next.orders()).toEqual([4, 5, 6])
  expect(next.seen.some((event) => "flags" in event && event.flags.late === true)).toBe(false)
})

it("a chat that was opened and closed meanwhile is found", async () => {
  const { live } = makeLives()
  await live()
  await vi.advanceTimersByTimeAsync(60_000)
  const { call } = service([1, 2], { active: false, startedAt: seconds() - 30 })
  const next = await live({ call })
  next.push("incoming_event", message(1, { chat: "c2", thread: "t2" }))
  await vi.advanceTimersByTimeAsync(1_000)
  expect(told(next.seen)).toEqual(
    expect.arrayContaining(["incoming_chat_thread", "e1", "e2", "thread_closed"])
  )
})

it("what has no id is paired over a restart, and told again when it happens again", async () => {
  const { live, store } = makeLives()
  const first = await live()
  first.push("chat_thread_tagged", tag)
  await vi.advanceTimersByTimeAsync(10)
  const next = await live()
  expect(await next.webhook("chat_thread_tagged", tag)).toBe("copy")
  next.push("chat_thread_tagged", tag)
  await vi.advanceTimersByTimeAsync(10)
  expect(told(store.events).filter((each) => each === "chat_thread_tagged")).toHaveLength(2)
  expect(await next.webhook("chat_thread_tagged", tag)).toBe("copy")
})

it("who is who outlives a restart", async () => {
  const { live } = makeLives()
  const first = await live()
  const opened = opening([])
  opened.chat.users.push({ id: "customer-1", type: "customer" })
  first.push("incoming_chat_thread", opened)
  await vi.advanceTimersByTimeAsync(1_000)
  const second = await live()
  second.push("incoming_event", message(1, { author: "customer-1" }))
  await vi.advanceTimersByTimeAsync(1_000)
  const [event] = second.seen.filter(({ action }) => action === "incoming_event")
  expect(event).toMatchObject({ author: { id: "customer-1", role: "customer" } })
})

it("a content that is written once of twice when the process ends is paired in the next life", async () => {
  const { store, live } = makeLives()
  const first = await live()
  first.push("chat_thread_tagged", tag)
  // More than is written at a time.
  for (let order = 1; order <= 300; order++) first.push("incoming_event", message(order))
  first.push("chat_thread_tagged", tag)
  store.lifetime = 1
  await vi.advanceTimersByTimeAsync(1_000)
  expect(told(store.events).filter((each) => each === "chat_thread_tagged")).toHaveLength(1)
  const next = await live()
  await next.webhook("chat_thread_tagged", tag)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(told(store.events).filter((each) => each === "chat_thread_tagged")).toHaveLength(1)
  await next.webhook("chat_thread_tagged", tag)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(told(store.events).filter((each) => each === "chat_thread_tagged")).toHaveLength(2)
})

it("what waited behind what the log refused keeps no webhook of its content waiting", async () => {
  const store = new Store<Event>()
  const log = store.open()
  let works = true
  const append: typeof log.append = (...given) =>
    works ? log.append(...given) : Promise.reject(new Error("the disk is full"))
  const { push, webhook } = makeStream({ log: { ...log, append } })
  await vi.advanceTimersByTimeAsync(1)
  works = false
  for (let order = 1; order <= 300; order++) push("incoming_event", message(order))
  push("chat_thread_tagged", tag)
  await vi.advanceTimersByTimeAsync(100)
  works = true
  expect(await webhook("chat_thread_tagged", tag)).toBe("taken")
  push("chat_thread_tagged", tag)
  push("chat_thread_tagged", tag)
  await vi.advanceTimersByTimeAsync(100)
  const copy = webhook("chat_thread_tagged", tag)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(await Promise.race([copy, Promise.resolve("no answer")])).toBe("copy")
  expect(told(store.events).filter((each) => each === "chat_thread_tagged")).toHaveLength(2)
})

it("a push after a restart is no copy of what only a webhook had brought before", async () => {
  const { live } = makeLives()
  const first = await live()
  await first.webhook("chat_thread_tagged", tag)
  await vi.advanceTimersByTimeAsync(10)
  const next = await live()
  next.push("chat_thread_tagged", tag)
  await vi.advanceTimersByTimeAsync(10)
  expect(told(next.seen)).toContain("chat_thread_tagged")
})

it("a webhook that was written, but not answered before the process ended, is no second occurrence", async () => {
  const { live, store } = makeLives({ sides: ["webhooks"] })
  const first = await live()
  // It is written, and its sender never hears of it.
  store.lifetime = 1
  void first.webhook("chat_thread_tagged", tag)
  await vi.advanceTimersByTimeAsync(10)
  expect(first.seen).toHaveLength(1)
  const next = await live()
  expect(await next.webhook("chat_thread_tagged", tag)).toBe("copy")
  expect(await next.webhook("chat_thread_tagged", tag)).toBe("taken")
  expect(told(next.seen).filter((each) => each === "chat_thread_tagged")).toHaveLength(1)
})

it("a webhook that was answered and is brought again counts", async () => {
  const { live } = makeLives({ sides: ["webhooks"] })
  const first = await live()
  expect(await first.webhook("chat_thread_tagged", tag)).toBe("taken")
  await vi.advanceTimersByTimeAsync(10)
  const next = await live()
  expect(await next.webhook("chat_thread_tagged", tag)).toBe("taken")
})

it("the place in a thread outlives a restart", async () => {
  const { live } = makeLives()
  const first = await live()
  first.push("incoming_chat_thread", opening([1, 2]))
  await vi.advanceTimersByTimeAsync(10)
  const next = await live()
  next.push("incoming_event", message(4))
  await vi.advanceTimersByTimeAsync(10)
  expect(next.orders()).toEqual([])
  next.push("incoming_event", message(3))
  expect(next.orders()).toEqual([])
  await vi.advanceTimersByTimeAsync(10)
  expect(next.orders()).toEqual([3, 4])
})

it("the rest of an opening that was held when the process ended comes with its webhook", async () => {
  const { live } = makeLives({ sides: ["webhooks"] })
  const first = await live()
  void first.webhook("incoming_event", message(1))
  await vi.advanceTimersByTimeAsync(10)
  const next = await live()
  expect(await next.webhook("incoming_chat_thread", opening([1, 2]))).toBe("taken")
  await vi.advanceTimersByTimeAsync(10)
  expect(told(next.seen).filter((each) => each !== "gap")).toEqual(["incoming_chat_thread", "e2"])
})

it("a restart is told though nobody can be asked what was missed", async () => {
  const { live } = makeLives({ sides: ["webhooks"] })
  await live()
  await vi.advanceTimersByTimeAsync(5_000)
  const next = await live()
  expect(next.seen).toMatchObject([{ action: "gap", reason: "restarted", complete: false, recovered: 0 }])
})

it("what could not be fetched after a restart is owed in the next life, too", async () => {
  const { live } = makeLives()
  const first = await live()
  first.push("incoming_chat_thread", opening([1]))
  await vi.advanceTimersByTimeAsync(2_000)
  const lastSeen = first.seen.at(-1)!.receivedAt
  await vi.advanceTimersByTimeAsync(60_000)
  const second = await live({ call: () => Promise.reject(new Error("away")) })
  second.push("incoming_event", message(1, { chat: "c9", thread: "t9" }))
  await vi.advanceTimersByTimeAsync(20_000)
  expect(second.seen.find(({ action }) => action === "gap")).toMatchObject({
    complete: false,
    from: lastSeen
  })
  const third = await live({ call: service([1, 2]).call })
  third.push("incoming_event", message(2, { chat: "c9", thread: "t9" }))
  await vi.advanceTimersByTimeAsync(1_000)
  expect(third.seen.find(({ action }) => action === "gap")).toMatchObject({
    reason: "restarted",
    from: lastSeen
  })
  expect(told(third.seen)).toContain("e2")
})

it("what the log has kept is asked for until it comes; until then webhooks wait and pushes are kept", async () => {
  const store = new Store<Event>()
  let failures = 3
  const log = store.open()
  const restore = log.restore.bind(log)
  const { events, errors, push, webhook, seen } = makeStream({
    log: {
      ...log,
      restore: (options) => (failures-- > 0 ? Promise.reject(new Error("away")) : restore(options))
    }
  })
  push("incoming_event", message(1))
  let answer: unknown
  void webhook("incoming_event", message(2)).then((outcome) => (answer = outcome))
  await vi.advanceTimersByTimeAsync(2_900)
  expect([answer, seen.length, errors.length]).toEqual([undefined, 0, 2])
  await vi.advanceTimersByTimeAsync(5_000)
  expect([answer, told(seen)]).toEqual(["taken", ["e1", "e2"]])
  await events.close()
  expect(vi.getTimerCount()).toBe(0)
})

it("what happened before the log gave back what it has kept is no history", async () => {
  const log = new Store<Event>().open()
  let isAway = true
  const said: ReturnType<typeof message>[] = []
  const call = (action: string): Promise<unknown> => {
    const last = { message: { thread_id: "t1", thread_order: 1, event: said.at(-1)?.event } }
    const summary = { id: "c1", last_thread_summary: { id: "t1" }, last_event_per_type: last }
    const events = said.map(({ event }) => event)
    const thread = { id: "t1", active: true, timestamp: 1_000_005, events }
    if (action === "get_chats_summary") return Promise.resolve({ chats_summary: [summary], found_chats: 1 })
    if (action === "get_chat_threads") return Promise.resolve({ chat: { id: "c1", threads: [thread] } })
    return Promise.resolve({ chats: [] })
  }
  const transport = {
    get serverDate() {
      const at = performance.now()
      return { time: Date.now(), sentAt: at, receivedAt: at }
    }
  }
  const { events, push, seen } = makeStream({
    log: {
      ...log,
      restore: (options) => (isAway ? Promise.reject(new Error("away")) : log.restore(options))
    },
    web: Object.assign({ catalog: v3_0, call }, { transport }),
    times: { clockSkew: 1_000 }
  })
  for (const order of [1, 2]) {
    await vi.advanceTimersByTimeAsync(5_000)
    said.push(message(order, { at: seconds() }))
    if (order > 1) push("incoming_event", said.at(-1))
  }
  await vi.advanceTimersByTimeAsync(60_000)
  isAway = false
  await vi.advanceTimersByTimeAsync(60_000)
  expect(told(seen)).toEqual(["e2", "incoming_chat_thread", "e1"])
  await events.close()
})

it("what the log has kept and cannot be read is told, and asked for again", async () => {
  const store = new Store<Event>()
  const first = makeStream({ log: store.open() })
  await vi.advanceTimersByTimeAsync(1)
  first.push("chat_thread_tagged", tag)
  await first.events.close()
  const log = store.open()
  let isBroken = true
  const { events, errors, push, seen } = makeStream({
    log: {
      ...log,
      restore: async (options) => {
        const { state, facts } = await log.restore(options)
        const read = (name: string, value: string): string =>
          isBroken && name.startsWith("occurrences:") ? value.slice(0, -1) : value
        return { state: new Map(Array.from(state, ([name, value]) => [name, read(name, value)])), facts }
      }
    }
  })
  push("incoming_event", message(1))
  await vi.advanceTimersByTimeAsync(1_500)
  expect(errors).toEqual([expect.any(SyntaxError), expect.any(SyntaxError)])
  expect(events.health().state).toBe("down")
  isBroken = false
  await vi.advanceTimersByTimeAsync(2_000)
  expect([events.health().state, told(seen).at(-1)]).toEqual(["ok", "e1"])
  await events.close()
  expect(vi.getTimerCount()).toBe(0)
})

it("says how its log is", async () => {
  const store = new Store<Event>()
  const log = store.open()
  const { events, push } = makeStream({ log })
  expect(events.health()).toEqual({ state: "down", reasons: ["what the log has kept is not read yet"] })
  await vi.advanceTimersByTimeAsync(1)
  expect(events.health()).toEqual({ state: "ok", reasons: [] })
  events.consume(() => new Promise(() => {}), { group: "bot" })
  push("incoming_event", message(1))
  await vi.advanceTimersByTimeAsync(1)
  events.metrics()
  await vi.advanceTimersByTimeAsync(1)
  expect(events.metrics().log).toMatchObject({
    state: "ok",
    appended: 1,
    groups: [{ name: "bot", pending: 1, inHand: 1, members: 1 }]
  })
})

it("tells what its log fails at without having been asked", () => {
  const log = new Store<Event>().open()
  let tell: (cause: Error) => void = () => {}
  const { errors } = makeStream({
    log: {
      ...log,
      onTrouble: (listener) => {
        tell = listener
        return () => {}
      }
    }
  })
  tell(new Error("the disk is full"))
  expect(errors).toEqual([new Error("the disk is full")])
})

it("two streams do not write into one log, but one after another may", async () => {
  const log = new Store<Event>().open()
  const { events } = makeStream({ log })
  expect(() => makeStream({ log })).toThrow(expect.objectContaining({ option: "log" }))
  await events.close()
  await makeStream({ log }).events.close()
})

it("a webhook that brings nothing new is answered once it is written that it came", async () => {
  const { store, live } = makeLives()
  const first = await live()
  first.push("chat_thread_tagged", tag)
  await vi.advanceTimersByTimeAsync(1_500)
  store.lifetime = 0
  let outcome: unknown
  void first.webhook("chat_thread_tagged", tag).then((answered) => (outcome = answered))
  await vi.advanceTimersByTimeAsync(1_000)
  expect(outcome).toBeUndefined()
  // So it comes again, and what comes after it is another.
  const next = await live()
  expect(await next.webhook("chat_thread_tagged", tag)).toBe("copy")
  expect(await next.webhook("chat_thread_tagged", tag)).toBe("taken")
  expect(told(store.events).filter((each) => each !== "gap")).toHaveLength(2)
})

it("a webhook that comes again is answered once it is written that it did", async () => {
  const { store, live } = makeLives()
  const first = await live()
  await vi.advanceTimersByTimeAsync(1_500)
  // Its event is written, and not that it was answered.
  store.lifetime = 1
  void first.webhook("chat_thread_tagged", tag)
  await vi.advanceTimersByTimeAsync(100)
  const second = await live()
  store.lifetime = 0
  let outcome: unknown
  void second.webhook("chat_thread_tagged", tag).then((answered) => (outcome = answered))
  await vi.advanceTimersByTimeAsync(1_000)
  expect(outcome).toBeUndefined()
  const third = await live()
  expect(await third.webhook("chat_thread_tagged", tag)).toBe("copy")
  expect(await third.webhook("chat_thread_tagged", tag)).toBe("taken")
  expect(told(store.events).filter((each) => each !== "gap")).toHaveLength(2)
})
