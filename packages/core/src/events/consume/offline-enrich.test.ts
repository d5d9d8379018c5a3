// A page that is offline as a stream begins whose events wait for their webhooks.
import { Subject } from "rxjs"
import { afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest"
import { v3_0 } from "../../v3.0/index.ts"
import { type AgentChatEvent, toEvent } from "../event.ts"
import { joinEvents } from "../join-events.ts"

/** Whether the page can load code, and the code: read ahead, as the time that tests move does not wait for a disk. */
const network = vi.hoisted(() => ({
  isThere: false,
  code: undefined as typeof import("./consuming.ts") | undefined
}))

beforeAll(async () => void (network.code = await vi.importActual("./consuming.ts")))

beforeEach(() => {
  network.isThere = false
  // Anew for each: what was loaded once stays.
  vi.doMock(import("./consuming.ts"), () => {
    if (!network.isThere) throw new TypeError("Failed to fetch dynamically imported module")
    return network.code!
  })
  vi.useFakeTimers()
})
afterEach(() => void vi.useRealTimers())

const pass = async (ms: number): Promise<void> => {
  await vi.advanceTimersByTimeAsync(ms)
  await vi.dynamicImportSettled()
  await vi.advanceTimersByTimeAsync(0)
}

const make = (order: number, source: "push" | "webhook") => {
  const event = { id: `e${order}`, type: "message", order, text: "hi", author_id: "a" }
  const payload = { chat_id: "c1", thread_id: "t1", event }
  const more = source === "push" ? {} : { additionalData: { order } }
  return toEvent(v3_0, "incoming_event", payload, { source, receivedAt: Date.now(), ...more })
}

const makeStream = (bounds: { readonly backlog?: number } = {}) => {
  const pushes = new Subject<AgentChatEvent<typeof v3_0>>()
  const bodies = new Subject<AgentChatEvent<typeof v3_0>>()
  const errors: unknown[] = []
  const events = joinEvents({
    rtm: { catalog: v3_0, events: pushes },
    webhooks: { catalog: v3_0, events: bodies },
    enrich: { actions: ["incoming_event"], wait: 500 },
    ...bounds,
    onError: (cause: unknown) => errors.push(cause)
  })
  const seen: unknown[] = []
  events.subscribe((event) => seen.push(event))
  return { events, pushes, bodies, errors, seen }
}

it("a stream whose page stays offline ends in its time, and says what was not told", async () => {
  const { events, pushes, seen } = makeStream()
  pushes.next(make(1, "push"))
  const closing = events.close({ timeout: 1_500 })
  await pass(1_500)
  expect([await closing, seen]).toEqual([{ unfinished: 1 }, []])
  expect(await makeStream().events.close()).toEqual({ unfinished: 0 })
  expect(vi.getTimerCount()).toBe(0)
})

it("what comes before the code is there waits for it, in its order, and is enriched all the same", async () => {
  const { events, pushes, bodies, errors, seen } = makeStream()
  pushes.next(make(1, "push"))
  bodies.next(make(1, "webhook"))
  pushes.next(make(2, "push"))
  await pass(500)
  expect(seen).toEqual([])
  expect(events.health()).toEqual({ state: "down", reasons: [expect.stringMatching(/not be loaded/)] })
  expect(errors).toEqual([
    expect.objectContaining({
      _tag: "ConnectionError",
      delivery: "not-sent",
      message: "what handles events could not be loaded, which is tried again (delivery: not-sent)"
    })
  ])
  network.isThere = true
  await pass(500)
  expect(events.health().state).toBe("ok")
  expect(seen).toMatchObject([{ order: 1, source: "push", additionalData: { order: 1 } }])
  await pass(500)
  expect(seen).toMatchObject([{ order: 1 }, { order: 2, source: "push" }])
  expect(errors).toHaveLength(1)
  await events.close()
  expect(vi.getTimerCount()).toBe(0)
})

it("what comes before the code is told as the stream is closed", async () => {
  network.isThere = true
  const { events, pushes, seen } = makeStream()
  pushes.next(make(1, "push"))
  const closing = events.close()
  await pass(10)
  expect([await closing, seen]).toMatchObject([{ unfinished: 0 }, [{ order: 1 }]])
  expect(vi.getTimerCount()).toBe(0)
})

it("what had no room before the code was there is missing since it was dropped", async () => {
  const { events, pushes, seen } = makeStream({ backlog: 2 })
  for (const order of [1, 2]) pushes.next(make(order, "push"))
  await pass(1_000)
  const droppedAt = Date.now()
  pushes.next(make(3, "push"))
  await pass(10_000)
  expect(events.metrics()).toMatchObject({ waiting: 2, shed: 1 })
  network.isThere = true
  for (let second = 0; second < 30 && seen.length < 3; second++) await pass(1_000)
  expect(seen).toContainEqual(expect.objectContaining({ action: "gap", reason: "overflow", from: droppedAt }))
  expect(events.metrics()).toMatchObject({ waiting: 0, shed: 1 })
  await events.close()
})
