import { describe, expect, it, vi } from "vitest"
import { Deadlines } from "./deadlines.ts"
import { ApiError } from "../errors.ts"
import type { TransportReply } from "../catalog/transport.ts"
import {
  callInFakeTime,
  scripted,
  answer,
  hang,
  hangUnsent,
  chat,
  clientOf,
  settled
} from "./test-support/scripted-calls.ts"

callInFakeTime()

describe("timeout and deadline", () => {
  it("fails an attempt that is not answered in time, and aborts it", async () => {
    const { transport, signals } = scripted(hang)
    const { error, took } = await settled(clientOf(transport).start_chat(undefined, { timeout: 100 }))
    expect(error).toMatchObject({ _tag: "TimeoutError", after: 100, phase: "awaiting", delivery: "unknown" })
    expect(took).toBeLessThan(110)
    expect(signals[0]?.reason).toBe(error)
  })

  it("says `queued` and `not-sent` when the request never left", async () => {
    const { transport } = scripted(hangUnsent)
    const { error } = await settled(clientOf(transport).start_chat(undefined, { deadline: 100 }))
    expect(error).toMatchObject({ _tag: "TimeoutError", phase: "queued", delivery: "not-sent" })
  })

  it("takes 20 s for an attempt and 30 s for the call unless told otherwise", async () => {
    const { transport, requests } = scripted(hang)
    const { error, took } = await settled(clientOf(transport).get_chat_threads({ chat_id: "C" }))
    expect(error).toMatchObject({ _tag: "TimeoutError" })
    expect(requests).toHaveLength(2)
    expect(took).toBeGreaterThanOrEqual(29_990)
    expect(took).toBeLessThanOrEqual(30_010)
  })

  it("lets the time of an attempt run only when it has its turn, and the deadline all the while", async () => {
    const { transport, requests } = scripted((request) => {
      request.onQueued?.()
      return new Promise(() => {})
    })
    const client = clientOf(transport, { retry: () => undefined })
    const waiting = settled(client.start_chat(undefined, { timeout: 100, deadline: 1000 }))
    expect(await waiting).toMatchObject({ error: { phase: "queued", after: 1000 } })
    const started = client.start_chat(undefined, { timeout: 100, deadline: 1000 })
    const outcome = started.catch((error: unknown) => error)
    await vi.advanceTimersByTimeAsync(500)
    requests[1]!.onStarted?.()
    requests[1]!.onSent?.()
    const left = performance.now()
    await vi.runAllTimersAsync()
    expect(await outcome).toMatchObject({ phase: "awaiting", after: 100 })
    expect(performance.now() - left).toBeLessThan(110)
  })

  it.each([
    { waits: 50, deadline: 1_000, after: 100 },
    { waits: 500, deadline: 1_000, after: 100 },
    { waits: 950, deadline: 1_000, after: 50 },
    { waits: 50, deadline: Infinity, after: 100 },
    { waits: 500, deadline: Infinity, after: 100 }
  ])(
    "begins the time of an attempt that waited $waits ms of $deadline",
    async ({ waits, deadline, after }) => {
      const { transport } = scripted((request) => {
        request.onQueued?.()
        setTimeout(() => request.onSent?.(), waits)
        return new Promise(() => {})
      })
      const client = clientOf(transport, { retry: () => undefined })
      const { error, took } = await settled(client.start_chat(undefined, { timeout: 100, deadline }))
      expect(error).toMatchObject({ _tag: "TimeoutError", phase: "awaiting", after })
      expect(took).toBeGreaterThanOrEqual(waits + after)
      expect(took).toBeLessThan(waits + after + 15)
    }
  )

  it("takes no alarm out for a call that waits for its turn and is answered in time", async () => {
    const { transport } = scripted((request) => {
      request.onQueued?.()
      setTimeout(() => request.onSent?.(), 50)
      return new Promise((resolve) => setTimeout(() => resolve({ ok: true, payload: {} }), 60))
    })
    const added = vi.spyOn(Deadlines.prototype, "add")
    await settled(clientOf(transport).start_chat(undefined, { timeout: 100 }))
    expect(added).toHaveBeenCalledTimes(1)
    added.mockRestore()
  })

  it("that ends unsent says why nothing could be sent", async () => {
    const trouble = new Error("the host name could not be resolved")
    const { transport } = scripted(hangUnsent)
    const { error } = await settled(
      clientOf({ ...transport, trouble }).start_chat(undefined, { deadline: 50 })
    )
    expect(error).toMatchObject({ _tag: "TimeoutError", phase: "queued", cause: trouble })
    const busy = new ApiError({ type: "too_many_requests", message: "", retryAfter: 90_000, status: 429 })
    const paused = clientOf({ ...transport, trouble: busy })
    expect((await settled(paused.start_chat(undefined, { deadline: 50 }))).error).toMatchObject({
      _tag: "ApiError",
      type: "too_many_requests",
      retryAfter: 90_000,
      action: "start_chat"
    })
  })

  it("that ends unsent ends all the same when the transport cannot say why", async () => {
    const { transport } = scripted(hangUnsent)
    const odd = Object.defineProperty({ ...transport }, "trouble", {
      get: () => {
        throw new TypeError("boom")
      }
    })
    const client = clientOf(odd)
    const others = [50, 50].map((deadline) => settled(client.start_chat(undefined, { deadline })))
    for (const { error } of await Promise.all(others))
      expect(error).toMatchObject({ _tag: "TimeoutError", phase: "queued", cause: expect.any(TypeError) })
  })

  it("ignores an answer that comes after its timeout", async () => {
    let late: (reply: TransportReply) => void = () => {}
    const { transport } = scripted(
      (request) => {
        request.onSent?.()
        return new Promise((resolve) => (late = resolve))
      },
      answer(chat([]))
    )
    const promise = settled(clientOf(transport).get_chat_threads({ chat_id: "C" }, { timeout: 50 }))
    await vi.advanceTimersByTimeAsync(60)
    late({ ok: false, error: { type: "validation", message: "late" } })
    expect((await promise).value).toEqual(chat([]))
  })

  it("keeps many deadlines on one timer", async () => {
    const { transport } = scripted(hang)
    const client = clientOf(transport, { retry: () => undefined })
    const calls = Array.from({ length: 1000 }, (_, i) =>
      client.safe.start_chat(undefined, { timeout: 100 + (i % 7) })
    )
    expect(vi.getTimerCount()).toBe(1)
    await vi.runAllTimersAsync()
    expect((await Promise.all(calls)).every((result) => !result.ok)).toBe(true)
  })
})
