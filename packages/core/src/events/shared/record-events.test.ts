import { Subject } from "rxjs"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { ConfigurationError } from "../../errors.ts"
import { v3_0 } from "../../v3.0/index.ts"
import { v3_6 } from "../../v3.6/index.ts"
import type { Envelope } from "../envelope.ts"
import { type Acceptance, type AgentChatEvent, toEvent } from "../event.ts"
import { MemoryLog } from "../logs/memory-log.ts"
import { message, tag } from "../test-support/stream.ts"
import { SharedStore } from "../test-support/shared-store.ts"
import { recordEvents } from "./record-events.ts"
import { readSeen } from "./sighting.ts"

type Event = AgentChatEvent<typeof v3_0>

const scene = (backlog = 10_000) => {
  const store = new SharedStore<Envelope<typeof v3_0>>()
  const pushes = new Subject<Event>()
  const logins = new Subject<unknown>()
  let silent: number | undefined = 0
  let consumer: (event: Event) => Acceptance | Promise<Acceptance> = () => "not-taken"
  const errors: unknown[] = []
  const recorder = recordEvents({
    rtm: { catalog: v3_0, events: pushes, logins, silentFor: () => silent },
    webhooks: {
      catalog: v3_0,
      events: new Subject<Event>(),
      consume: (given) => {
        consumer = given
        return () => (consumer = () => "not-taken")
      }
    },
    log: store.open(),
    backlog,
    onError: (cause) => errors.push(cause)
  })
  return {
    store,
    recorder,
    errors,
    logins,
    disconnect: () => (silent = undefined),
    push: (name: string, payload: unknown) =>
      pushes.next(toEvent(v3_0, name, payload, { source: "push", receivedAt: 1 })),
    gap: (snapshot?: unknown) =>
      pushes.next({
        action: "gap",
        reason: "reconnected",
        from: 1_000,
        to: 3_000,
        lasted: 2_000,
        source: "push",
        receivedAt: 3_000,
        snapshot
      }),
    webhook: (name: string, payload: unknown) =>
      Promise.resolve(
        consumer(toEvent(v3_0, name, payload, { source: "webhook", origin: "w1", receivedAt: 1 }))
      ),
    seen: () => store.records.map(({ origin, text }) => ({ origin, ...readSeen(text) }))
  }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe("recordEvents", () => {
  it("answers a webhook once it is written down, and sends it back while that is impossible", async () => {
    const { store, webhook, seen, errors } = scene()
    expect(await webhook("chat_thread_tagged", tag)).toBe("taken")
    expect(seen()).toMatchObject([{ origin: "w1", kind: "webhook", event: { action: "chat_thread_tagged" } }])
    store.trouble = new Error("OOM")
    const refused = webhook("chat_thread_tagged", tag)
    await vi.advanceTimersByTimeAsync(10_000)
    expect(await refused).toBe("not-taken")
    expect(errors.length).toBeGreaterThan(1)
    store.trouble = undefined
    await vi.advanceTimersByTimeAsync(2_000)
    expect(await webhook("chat_thread_tagged", tag)).toBe("taken")
    expect(seen().filter(({ kind }) => kind === "webhook")).toHaveLength(2)
  })

  it("writes pushes down in their order, also after a while in which that was impossible", async () => {
    const { store, push, seen } = scene()
    store.trouble = new Error("away")
    for (const order of [1, 2, 3]) push("incoming_event", message(order))
    await vi.advanceTimersByTimeAsync(60_000)
    expect(seen()).toEqual([])
    store.trouble = undefined
    await vi.advanceTimersByTimeAsync(2_000)
    const events = seen().flatMap((one) => (one.kind === "push" ? one.event.payload : []))
    expect(events).toEqual([1, 2, 3].map((order) => message(order)))
  })

  it("says how long what it writes down has waited for that", async () => {
    const { store, push, seen } = scene()
    push("incoming_event", message(1))
    await vi.advanceTimersByTimeAsync(10)
    store.trouble = new Error("away")
    push("incoming_event", message(2))
    await vi.advanceTimersByTimeAsync(1_000)
    store.trouble = undefined
    await vi.advanceTimersByTimeAsync(2_000)
    const [first, second] = seen().filter(({ kind }) => kind === "push")
    expect(first!.age).toBeUndefined()
    expect(second!.age).toBeGreaterThanOrEqual(1_000)
    expect(second!.age).toBeLessThan(3_000)
  })

  it("leaves out what the inbox cannot hold, says so, and goes on with the rest", async () => {
    const { store, push, webhook, seen, errors, recorder } = scene()
    store.largest = 2_000
    const big = { ...message(1), note: "x".repeat(2_000) }
    push("incoming_event", big)
    push("incoming_event", message(2))
    expect(await webhook("incoming_event", big)).toBe("not-taken")
    await vi.advanceTimersByTimeAsync(100)
    expect(seen().flatMap((one) => (one.kind === "push" ? one.event.payload : []))).toEqual([message(2)])
    const told = expect.stringMatching(/of \d+ characters is not written down: more than 2000/)
    expect(errors.map(String)).toEqual([told, told])
    expect(recorder.metrics()).toMatchObject({ written: 1, refused: 1, failed: 2, waiting: 0 })
  })

  it("does not write down what has no key", async () => {
    const { push, seen } = scene()
    push("incoming_typing_indicator", {
      chat_id: "c1",
      typing_indicator: { author_id: "a", is_typing: true }
    })
    await vi.advanceTimersByTimeAsync(10)
    expect(seen()).toEqual([])
  })

  it("drops pushes when too many wait, and says so as a gap when there is room", async () => {
    const { store, push, seen, recorder } = scene(4)
    store.trouble = new Error("away")
    for (let order = 1; order <= 10; order++) push("incoming_event", message(order))
    expect(recorder.metrics()).toMatchObject({ received: 10, written: 0, shed: 6, waiting: 4 })
    await vi.advanceTimersByTimeAsync(5_000)
    store.trouble = undefined
    await vi.advanceTimersByTimeAsync(2_500)
    const [gap] = seen().filter((one) => one.kind === "gap")
    expect(gap).toMatchObject({ reason: "overflow" })
    expect(gap?.kind === "gap" ? gap.lasted : 0).toBeGreaterThanOrEqual(5_000)
    const { failed, ...counts } = recorder.metrics()
    expect(counts).toEqual({ received: 10, written: 4, shed: 6, refused: 0, waiting: 0 })
    expect(failed).toBeGreaterThan(0)
  })

  it("goes on under another origin after a gap, and tells what the login showed", async () => {
    const { push, gap, seen, logins } = scene()
    push("incoming_event", message(1))
    logins.next({ chats_summary: [], my_profile: { id: "agent@example.com" } })
    gap({
      chats_summary: [{ id: "c1", last_thread_summary: { id: "t1" } }],
      my_profile: { id: "agent@example.com" }
    })
    push("incoming_event", message(2))
    await vi.advanceTimersByTimeAsync(10)
    const [first, login, missed, second] = seen()
    expect(login).toMatchObject({
      kind: "login",
      origin: first!.origin,
      login: { agentId: "agent@example.com" }
    })
    expect(missed).toMatchObject({ kind: "gap", lasted: 2_000, ended: first!.origin, origin: second!.origin })
    expect(missed?.kind === "gap" && missed.login?.chats?.[0]).toMatchObject({
      chatId: "c1",
      lastThreadId: "t1"
    })
    expect(second!.origin).not.toBe(first!.origin)
    expect(JSON.stringify(seen())).not.toContain("token")
  })

  it("says once a second that a session is there, as long as it is, and when it ends", async () => {
    const { seen, disconnect, recorder } = scene()
    await vi.advanceTimersByTimeAsync(2_100)
    expect(seen().filter(({ kind }) => kind === "alive")).toHaveLength(2)
    disconnect()
    await vi.advanceTimersByTimeAsync(5_000)
    expect(seen().filter(({ kind }) => kind === "alive")).toHaveLength(2)
    await recorder.close()
    expect(seen().at(-1)).toMatchObject({ kind: "ended" })
  })

  it("says what was not written when it is closed, and does not wait for ever", async () => {
    const { store, push, recorder } = scene()
    store.trouble = new Error("away")
    push("incoming_event", message(1))
    const closed = recorder.close({ timeout: 1_000 })
    await vi.advanceTimersByTimeAsync(3_000)
    expect((await closed).unfinished).toBe(2)
  })

  it("refuses a log that is for one process, and options that are wrong", () => {
    const rtm = { catalog: v3_0, events: new Subject<Event>() }
    expect(() => recordEvents({ rtm, log: new MemoryLog() })).toThrow("give a log for many processes")
    expect(() => recordEvents({ log: new SharedStore<never>().open() })).toThrow(ConfigurationError)
    const wrong = { rtm, log: new SharedStore<never>().open(), backlogs: 1 }
    expect(() => recordEvents(wrong)).toThrow("backlog")
  })
})

it("takes sources of one version only", () => {
  const log = new SharedStore().open()
  const rtm = { catalog: v3_0, events: new Subject<never>() }
  const webhooks = { catalog: v3_6, events: new Subject<never>() }
  expect(() => recordEvents({ rtm, webhooks, log } as never)).toThrow(
    expect.objectContaining({ _tag: "ConfigurationError", option: "webhooks" })
  )
})
