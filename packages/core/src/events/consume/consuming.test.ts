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

vi.mock(import("./consuming.ts"), () => {
  if (!network.isThere) throw new TypeError("Failed to fetch dynamically imported module")
  return network.code!
})
beforeAll(async () => void (network.code = await vi.importActual("./consuming.ts")))

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const pass = async (ms: number): Promise<void> => {
  await vi.advanceTimersByTimeAsync(ms)
  await vi.dynamicImportSettled()
  await vi.advanceTimersByTimeAsync(0)
}

const makeStream = (bounds: { readonly backlog?: number } = {}) => {
  const pushes = new Subject<AgentChatEvent<typeof v3_0>>()
  const errors: unknown[] = []
  const rtm = { catalog: v3_0, events: pushes }
  const events = joinEvents({ rtm, ...bounds, onError: (cause: unknown) => errors.push(cause) })
  const push = (order: number): void => {
    const event = { id: `e${order}`, type: "message", order, text: "hi", author_id: "a" }
    const payload = { chat_id: "c1", thread_id: "t1", event }
    pushes.next(toEvent(v3_0, "incoming_event", payload, { source: "push", receivedAt: Date.now() }))
  }
  const type = (): void => {
    const payload = { chat_id: "c1", thread_id: "t1", typing_indicator: { author_id: "a", is_typing: true } }
    pushes.next(
      toEvent(v3_0, "incoming_typing_indicator", payload, { source: "push", receivedAt: Date.now() })
    )
  }
  return { events, errors, push, type }
}

const isLoadFailure = expect.objectContaining({
  _tag: "ConnectionError",
  delivery: "not-sent",
  message: expect.stringMatching(/could not be loaded, which is tried again/)
})

// First the one that never gets the code: what was loaded once stays.
it("a stream whose page stays offline ends in its time, and says what was not handled", async () => {
  const { events, push, errors } = makeStream()
  const consumption = events.consume(() => {})
  push(1)
  await pass(2_000)
  expect(errors).toEqual([isLoadFailure, isLoadFailure])
  expect(events.health()).toMatchObject({ state: "down", reasons: [expect.stringMatching(/not be loaded/)] })
  expect(await consumption.close()).toEqual({ unfinished: 0 })
  const closing = events.close({ timeout: 1_000 })
  await pass(1_000)
  expect(await closing).toEqual({ unfinished: 1 })
  expect(vi.getTimerCount()).toBe(0)
})

it("what comes before the code is loaded is handled after it, each event once and in order", async () => {
  network.isThere = false
  const { events, push, errors } = makeStream()
  const shown: string[] = []
  const handled: string[] = []
  const told = (list: string[]) => (event: { readonly action: string; readonly order?: number }) =>
    list.push(`${event.action} ${event.order ?? ""}`)
  events.subscribe(told(shown))
  events.consume(told(handled))
  push(1)
  await pass(500)
  push(2)
  expect([errors, handled]).toEqual([[isLoadFailure], []])
  network.isThere = true
  for (let second = 0; second < 10 && handled.length === 0; second++) await pass(1_000)
  push(3)
  await pass(10)
  expect(handled).toEqual(["incoming_event 1", "incoming_event 2", "incoming_event 3"])
  expect(shown).toEqual(handled)
  expect(errors).toEqual(errors.map(() => isLoadFailure))
  expect(events.health().state).toBe("ok")
  await pass(1_000)
  expect(await events.close()).toEqual({ unfinished: 0 })
})

it("what nobody handles, such as typing, is shown at once as long as nothing is before it", async () => {
  network.isThere = false
  const { events, push, type } = makeStream()
  const shown: string[] = []
  events.subscribe(({ action }) => shown.push(action))
  events.consume(() => {})
  type()
  expect(shown).toEqual(["incoming_typing_indicator"])
  push(1)
  type()
  expect([shown.length, events.metrics().waiting]).toEqual([1, 2])
  network.isThere = true
  for (let second = 0; second < 10 && shown.length < 3; second++) await pass(1_000)
  expect(shown.slice(1)).toEqual(["incoming_event", "incoming_typing_indicator"])
  expect(await events.close()).toEqual({ unfinished: 0 })
})

it("that there is no room is said once, not once more as the code comes", async () => {
  network.isThere = false
  const { events, push, errors } = makeStream({ backlog: 2 })
  events.consume(() => new Promise(() => {}))
  for (const order of [1, 2, 3]) push(order)
  network.isThere = true
  await pass(3_000)
  expect(errors.filter((cause) => String(cause).includes("wait to be written"))).toHaveLength(1)
  const closing = events.close({ timeout: 1 })
  await pass(10)
  await closing
})

it("what had no room before the code was loaded is looked for, though not all that waited is written", async () => {
  network.isThere = false
  const { events, push, type } = makeStream({ backlog: 2 })
  const shown: unknown[] = []
  events.subscribe((event) => shown.push(event.action === "gap" ? event.reason : event.action))
  events.consume(() => {})
  push(1)
  type()
  push(2)
  expect(events.metrics()).toMatchObject({ waiting: 2, shed: 1 })
  network.isThere = true
  for (let second = 0; second < 10 && shown.length < 3; second++) await pass(1_000)
  expect(shown).toEqual(["incoming_event", "incoming_typing_indicator", "overflow"])
  expect(await events.close()).toEqual({ unfinished: 0 })
})
