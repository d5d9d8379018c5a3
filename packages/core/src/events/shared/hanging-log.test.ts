// A log that many processes share may hang, and sources of the user's own may throw: nothing waits for ever, nothing ends the
// process.
import { afterEach, beforeEach, expect, it, vi } from "vitest"
import { v3_0 } from "../../v3.0/index.ts"
import type { Envelope } from "../envelope.ts"
import { joinEvents } from "../join-events.ts"
import { startProcess } from "../test-support/processes.ts"
import { SharedStore } from "../test-support/shared-store.ts"
import { message, tag } from "../test-support/stream.ts"
import { consumeEvents } from "./consume-events.ts"
import { NEVER } from "rxjs"

type Seen = Envelope<typeof v3_0>

const never = (): Promise<never> => new Promise(() => {})

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

/** What a promise has come to. */
const outcomeOf = (promise: Promise<unknown>): { value: unknown } => {
  const outcome: { value: unknown } = { value: "waits" }
  void promise.then((value) => (outcome.value = value))
  return outcome
}

it("a stream whose lead cannot be given back is closed in its time", async () => {
  const log = new SharedStore<Seen>().open()
  const lead = log.inbox.lead.bind(log.inbox)
  log.inbox.lead = async (options) => ({ ...(await lead(options)), release: never })
  const rtm = { catalog: v3_0, events: NEVER }
  const events = joinEvents({ rtm, log })
  await pass(100)
  const closed = outcomeOf(events.close({ timeout: 1_000 }))
  await pass(1_100)
  expect(closed.value).toEqual({ unfinished: 0 })
})

it("a consumer whose log cannot be closed is closed in its time", async () => {
  const log = Object.assign(new SharedStore<Seen>().open(), { close: never })
  const consumption = consumeEvents({ catalog: v3_0, log }, () => {})
  await pass(10)
  const closed = outcomeOf(consumption.close({ timeout: 1_000 }))
  await pass(1_100)
  expect(closed.value).toEqual({ unfinished: 0 })
})

it("a webhook that is being written down for ever is not taken once the stream is closed", async () => {
  const store = new SharedStore<Seen>()
  const open = store.open.bind(store)
  store.open = () => {
    const log = open()
    log.inbox.record = never
    return log
  }
  const { events, webhook } = startProcess(store)
  const answered = outcomeOf(webhook("chat_thread_tagged", tag))
  await pass(100)
  const closed = outcomeOf(events.close({ timeout: 1_000 }))
  await pass(2_000)
  expect([answered.value, closed.value]).toEqual(["not-taken", { unfinished: expect.any(Number) }])
})

it("what cannot be written down is told, and ends nothing", async () => {
  const { push, errors, seen } = startProcess(new SharedStore<Seen>())
  push("incoming_event", { ...message(1), size: 1n })
  await pass(100)
  expect(errors).toEqual([expect.any(TypeError)])
  push("incoming_event", message(2))
  await pass(1_000)
  expect(seen.map((event) => "order" in event && event.order)).toContain(2)
})

it("a source that cannot say how long it has been silent is taken to say nothing", async () => {
  const errors: unknown[] = []
  const silentFor = (): never => {
    throw new Error("no clock")
  }
  const rtm = { catalog: v3_0, events: NEVER, silentFor }
  const shared = joinEvents({
    rtm,
    log: new SharedStore<Seen>().open(),
    onError: (cause) => errors.push(cause)
  })
  const alone = joinEvents({
    rtm,
    web: { catalog: v3_0, call: never },
    sweepEvery: 1_000,
    onError: (cause) => errors.push(cause)
  })
  await pass(5_000)
  expect(errors.length).toBeGreaterThan(0)
  expect(new Set(errors.map(String))).toEqual(new Set(["Error: no clock"]))
  const closed = outcomeOf(Promise.all([shared.close({ timeout: 100 }), alone.close({ timeout: 100 })]))
  await pass(1_000)
  expect(closed.value).toEqual([{ unfinished: 0 }, { unfinished: 0 }])
})
