import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import * as Effect from "effect/Effect"
import { Observable, of, throwError } from "rxjs"
import type { ConsumeHandler, ConsumeOptions } from "./consume.ts"
import { consume } from "./test-support/consume.ts"
import { stubLog } from "../test-support/log.ts"
import type { LogDelivery } from "../logs/event-log.ts"

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A log that hands out what a test gives it. */
const make = (handler: ConsumeHandler<string>, options: ConsumeOptions<string> = {}) => {
  const waiting: LogDelivery<string>[] = []
  let pull: ((result: IteratorResult<LogDelivery<string>>) => void) | undefined
  const forget = vi.fn<(group: string) => Promise<void>>(async () => {})
  const log = {
    ...stubLog({ forget }),
    subscribe: () => ({
      [Symbol.asyncIterator]: () => ({
        next: () =>
          new Promise<IteratorResult<LogDelivery<string>>>((resolve) => {
            const value = waiting.shift()
            if (value === undefined) pull = resolve
            else resolve({ done: false, value })
          })
      })
    })
  }
  const reported: unknown[] = []
  const done: string[] = []
  const consumption = consume(log, handler, options, {
    report: (trouble, cause) => reported.push([trouble, (cause as Error).message]),
    onDone: (key) => done.push(key)
  })
  const hand = (event: string, over: Partial<LogDelivery<string>> = {}) => {
    const delivery = {
      event,
      key: event,
      partition: "chat",
      seq: event,
      attempt: 1,
      id: event,
      lost: new AbortController().signal,
      ack: vi.fn(async () => true),
      retry: vi.fn(async () => true),
      giveUp: vi.fn(async () => true),
      recall: async () => undefined,
      remember: async () => true,
      ...over
    }
    if (pull === undefined) waiting.push(delivery)
    else pull({ done: false, value: delivery })
    return delivery
  }
  return { hand, reported, done, consumption, forget }
}

describe("an event", () => {
  it("whose handling ended the process every time is not handled once more, but given up", async () => {
    const handler = vi.fn()
    const dead: unknown[] = []
    const onDead = (event: string, cause: unknown) => dead.push([event, cause])
    const { hand, done, reported } = make(handler, { retries: 2, onDead })
    const delivery = hand("poison", { attempt: 4 })
    await vi.advanceTimersByTimeAsync(1)
    expect(handler).not.toHaveBeenCalled()
    expect(dead).toEqual([["poison", new Error("the event was handed out 3 times, and handled never")]])
    expect(delivery.ack).not.toHaveBeenCalled()
    expect(delivery.giveUp).toHaveBeenCalledExactlyOnceWith(
      "Error: the event was handed out 3 times, and handled never"
    )
    expect(done).toEqual(["poison"])
    expect(reported).toEqual([["handler", "the event was handed out 3 times, and handled never"]])
  })

  it("is not handled again because it cannot be acknowledged", async () => {
    const handler = vi.fn()
    const { hand, done, reported } = make(handler)
    let refusals = 2
    const ack = vi.fn(async () => {
      if (refusals-- > 0) throw new Error("log away")
      return true
    })
    hand("one", { ack })
    await vi.advanceTimersByTimeAsync(10_000)
    expect([handler.mock.calls.length, ack.mock.calls.length, done]).toEqual([1, 3, ["one"]])
    expect(reported).toEqual([
      ["log", "log away"],
      ["log", "log away"]
    ])
  })

  it("that could not be acknowledged at all comes again, and is acknowledged then without being handled", async () => {
    const handler = vi.fn()
    const { hand, done } = make(handler)
    const first = hand("one", { ack: () => Promise.reject(new Error("log away")) })
    await vi.advanceTimersByTimeAsync(60_000)
    expect([done, vi.mocked(first.retry).mock.calls.length]).toEqual([[], 1])
    hand("one", { attempt: 2 })
    await vi.advanceTimersByTimeAsync(1)
    expect([handler.mock.calls.length, done]).toEqual([1, ["one"]])
  })

  it("that failed and could not be given up at all comes again, and is given up then", async () => {
    const handler = vi.fn(async () => Promise.reject(new Error("no")))
    const { hand } = make(handler, { retries: 0 })
    const giveUp = vi.fn(() => Promise.reject(new Error("the log is away")))
    hand("a", { giveUp })
    await vi.advanceTimersByTimeAsync(60_000)
    const again = hand("a", { attempt: 2 })
    await vi.advanceTimersByTimeAsync(1)
    expect(handler).toHaveBeenCalledTimes(1)
    expect(again.ack).not.toHaveBeenCalled()
    expect(again.giveUp).toHaveBeenCalledWith("Error: no")
  })

  it("that was given up, without an answer of the log, is handled when it is sent again", async () => {
    const handler = vi.fn(async () => Promise.reject(new Error("no")))
    const { hand } = make(handler, { retries: 0 })
    hand("a", { giveUp: vi.fn(() => Promise.reject(new Error("the answer was lost"))) })
    await vi.advanceTimersByTimeAsync(60_000)
    handler.mockImplementation(async () => undefined as never)
    // Attempts are counted anew.
    const again = hand("a", { attempt: 1, repeated: true })
    await vi.advanceTimersByTimeAsync(1)
    expect(handler).toHaveBeenCalledTimes(2)
    expect(again.ack).toHaveBeenCalled()
  })

  it("stays in the log when onDead throws, and goes to it again without being handled", async () => {
    const handler = vi.fn(() => Promise.reject(new Error("no")))
    const onDead = vi.fn(() => Promise.reject(new Error("dead letters are full")))
    const { hand, done } = make(handler, { retries: 1, retryDelay: () => 10, onDead })
    const delivery = hand("one")
    await vi.advanceTimersByTimeAsync(100)
    expect(handler).toHaveBeenCalledTimes(2)
    expect(delivery.retry).toHaveBeenCalledOnce()
    hand("one", { attempt: 3 })
    await vi.advanceTimersByTimeAsync(100)
    expect([handler.mock.calls.length, onDead.mock.calls.length, done]).toEqual([2, 2, []])
  })
})

describe("an event that is lost to another process", () => {
  it("is not tried again here, and its end does not count", async () => {
    const lost = new AbortController()
    const handler = vi.fn(() => Promise.reject(new Error("no")))
    const { hand, done, reported } = make(handler)
    const delivery = hand("one", { lost: lost.signal })
    await vi.advanceTimersByTimeAsync(500)
    lost.abort()
    await vi.advanceTimersByTimeAsync(60_000)
    expect([handler.mock.calls.length, done]).toEqual([1, []])
    expect(delivery.retry).not.toHaveBeenCalled()
    expect(reported).toEqual([["handler", "no"]])
  })

  it("has its handler told by the signal", async () => {
    const lost = new AbortController()
    let signal: AbortSignal | undefined
    const { hand, done } = make(async (_event, context) => {
      signal = context.signal
      await new Promise((resolve) => context.signal.addEventListener("abort", resolve))
    })
    hand("one", { lost: lost.signal, ack: async () => false })
    await vi.advanceTimersByTimeAsync(1)
    expect(signal?.aborted).toBe(false)
    lost.abort()
    await vi.advanceTimersByTimeAsync(1)
    expect([signal?.aborted, done]).toEqual([true, []])
  })
})

it("a group that does not come back is forgotten when its consumer is closed", async () => {
  const { consumption, forget } = make(() => {}, { group: "bot" })
  await consumption.close({ forget: true })
  expect(forget).toHaveBeenCalledExactlyOnceWith("bot")
})

it.each([
  [
    "throws",
    () => {
      throw new Error("mine")
    }
  ],
  ["answers with nonsense", () => Number.NaN]
])("a retryDelay that %s is told of, and the default wait is taken", async (_what, retryDelay) => {
  let calls = 0
  const { hand, reported, done } = make(
    () => {
      if (++calls === 1) throw new Error("once")
    },
    { retryDelay }
  )
  hand("one")
  await vi.advanceTimersByTimeAsync(999)
  expect(calls).toBe(1)
  await vi.advanceTimersByTimeAsync(2)
  expect([calls, done]).toEqual([2, ["one"]])
  expect(reported).toHaveLength(2)
})

it.each([
  [{ concurrency: 0 }, "concurrency"],
  [{ retries: Number.NaN }, "retries"],
  [{ from: "latest" }, "from"],
  [{ from: { time: Number.NaN } }, "from"],
  [{ group: "" }, "group"],
  [{ retryDelay: 5 }, "retryDelay"],
  [{ onDeath: () => {} }, "onDeath"]
])("refuses %j", (wrong, option) => {
  expect(() => make(() => {}, wrong as ConsumeOptions<string>)).toThrow(
    expect.objectContaining({ _tag: "ConfigurationError", option })
  )
})

describe("a handler that returns an Observable", () => {
  it("is done with its event when that completes", async () => {
    let complete = (): void => {}
    const { hand } = make(() => new Observable((subscriber) => void (complete = () => subscriber.complete())))
    const delivery = hand("one")
    await vi.advanceTimersByTimeAsync(10)
    expect(delivery.ack).not.toHaveBeenCalled()
    complete()
    await vi.advanceTimersByTimeAsync(10)
    expect(delivery.ack).toHaveBeenCalledOnce()
  })

  it("gets the event again when that fails", async () => {
    let tries = 0
    const handler = () => (++tries < 2 ? throwError(() => new Error("mine")) : of(1, 2))
    const { hand, reported } = make(handler, { retryDelay: () => 1 })
    const delivery = hand("one")
    await vi.advanceTimersByTimeAsync(10)
    expect(delivery.ack).toHaveBeenCalledOnce()
    expect(reported).toEqual([["handler", "mine"]])
  })
})

describe("a handler that returns what nobody runs", () => {
  it.each([
    ["an Effect", () => Effect.succeed(1), /Effect.runPromise/],
    ["an Effect of effect 3", () => ({ [Symbol.for("effect/Effect")]: {} }), /Effect.runPromise/],
    ["an Effect, asynchronously", async () => Effect.succeed(1), /Effect.runPromise/],
    ["a generator", function* () {}, /async function/],
    ["an asynchronous generator", async function* () {}, /async function/]
  ])("has not handled its event: %s", async (_what, handler, words) => {
    const { hand, reported } = make(handler, { retries: 0 })
    const delivery = hand("one")
    await vi.advanceTimersByTimeAsync(10)
    expect(delivery.ack).not.toHaveBeenCalled()
    expect(delivery.giveUp).toHaveBeenCalledOnce()
    expect(reported).toEqual([["handler", expect.stringMatching(words)]])
  })

  it("has not made its step either", async () => {
    const { hand, reported } = make((_event, { step }) => step("pay", () => Effect.succeed(1)), {
      retries: 0
    })
    const delivery = hand("one")
    await vi.advanceTimersByTimeAsync(10)
    expect(delivery.ack).not.toHaveBeenCalled()
    expect(reported).toEqual([["handler", expect.stringMatching(/option run: .*Effect.runPromise/)]])
  })
})

it("a retryDelay that is async ends nothing, and is told of", async () => {
  const retryDelay = (() => Promise.reject(new Error("no time"))) as never
  const { hand, reported } = make(() => Promise.reject(new Error("mine")), { retries: 1, retryDelay })
  const delivery = hand("one")
  await vi.advanceTimersByTimeAsync(1_000)
  expect(delivery.giveUp).toHaveBeenCalledOnce()
  expect(reported).toContainEqual(["handler", "no time"])
})

it("options that are none are refused in words", () => {
  expect(() => make(() => {}, null as never)).toThrow(expect.objectContaining({ option: "options" }))
})
