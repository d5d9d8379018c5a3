import { afterEach, beforeEach, expect, it, vi } from "vitest"
import { v3_0 } from "../../v3.0/index.ts"
import { Store } from "../test-support/store.ts"
import { makeStream, message, tag } from "../test-support/stream.ts"
import { type Event, seconds, told } from "./test-support/lives.ts"

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000_000 }))
afterEach(() => void vi.useRealTimers())

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
