import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { noHandling } from "../consume/late-consumption.ts"
import type { Envelope } from "../envelope.ts"
import { MemoryLog } from "../logs/memory-log.ts"
import type { AnyEnvelope } from "../envelope.ts"
import { consumeEvents } from "../shared/consume-events.ts"
import { login, type Seen, startProcess } from "../test-support/processes.ts"
import { SharedStore } from "../test-support/shared-store.ts"
import { stubLog } from "../test-support/log.ts"
import { makeStream, message, tag } from "../test-support/stream.ts"
import { v3_0 } from "../../v3.0/index.ts"

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe("the figures of a stream", () => {
  it("count what consumers did, those that are closed included", async () => {
    const { events, push } = makeStream()
    expect(events.metrics().handling).toEqual(noHandling)
    const fails = new Map([
      ["e2", 1],
      ["e3", Infinity]
    ])
    let release = (): void => {}
    const consumption = events.consume(
      async (event) => {
        const id = event.action === "incoming_event" ? event.payload.event.id : ""
        const left = fails.get(id) ?? 0
        fails.set(id, left - 1)
        if (left > 0) throw new Error("no")
        if (id === "e4") await new Promise<void>((resolve) => (release = resolve))
      },
      { retries: 2, retryDelay: () => 10 }
    )
    for (const order of [1, 2, 3, 4])
      push("incoming_event", message(order, { chat: `c${order}`, thread: `t${order}` }))
    await pass(100)
    const busy = { handled: 2, failures: 4, dead: 1, lost: 0, inHand: 1 }
    expect(consumption.metrics()).toEqual(busy)
    expect(events.metrics().handling).toEqual(busy)
    release()
    await pass(1)
    await consumption.close()
    const over = { ...busy, handled: 3, inHand: 0 }
    expect(events.metrics().handling).toEqual(over)
    events.consume(() => {})
    push("incoming_event", message(5, { chat: "c5", thread: "t5" }))
    await pass(10)
    expect(events.metrics().handling).toEqual({ ...over, handled: 4 })
  })

  it("count what the log did not take, what waits for it, and webhooks that were refused", async () => {
    let isDown = true
    let append = (): void => {}
    const log = stubLog({
      append: async (drafts) => {
        if (isDown) throw new Error("full")
        await new Promise<void>((resolve) => (append = resolve))
        return drafts.map((_, i) => ({ seq: String(i), duplicate: false }))
      }
    })
    const { events, push, webhook } = makeStream({ log })
    await pass(1)
    push("incoming_event", message(1))
    expect(await webhook("incoming_event", message(1))).toBe("not-taken")
    await pass(1)
    const { failed } = events.metrics()
    expect(failed).toBeGreaterThan(0)
    expect(events.metrics()).toMatchObject({ refused: 1, waiting: 0 })
    isDown = false
    push("chat_thread_tagged", tag)
    await pass(1)
    expect(events.metrics().waiting).toBeGreaterThan(0)
    while (events.metrics().waiting > 0) {
      append()
      await pass(1)
    }
    expect(events.metrics()).toMatchObject({ failed, refused: 1, waiting: 0 })
  })

  it("say when its groups were asked", async () => {
    const { events } = makeStream({ log: new MemoryLog() })
    await pass(1)
    expect(events.metrics().log).toMatchObject({ groups: [], groupsAt: undefined })
    const at = Date.now()
    events.consume(() => {}, { group: "bot" })
    await pass(5_000)
    expect(events.metrics().log).toMatchObject({ groups: [], groupsAt: at })
    await pass(1)
    expect(events.metrics().log).toMatchObject({ groups: [{ name: "bot" }], groupsAt: at + 5_000 })
  })
})

describe("the figures of a stream of many processes", () => {
  it("go on from lead to lead, and are of what was joined here", async () => {
    const store = new SharedStore<Seen>()
    const one = startProcess(store)
    one.connect()
    await pass(10)
    const other = startProcess(store)
    await pass(10)
    const both = async (order: number): Promise<void> => {
      one.push("incoming_event", message(order))
      await one.webhook("incoming_event", message(order))
      await pass(100)
    }
    for (const order of [1, 2, 3]) await both(order)
    const before = one.events.metrics()
    expect(before).toMatchObject({ received: 6, duplicates: 3, refused: 0, failed: 0, waiting: 0 })
    expect(before.actions["incoming_event"]).toMatchObject({ pushes: 3, webhooks: 3, paired: 3 })
    // Whoever does not lead joins nothing, and shows it all the same.
    expect(other.events.metrics()).toMatchObject({
      received: 0,
      duplicates: 0,
      actions: {},
      emitted: before.emitted
    })
    await other.events.close()
    store.leader!.lose("its lease is over")
    store.leader = undefined
    store.epoch++
    store.ring()
    await pass(10)
    const between = one.events.metrics()
    expect(between).toMatchObject({ received: 6, duplicates: 3, held: 0, keys: { remembered: 0 } })
    await pass(2_000)
    for (const order of [4, 5]) await both(order)
    const after = one.events.metrics()
    expect(after).toMatchObject({ received: 10, duplicates: 5 })
    expect(after.actions["incoming_event"]).toMatchObject({ pushes: 5, webhooks: 5, paired: 5 })
    expect(after.emitted).toBeGreaterThan(before.emitted)
    expect(after.gaps).toBeGreaterThanOrEqual(before.gaps)
    await one.events.close()
    expect(one.events.metrics()).toMatchObject({ received: 10, duplicates: 5 })
  })

  it("count what could not be written down, and webhooks that were refused", async () => {
    const store = new SharedStore<Seen>()
    const { events, push, webhook, connect } = startProcess(store)
    connect(login)
    await pass(10)
    store.trouble = new Error("away")
    push("incoming_event", message(1))
    const answer = webhook("incoming_event", message(1))
    await pass(4_000)
    expect(await answer).toBe("not-taken")
    const during = events.metrics()
    expect(during).toMatchObject({ received: 2, refused: 1 })
    expect(during.failed).toBeGreaterThanOrEqual(2)
    expect(during.waiting).toBeGreaterThanOrEqual(1)
    store.trouble = undefined
    await pass(3_000)
    expect(events.metrics()).toMatchObject({ received: 2, refused: 1, waiting: 0 })
  })
})

it("count in a worker what it handled, and what went to another", async () => {
  let lose = (): void => {}
  const store = new SharedStore<Envelope<typeof v3_0>>()
  const log = store.open()
  const subscribe = log.subscribe.bind(log)
  log.subscribe = (group, options) => {
    const lost = new AbortController()
    lose = () => lost.abort()
    const deliveries = subscribe(group, options)
    return (async function* () {
      for await (const delivery of deliveries) {
        yield { ...delivery, lost: lost.signal, ack: async () => !lost.signal.aborted && delivery.ack() }
      }
    })()
  }
  let finish = (): void => {}
  const worker = consumeEvents(
    { catalog: v3_0, log },
    () => new Promise<void>((resolve) => (finish = resolve))
  )
  expect(worker.metrics()).toEqual(noHandling)
  const draft = (order: number) => ({
    event: { action: "incoming_event", order } as unknown as Envelope<typeof v3_0> & AnyEnvelope,
    key: `e${order}`,
    keyClass: "id" as const,
    partition: "c1"
  })
  await log.append([draft(1)])
  await pass(1)
  finish()
  await pass(1)
  await log.append([draft(2)])
  await pass(1)
  expect(worker.metrics()).toEqual({ ...noHandling, handled: 1, inHand: 1 })
  lose()
  finish()
  await pass(1)
  expect(worker.metrics()).toEqual({ ...noHandling, handled: 1, lost: 1 })
  await worker.close()
})
