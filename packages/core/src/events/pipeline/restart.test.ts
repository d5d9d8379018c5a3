import { afterEach, beforeEach, expect, it, vi } from "vitest"
import { message, opening, tag } from "../test-support/stream.ts"
import { makeLives, seconds, service, told } from "./test-support/lives.ts"

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000_000 }))
afterEach(() => void vi.useRealTimers())

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
