import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { ConnectionError } from "../errors.ts"
import { Limiter, type LimiterOptions } from "./limiter.ts"
import type { Transport, TransportReply, TransportRequest } from "../catalog/transport.ts"

const success: TransportReply = { ok: true, payload: {} }
const tooMany = (retryAfter?: number): TransportReply => ({
  ok: false,
  error: { type: "too_many_requests", message: "slow down" },
  retryAfter
})

/** A limited transport whose requests are answered by hand, in any order. */
const limited = (options: LimiterOptions) => {
  const open = new Map<
    string,
    { resolve: (reply: TransportReply) => void; reject: (error: unknown) => void }
  >()
  const started: string[] = []
  let most = 0
  const inner: Transport<"web"> = {
    kind: "web",
    execute: ({ id }) =>
      new Promise((resolve, reject) => {
        started.push(id)
        open.set(id, { resolve, reject })
        most = Math.max(most, open.size)
      }),
    close: async () => {}
  }
  const limiter = new Limiter(inner, options)
  const request = (id: string): TransportRequest => ({ id, action: "a", encoding: "json", payload: {} })
  return {
    limiter,
    started,
    open,
    most: () => most,
    send: (id: string, signal?: AbortSignal) => limiter.execute(request(id), signal),
    answer: async (id: string, reply: TransportReply = success) => {
      open.get(id)!.resolve(reply)
      open.delete(id)
      await vi.advanceTimersByTimeAsync(0)
    },
    fail: async (id: string) => {
      open.get(id)!.reject(new Error(id))
      open.delete(id)
      await vi.advanceTimersByTimeAsync(0)
    }
  }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  expect(vi.getTimerCount()).toBe(0)
  vi.useRealTimers()
})

describe("Limiter", () => {
  it("finds who is next without stepping over all who have left", async () => {
    const { started, send, answer } = limited({ maxConcurrent: 1 })
    const count = 500
    for (let i = 0; i < count; i++) void send(String(i))
    const made = [Symbol.iterator, "values"] as const
    const spies = made.map((name) => vi.spyOn(Set.prototype, name as "values"))
    for (let i = 0; i < count; i++) await answer(String(i))
    const queues = spies.reduce((sum, { mock }) => sum + mock.contexts.length, 0)
    for (const spy of spies) spy.mockRestore()
    expect(started).toHaveLength(count)
    expect(queues).toBeLessThan(count / 10)
  })

  it("lets those through who come after everybody had left", async () => {
    const { started, send, answer } = limited({ maxConcurrent: 1 })
    for (let round = 0; round < 3; round++) {
      const ids = ["a", "b", "c"].map((name) => `${name}${round}`)
      for (const id of ids) void send(id)
      for (const id of ids) await answer(id)
    }
    expect(started).toEqual(["a0", "b0", "c0", "a1", "b1", "c1", "a2", "b2", "c2"])
  })

  it("has no more requests under way than allowed, and starts the others in their order", async () => {
    const { send, started, answer, most } = limited({ maxConcurrent: 2 })
    const replies = ["1", "2", "3", "4", "5"].map((id) => send(id))
    expect(started).toEqual(["1", "2"])
    await answer("2")
    expect(started).toEqual(["1", "2", "3"])
    for (const id of ["1", "3", "4", "5"]) await answer(id)
    expect(started).toEqual(["1", "2", "3", "4", "5"])
    expect(most()).toBe(2)
    expect(await Promise.all(replies)).toHaveLength(5)
  })

  it("frees the place of a request that fails", async () => {
    const { send, started, fail, answer } = limited({ maxConcurrent: 1 })
    const first = send("1").catch((error: unknown) => error)
    const second = send("2")
    await fail("1")
    expect(await first).toEqual(new Error("1"))
    expect(started).toEqual(["1", "2"])
    await answer("2")
    expect(await second).toBe(success)
  })

  it("fails with queue-full, not sent, when too many wait", async () => {
    const { send, answer } = limited({ maxConcurrent: 1, maxQueued: 1 })
    const first = send("1")
    const second = send("2")
    await expect(send("3")).rejects.toMatchObject({ reason: "queue-full", delivery: "not-sent" })
    await answer("1")
    await answer("2")
    await Promise.all([first, second])
  })

  it("lets one that waits give up, without holding up those behind it", async () => {
    const { send, started, answer } = limited({ maxConcurrent: 1 })
    const controller = new AbortController()
    const first = send("1")
    const second = send("2", controller.signal)
    const third = send("3")
    controller.abort("no")
    await expect(second).rejects.toBe("no")
    await answer("1")
    expect(started).toEqual(["1", "3"])
    await answer("3")
    await Promise.all([first, third])
  })

  it("pauses once for all when the service is asked too often", async () => {
    const { send, started, answer } = limited({ maxConcurrent: 2 })
    const first = send("1")
    await answer("1", tooMany(3000))
    expect(await first).toMatchObject({ ok: false })
    const later = [send("2"), send("3"), send("4")]
    await vi.advanceTimersByTimeAsync(2990)
    expect(started).toEqual(["1"])
    await vi.advanceTimersByTimeAsync(20)
    expect(started).toEqual(["1", "2", "3"])
    for (const id of ["2", "3", "4"]) await answer(id)
    await Promise.all(later)
  })

  it("pauses for a second when it is not told for how long", async () => {
    const { send, started, answer } = limited({})
    const first = send("1")
    await answer("1", tooMany())
    await first
    const second = send("2")
    await vi.advanceTimersByTimeAsync(900)
    expect(started).toEqual(["1"])
    await vi.advanceTimersByTimeAsync(200)
    await answer("2")
    await second
  })

  it("leaves no timer when all that waited in a pause have given up", async () => {
    const { send, answer } = limited({})
    const first = send("1")
    await answer("1", tooMany(60_000))
    await first
    const controller = new AbortController()
    const second = send("2", controller.signal)
    controller.abort("no")
    await expect(second).rejects.toBe("no")
  })

  it("refuses at once, as what it is, when the service wants a longer pause than anybody waits", async () => {
    const { limiter, send, started, answer } = limited({ maxConcurrent: 1, maxPause: 10_000 })
    const first = send("1")
    const queued = send("2")
    await answer("1", tooMany(86_400_000))
    await first
    const refusal = { ok: false, error: { type: "too_many_requests" } }
    expect(await queued).toMatchObject({ ...refusal, retryAfter: 86_400_000 })
    await vi.advanceTimersByTimeAsync(5000)
    expect(await send("3")).toMatchObject({ ...refusal, retryAfter: 86_395_000 })
    expect(limiter.trouble).toMatchObject({ _tag: "ApiError", type: "too_many_requests" })
    expect(started).toEqual(["1"])
    // After the longest pause one may try again.
    await vi.advanceTimersByTimeAsync(5000)
    const later = send("4")
    expect(limiter.trouble).toBeUndefined()
    await answer("4")
    expect(await later).toBe(success)
  })

  it("pauses for a gateway that says 429, too", async () => {
    const { limiter, send, open, started, answer } = limited({})
    const first = send("1")
    const busy = Object.assign(new ConnectionError({ reason: "other", delivery: "unknown" }), { status: 429 })
    open.get("1")!.reject(busy)
    await expect(first).rejects.toBe(busy)
    expect(limiter.trouble).toMatchObject({ type: "too_many_requests", status: 429 })
    const second = send("2")
    await vi.advanceTimersByTimeAsync(1100)
    expect(started).toEqual(["1", "2"])
    await answer("2")
    await second
  })

  it("tells a request when it has to wait and when its turn has come", async () => {
    const { limiter, answer, send } = limited({ maxConcurrent: 1 })
    const told: string[] = []
    const first = send("1")
    const second = limiter.execute({
      id: "2",
      action: "a",
      encoding: "json",
      payload: {},
      onQueued: () => told.push("queued"),
      onStarted: () => told.push("started")
    })
    expect(told).toEqual(["queued"])
    await answer("1")
    expect(told).toEqual(["queued", "started"])
    await answer("2")
    await Promise.all([first, second])
  })

  it("keeps the place of a transport that throws free", async () => {
    const inner: Transport<"web"> = {
      kind: "web",
      execute: () => {
        throw new Error("boom")
      }
    }
    const limiter = new Limiter(inner, { maxConcurrent: 1 })
    for (let i = 0; i < 3; i++) {
      await expect(limiter.execute({ id: "1", action: "a", encoding: "json", payload: {} })).rejects.toThrow(
        "boom"
      )
    }
    expect(limiter.pending).toBe(0)
  })

  it("goes on when the transport answers nothing", async () => {
    for (const nothing of [null, { ok: false }]) {
      const { send, answer, started } = limited({ maxConcurrent: 1 })
      const first = send("1").catch((error: unknown) => error)
      const second = send("2")
      await answer("1", nothing as unknown as TransportReply)
      expect(await first).toBe(nothing)
      expect(started).toEqual(["1", "2"])
      await answer("2")
      expect(await second).toBe(success)
    }
  })

  it("goes on whatever a transport does that keeps to nothing", async () => {
    const odd: Record<string, () => unknown> = {
      "answers at once": () => success,
      "answers nothing at once": () => undefined,
      throws: () => {
        throw new Error("boom")
      },
      "asks for a pause of no length": () => Promise.resolve(tooMany(Number.NaN))
    }
    for (const execute of Object.values(odd)) {
      const limiter = new Limiter(
        { kind: "web", execute: execute as Transport["execute"] },
        { maxConcurrent: 1 }
      )
      const both = ["1", "2"].map((id) =>
        limiter.execute({ id, action: "a", encoding: "json", payload: {} }).catch(() => undefined)
      )
      await vi.advanceTimersByTimeAsync(1_000)
      await Promise.all(both)
      await vi.advanceTimersByTimeAsync(1_000)
      expect(limiter.pending).toBe(0)
      expect(limiter.trouble).toBeUndefined()
    }
  })

  it("lets nobody wait who has given up already", async () => {
    const { send, answer, started } = limited({ maxConcurrent: 1 })
    const first = send("1")
    await expect(send("2", AbortSignal.abort("enough"))).rejects.toBe("enough")
    await answer("1")
    await first
    expect(started).toEqual(["1"])
  })

  it("hands those who wait to the transport when it is closed", async () => {
    const { limiter, send, started, answer } = limited({ maxConcurrent: 1 })
    const both = [send("1"), send("2")]
    await limiter.close()
    expect(started).toEqual(["1", "2"])
    await answer("1")
    await answer("2")
    await Promise.all(both)
  })

  it("refuses bounds that are none", () => {
    for (const options of [
      { maxConcurrent: 0 },
      { maxConcurrent: 1.5 },
      { maxQueued: -1 },
      { maxPause: Infinity },
      { maxconcurrent: 1 } as never
    ]) {
      expect(() => limited(options)).toThrow(
        expect.objectContaining({ _tag: "ConfigurationError", option: Object.keys(options)[0] })
      )
    }
  })
})
