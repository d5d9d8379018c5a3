import { afterEach, beforeEach, expect, it, vi } from "vitest"
import { makeStream, message } from "../test-support/stream.ts"

const warn = vi.spyOn(console, "warn").mockImplementation(() => {})
beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  warn.mockClear()
})

const fail = async (setup: Parameters<typeof makeStream>[0]) => {
  const { events, push, gap } = makeStream({ call: () => Promise.reject(new Error("away")), ...setup })
  events.subscribe(() => {
    throw new Error("mine")
  })
  events.consume(() => Promise.reject(new Error("handler")), { retries: 1, retryDelay: () => 1 })
  for (const order of [1, 2]) push("incoming_event", message(order))
  gap({})
  await vi.advanceTimersByTimeAsync(100)
}

it("what nobody listens to is warned of once per kind, and the way to more", async () => {
  await fail({ silent: true })
  const said = warn.mock.calls.map(([text]) => String(text))
  expect(said.toSorted()).toEqual([
    expect.stringMatching(/^agent-chat: a handler of consume\(\) failed; .* give joinEvents an onError/),
    expect.stringMatching(/^agent-chat: a subscriber failed/),
    expect.stringMatching(/^agent-chat: what was missed could not be fetched/)
  ])
})

it("what cannot be shown is warned of without it", async () => {
  const { events, push, seen } = makeStream({ silent: true })
  warn.mockImplementationOnce(() => {
    throw new Error("it throws when it is shown")
  })
  events.subscribe(() => {
    throw new Error("mine")
  })
  push("incoming_event", message(1))
  await vi.advanceTimersByTimeAsync(1)
  expect(warn.mock.lastCall).toEqual([expect.stringMatching(/^agent-chat: a subscriber failed/)])
  expect(seen).toHaveLength(1)
})

it("nothing is said where somebody listens, or wants to be told nothing", async () => {
  await fail({})
  await fail({ silent: true, warn: false })
  expect(warn).not.toHaveBeenCalled()
})

it("an onError that throws, or rejects, ends nothing", async () => {
  const { events, push, seen } = makeStream({
    onError: () => {
      throw new Error("worse")
    }
  })
  events.subscribe(() => {
    throw new Error("mine")
  })
  push("incoming_event", message(1))
  push("incoming_event", message(2))
  await vi.advanceTimersByTimeAsync(1)
  expect(seen).toHaveLength(2)
})

it("an onDropped that throws is told of, and ends nothing", () => {
  const { events, push, errors, seen } = makeStream()
  events.observe({
    buffer: 1,
    onDropped: () => {
      throw new Error("dropped")
    }
  })
  for (const order of [1, 2, 3]) push("incoming_event", message(order))
  expect(errors).toEqual([new Error("dropped"), new Error("dropped")])
  expect(seen).toHaveLength(3)
})

it("an onDropped that throws, or rejects, is told of and ends nothing", async () => {
  const { events, push, errors } = makeStream()
  const rejects = (async () => Promise.reject(new Error("rejected"))) as never
  const throws = (): never => {
    throw new Error("thrown")
  }
  for (const onDropped of [rejects, throws]) events.observe({ buffer: 1, onDropped })
  for (const order of [1, 2]) push("incoming_event", message(order))
  await vi.advanceTimersByTimeAsync(10)
  expect(errors.map((cause) => (cause as Error).message).toSorted()).toEqual(["rejected", "thrown"])
})
