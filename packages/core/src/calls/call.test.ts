import { describe, expect, it, vi } from "vitest"
import { Deadlines } from "./deadlines.ts"
import { call } from "./engine.ts"
import { ApiError, ConnectionError } from "../errors.ts"
import type { Transport, TransportReply } from "../catalog/transport.ts"
import { v3_0 } from "../v3.0/index.ts"
import {
  callInFakeTime,
  scripted,
  answer,
  refuse,
  fail,
  hang,
  hangUnsent,
  chat,
  clientOf,
  settled
} from "./test-support/scripted-calls.ts"

callInFakeTime()

const throws = (): never => {
  throw new Error("thrown when it is read")
}

describe("a call", () => {
  it("sends the payload and resolves with the very object that was answered", async () => {
    const reply = chat([])
    const { transport, requests } = scripted(answer(reply))
    expect(await clientOf(transport).get_chat_threads({ chat_id: "C" })).toBe(reply)
    expect(requests[0]).toMatchObject({
      action: "get_chat_threads",
      encoding: "json",
      payload: { chat_id: "C" }
    })
  })

  it("gives each request an id of its own, also to the clients of one transport", async () => {
    const { transport, requests } = scripted(answer())
    await Promise.all(
      [clientOf(transport), clientOf(transport)].map((client) => client.close_thread({ chat_id: "C" }))
    )
    await call(transport, v3_0.actions.close_thread, { chat_id: "C" })
    expect(new Set(requests.map(({ id }) => id)).size).toBe(3)
  })

  it("refuses a wrong payload without sending it", async () => {
    const { transport, requests } = scripted(answer())
    const { error } = await settled(clientOf(transport).get_chat_threads({ chat_id: 1 } as never))
    expect(error).toMatchObject({ _tag: "InvalidRequestError", path: "chat_id", delivery: "not-sent" })
    expect(requests).toHaveLength(0)
  })

  it("refuses wrong times without sending anything", async () => {
    const { transport, requests } = scripted(answer())
    for (const times of [{ timeout: 0 }, { deadline: Number.NaN }, { timeout: "1" as never }]) {
      const { error } = await settled(clientOf(transport).close_thread({ chat_id: "C" }, times))
      expect(error).toMatchObject({ _tag: "ConfigurationError", option: Object.keys(times)[0] })
    }
    expect(requests).toHaveLength(0)
  })

  it("refuses options it does not know, and says which may be meant", async () => {
    const { transport, requests } = scripted(answer())
    for (const [options, option, said] of [
      [{ timeOut: 5 }, "timeOut", "did you mean timeout?"],
      [{ constructor: 1 }, "constructor", "no such option"],
      [JSON.parse('{ "__proto__": 1 }'), "__proto__", "no such option"],
      [null, "options", "give an object"],
      ["token", "options", "give an object"],
      [{ signal: "no" }, "signal", "an AbortSignal"],
      [{ signal: { aborted: false, addEventListener: () => {} } }, "signal", "an AbortSignal"],
      [Object.defineProperty({}, "timeout", { enumerable: true, get: throws }), "options", "throws"],
      [{ maxAttempts: 0 }, "maxAttempts", "1 or more"]
    ] as const) {
      const { error } = await settled(clientOf(transport).close_thread({ chat_id: "C" }, options as never))
      expect(error).toMatchObject({ _tag: "ConfigurationError", option, delivery: "not-sent" })
      expect(error.message).toContain(said)
      const byName = await settled(
        clientOf(transport).call("close_thread", { chat_id: "C" }, options as never)
      )
      expect(byName.error).toMatchObject({ _tag: "ConfigurationError", option })
    }
    expect(requests).toHaveLength(0)
  })

  it("rejects where it is given no name of an action", async () => {
    const { transport } = scripted(answer())
    for (const name of [1n, Symbol("s"), null, {}]) {
      const { error } = await settled(clientOf(transport).call(name as never, {} as never))
      expect(error).toMatchObject({ _tag: "ConfigurationError", option: "name" })
    }
  })

  it("refuses what throws when it is read, with its path", async () => {
    const { transport, requests } = scripted(answer())
    const chat = Object.defineProperty({}, "chat_id", { enumerable: true, get: throws })
    for (const validate of ["strict", "lenient", "off"] as const) {
      const client = clientOf(transport, { validate })
      expect((await settled(client.close_thread(chat as never))).error).toMatchObject({
        _tag: "InvalidRequestError",
        path: "chat_id",
        found: "a getter that throws"
      })
      const trapped = new Proxy({}, { get: throws, ownKeys: throws })
      const { error } = await settled(client.close_thread(trapped as never))
      expect(error).toMatchObject({ _tag: "InvalidRequestError", delivery: "not-sent" })
    }
    expect(requests).toHaveLength(0)
  })

  it("refuses what JSON cannot hold before anything is sent, whatever is checked besides", async () => {
    const { transport, requests } = scripted(answer())
    const round: Record<string, unknown> = { chat_id: "C" }
    round["properties"] = { a: { b: round } }
    for (const validate of ["strict", "lenient", "off"] as const) {
      for (const payload of [round, { chat_id: "C", properties: { a: { b: 1n } } }]) {
        const client = clientOf(transport, { validate })
        const { error } = await settled(client.update_chat_properties(payload as never))
        expect(error).toMatchObject({ _tag: "InvalidRequestError", delivery: "not-sent", retryable: false })
        expect(error.path).toContain("properties.a.b")
      }
    }
    expect(requests).toHaveLength(0)
  })

  it("carries the bot of the client, or that of the call", async () => {
    const { transport, requests } = scripted(answer())
    const client = clientOf(transport, { authorId: "bot" })
    await client.close_thread({ chat_id: "C" })
    await client.close_thread({ chat_id: "C" }, { authorId: "other" })
    expect(requests.map(({ authorId }) => authorId)).toEqual(["bot", "other"])
  })

  it("carries a token of its own where the transport takes one, and is refused elsewhere", async () => {
    const { transport, requests } = scripted(answer())
    const chatId = { chat_id: "C" }
    await clientOf({ ...transport, takesToken: true }).close_thread(chatId, { token: "own" })
    expect(requests.map(({ token }) => token)).toEqual(["own"])
    const { error } = await settled(clientOf(transport).close_thread(chatId, { token: "own" }))
    expect(error).toMatchObject({ _tag: "ConfigurationError", option: "token", delivery: "not-sent" })
    expect(requests).toHaveLength(1)
  })

  it("ends with what ended the search for other credentials", async () => {
    const { transport } = scripted(refuse("authentication"))
    const signedOut = new ConnectionError({ reason: "signed-out", delivery: "not-sent" })
    const client = clientOf({ ...transport, recover: () => Promise.reject(signedOut) })
    expect((await settled(client.close_thread({ chat_id: "C" }))).error).toBe(signedOut)
  })

  it("takes an empty answer where the action answers nothing, and nowhere else", async () => {
    const { transport } = scripted(answer(undefined))
    const empty = { kind: "web" as const, execute: async () => ({ ok: true as const, payload: undefined }) }
    expect(await clientOf(transport).close_thread({ chat_id: "C" })).toEqual({})
    for (const validate of ["strict", "lenient", "off"] as const) {
      const { error } = await settled(clientOf(empty, { validate }).get_chat_threads({ chat_id: "C" }))
      expect(error).toMatchObject({ _tag: "DecodeError", delivery: "accepted" })
    }
  })

  it("fails, reports or ignores an answer that does not fit", async () => {
    const { transport } = scripted(answer({ chat: 1 }))
    const onDiagnostic = vi.fn()
    const ask = (validate: "strict" | "lenient" | "off") =>
      settled(clientOf(transport, { validate, observe: { onDiagnostic } }).get_chat_threads({ chat_id: "C" }))
    expect((await ask("strict")).error).toMatchObject({
      _tag: "DecodeError",
      path: "chat",
      delivery: "accepted"
    })
    expect(onDiagnostic).not.toHaveBeenCalled()
    expect((await ask("lenient")).value).toEqual({ chat: 1 })
    expect(onDiagnostic).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ kind: "unexpected-reply", action: "get_chat_threads" })
    )
    expect((await ask("off")).value).toEqual({ chat: 1 })
    expect(onDiagnostic).toHaveBeenCalledOnce()
  })

  it("fails where the whole of an answer is something else, however much is checked", async () => {
    for (const validate of ["strict", "lenient", "off"] as const)
      for (const payload of [7, "text", true, ...(validate === "off" ? [] : [[]])]) {
        const { error } = await settled(
          clientOf(scripted(answer(payload)).transport, { validate }).close_thread({ chat_id: "C" })
        )
        expect([validate, payload, error]).toMatchObject([
          validate,
          payload,
          { _tag: "DecodeError", path: "", delivery: "accepted", retryable: false }
        ])
      }
  })

  it("survives a transport that throws", async () => {
    const transport = {
      kind: "web",
      execute: () => {
        throw new TypeError("boom")
      }
    } as Transport<"web">
    const { error } = await settled(clientOf(transport).start_chat())
    expect(error).toMatchObject({ _tag: "ConnectionError", reason: "other", delivery: "not-sent" })
    expect(error.cause).toBeInstanceOf(TypeError)
  })

  it("survives a transport whose answer is none", async () => {
    for (const nonsense of [undefined, null, 7, { ok: false }, { ok: false, error: null }]) {
      const transport = { kind: "web", execute: async () => nonsense } as unknown as Transport<"web">
      const { error } = await settled(clientOf(transport).start_chat({}))
      expect(error).toBeInstanceOf(Error)
    }
  })
})

describe("aborting", () => {
  it("rejects with the reason of the signal, and aborts the request", async () => {
    const { transport, signals } = scripted(hang)
    const controller = new AbortController()
    const promise = clientOf(transport).close_thread({ chat_id: "C" }, { signal: controller.signal })
    const reason = new Error("no longer wanted")
    controller.abort(reason)
    await expect(promise).rejects.toBe(reason)
    expect(signals[0]?.reason).toBe(reason)
  })

  it("sends nothing when the signal is aborted already", async () => {
    const { transport, requests } = scripted(answer())
    const promise = clientOf(transport).close_thread({ chat_id: "C" }, { signal: AbortSignal.abort("no") })
    await expect(promise).rejects.toBe("no")
    expect(requests).toHaveLength(0)
  })

  it("by an observer sends nothing more", async () => {
    const controller = new AbortController()
    const abort = () => controller.abort("no")
    const first = scripted(answer())
    const client = clientOf(first.transport, { observe: { onRequest: abort } })
    const promise = client.close_thread({ chat_id: "C" }, { signal: controller.signal })
    expect(await settled(promise)).toMatchObject({ error: "no" })
    expect(first.requests).toHaveLength(0)
  })

  it("ends a wait between attempts", async () => {
    const { transport, requests } = scripted(fail("not-sent"))
    const controller = new AbortController()
    const retry = () => 1000
    const promise = clientOf(transport, { retry }).close_thread(
      { chat_id: "C" },
      { signal: controller.signal }
    )
    await vi.advanceTimersByTimeAsync(500)
    controller.abort("no")
    expect(await settled(promise)).toMatchObject({ error: "no" })
    expect(requests).toHaveLength(1)
  })

  it("leaves no listener on the signal", async () => {
    const { transport } = scripted(answer())
    const { signal } = new AbortController()
    const added = vi.spyOn(signal, "addEventListener")
    const removed = vi.spyOn(signal, "removeEventListener")
    await clientOf(transport).close_thread({ chat_id: "C" }, { signal })
    expect(added).toHaveBeenCalledOnce()
    expect(removed.mock.calls[0]![1]).toBe(added.mock.calls[0]![1])
  })

  it("tells a transport that has `cancel`, and then makes no signal", async () => {
    const { transport, requests, signals } = scripted(hang)
    const cancel = vi.fn()
    const controller = new AbortController()
    const client = clientOf({ ...transport, cancel })
    const promise = client.close_thread({ chat_id: "C" }, { signal: controller.signal })
    controller.abort("no")
    await expect(promise).rejects.toBe("no")
    expect(cancel).toHaveBeenCalledExactlyOnceWith(requests[0], "no")
    expect(signals).toEqual([undefined])
  })

  it("rejects through `safe` too: an aborted call has no result", async () => {
    const { transport } = scripted(hang)
    const promise = clientOf(transport).safe.close_thread(
      { chat_id: "C" },
      { signal: AbortSignal.abort("no") }
    )
    await expect(promise).rejects.toBe("no")
  })
})

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
