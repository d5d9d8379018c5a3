import { afterEach, beforeEach, expect, it, vi } from "vitest"
import { Store } from "../test-support/store.ts"
import { makeStream, message, tag } from "../test-support/stream.ts"
import { type Event, makeLives, told } from "./test-support/lives.ts"

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000_000 }))
afterEach(() => void vi.useRealTimers())

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
