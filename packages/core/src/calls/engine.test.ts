import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { call } from "./engine.ts"
import type { ClientOptions } from "./engine.ts"
import { ApiError, ConnectionError } from "../errors.ts"
import type { Observer } from "./observer.ts"
import { createClient } from "../clients/promise.ts"
import type { Transport, TransportRefusal, TransportReply, TransportRequest } from "../catalog/transport.ts"
import { v3_0 } from "../v3.0/index.ts"

/** What the service does with one request: it answers, fails, or leaves it open. */
type Step = (request: TransportRequest, signal?: AbortSignal) => TransportReply | Promise<TransportReply>

/** A transport that follows a script, one step per request; the last step repeats. */
const scripted = (...steps: Step[]) => {
  const requests: TransportRequest[] = []
  const signals: (AbortSignal | undefined)[] = []
  const transport: Transport<"web"> = {
    kind: "web",
    catalog: v3_0,
    execute: async (request, signal) => {
      const step = steps[Math.min(requests.length, steps.length - 1)]!
      requests.push(request)
      signals.push(signal)
      return step(request, signal)
    }
  }
  return { transport, requests, signals }
}

const answer =
  (payload: unknown = {}): Step =>
  (request) => {
    request.onSent?.()
    return { ok: true, payload, status: 200 }
  }
const refuse =
  (type: string, rest: Partial<TransportRefusal> & { data?: unknown } = {}): Step =>
  (request) => {
    request.onSent?.()
    const { data, ...more } = rest
    return { ok: false, error: { type, message: type, ...(data === undefined ? {} : { data }) }, ...more }
  }
const fail =
  (delivery: "not-sent" | "unknown", reason: "refused" | "lost" = "lost"): Step =>
  (request) => {
    if (delivery === "unknown") request.onSent?.()
    throw new ConnectionError({ reason, delivery, action: request.action })
  }
const hang: Step = (request) => {
  request.onSent?.()
  return new Promise(() => {})
}
const throws = (): never => {
  throw new Error("thrown when it is read")
}
const hangUnsent: Step = () => new Promise(() => {})

const thread = { id: "T", active: true, user_ids: [], events: [], access: {} }
const event = {
  id: "T_1",
  order: 1,
  created_at: "2020-01-01T00:00:00.000000Z",
  type: "message",
  text: "hi",
  recipients: "all"
}
const sent = { thread_id: "T", event }
const chat = (events: unknown[]) => ({
  chat: { id: "C", users: [], access: {}, threads: [{ ...thread, events }] }
})
const message = { chat_id: "C", event: { type: "message", text: "hi", recipients: "all" } } as const

const clients: { close(): Promise<void> }[] = []

const clientOf = (transport: Transport<"web">, options: ClientOptions = {}) => {
  const client = createClient(v3_0, transport, { validate: "lenient", ...options })
  clients.push(client)
  return client
}

/** Runs all timers until the promise is settled, and says how, and after how many milliseconds. */
const settled = async (promise: Promise<unknown>): Promise<any> => {
  const started = performance.now()
  const outcome = promise.then(
    (value) => ({ value, took: performance.now() - started }),
    (error: unknown) => ({ error, took: performance.now() - started })
  )
  await vi.runAllTimersAsync()
  return outcome
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(async () => {
  for (const client of clients.splice(0)) await client.close()
  expect(vi.getTimerCount()).toBe(0)
  vi.useRealTimers()
})

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

describe("repeating", () => {
  it("repeats what is safe or idempotent after an unknown outcome", async () => {
    for (const name of ["get_chat_threads", "close_thread"] as const) {
      const { transport, requests } = scripted(fail("unknown"), answer(chat([])))
      expect(await settled(clientOf(transport).call(name, { chat_id: "C" }))).toHaveProperty("value")
      expect(requests).toHaveLength(2)
    }
  })

  it("repeats an unsafe action only when the server did not act", async () => {
    const attempts = async (step: Step): Promise<number> => {
      const { transport, requests } = scripted(step, answer({ chat_id: "C", thread_id: "T" }))
      await settled(clientOf(transport).start_chat())
      return requests.length
    }
    expect(await attempts(fail("unknown"))).toBe(1)
    expect(await attempts(refuse("internal"))).toBe(1)
    expect(await attempts(refuse("request_timeout"))).toBe(1)
    expect(await attempts(refuse("validation"))).toBe(1)
    expect(await attempts(fail("not-sent"))).toBe(2)
    expect(await attempts(refuse("too_many_requests"))).toBe(2)
    expect(await attempts(refuse("service_unavailable"))).toBe(2)
  })

  it("never says `not-sent` once an earlier attempt may have acted", async () => {
    const { transport } = scripted(fail("unknown"), fail("not-sent", "refused"))
    const { error } = await settled(clientOf(transport).close_thread({ chat_id: "C" }))
    expect(error).toMatchObject({ _tag: "ConnectionError", delivery: "unknown" })
  })

  it("waits at least as long as the server asks", async () => {
    const { transport } = scripted(refuse("too_many_requests", { retryAfter: 3000 }), answer(chat([])))
    const { value, took } = await settled(clientOf(transport).get_chat_threads({ chat_id: "C" }))
    expect(value).toEqual(chat([]))
    expect(took).toBeGreaterThanOrEqual(3000)
  })

  it("fails at once when the server asks for more time than there is", async () => {
    const { transport } = scripted(refuse("too_many_requests", { retryAfter: 60_000 }))
    const { error, took } = await settled(clientOf(transport).get_chat_threads({ chat_id: "C" }))
    expect(error).toMatchObject({ type: "too_many_requests", retryAfter: 60_000 })
    expect(took).toBe(0)
  })

  it("does as a policy says, and gives up when it throws or answers nonsense", async () => {
    for (const [policy, expected] of [
      [() => undefined, 1],
      [() => Number.NaN, 1],
      [() => -1, 1],
      [
        () => {
          throw new Error("boom")
        },
        1
      ],
      [({ attempts }: { attempts: number }) => (attempts < 5 ? 0 : undefined), 5]
    ] as const) {
      const { transport, requests } = scripted(fail("not-sent"))
      const { error } = await settled(clientOf(transport, { retry: policy }).start_chat())
      expect(error).toMatchObject({ _tag: "ConnectionError" })
      expect(requests).toHaveLength(expected)
    }
  })

  it("tells an observer of a policy that throws, and does not fail for it", async () => {
    const onDiagnostic = vi.fn()
    const retry = (): never => {
      throw new Error("boom")
    }
    const client = clientOf(scripted(fail("not-sent")).transport, { retry, observe: { onDiagnostic } })
    expect((await settled(client.start_chat())).error).toMatchObject({ _tag: "ConnectionError" })
    expect(onDiagnostic).toHaveBeenCalledExactlyOnceWith({
      kind: "subscriber-failed",
      cause: new Error("boom")
    })
  })

  it("makes no more attempts, and none later, than client and call allow", async () => {
    const attempts = async (bounds: object, own: object = {}): Promise<number> => {
      const { transport, requests } = scripted(fail("not-sent"))
      await settled(clientOf(transport, { retry: () => 100, ...bounds }).start_chat(undefined, own))
      return requests.length
    }
    expect(await attempts({ maxAttempts: 2 })).toBe(2)
    expect(await attempts({ maxAttempts: 9 }, { maxAttempts: 1 })).toBe(1)
    expect(await attempts({ maxElapsed: 250 })).toBe(3)
    expect(await attempts({}, { maxElapsed: 0 })).toBe(1)
  })

  it("repeats at once what a transport that reconnects has lost", async () => {
    const { transport, requests } = scripted(fail("unknown"), answer(chat([])))
    const lost = clientOf({ ...transport, reconnects: true }).get_chat_threads({ chat_id: "C" })
    const { took } = await settled(lost)
    expect(requests).toHaveLength(2)
    expect(took).toBe(0)
  })

  it("stops a retry storm: repeats are a share of the calls", async () => {
    const { transport, requests } = scripted(fail("not-sent", "refused"))
    const client = clientOf(transport, { retry: ({ attempts }) => (attempts < 3 ? 0 : undefined) })
    for (let i = 0; i < 1000; i++) await client.safe.start_chat()
    expect(requests.length).toBeGreaterThan(1100)
    expect(requests.length).toBeLessThanOrEqual(1000 + 100 + 0.2 * 1000)
    const unbounded = scripted(fail("not-sent", "refused"))
    const eager = clientOf(unbounded.transport, {
      retry: ({ attempts }) => (attempts < 3 ? 0 : undefined),
      retryBudget: Infinity
    })
    for (let i = 0; i < 1000; i++) await eager.safe.start_chat()
    expect(unbounded.requests).toHaveLength(3000)
  })
})

describe("a keyed call", () => {
  const customId = (request: TransportRequest): unknown => (request.payload as any).event.custom_id

  it("gets a key, and keeps it in every attempt", async () => {
    const { transport, requests } = scripted(fail("not-sent"), answer(sent))
    await settled(clientOf(transport).send_event(message))
    expect(customId(requests[0]!)).toMatch(/^[0-9a-f-]{36}$/)
    expect(customId(requests[1]!)).toBe(customId(requests[0]!))
  })

  it("keeps the caller's key, and does not touch the caller's payload", async () => {
    const { transport, requests } = scripted(answer(sent))
    const payload = { ...message, event: { ...message.event, custom_id: "mine" } }
    await clientOf(transport).send_event(payload)
    await clientOf(transport).send_event(message)
    expect(customId(requests[0]!)).toBe("mine")
    expect(message.event).not.toHaveProperty("custom_id")
  })

  it("is looked up after an unknown outcome, and answered with what is found", async () => {
    const { transport, requests } = scripted(
      (request) => fail("unknown")(request),
      () => answer(chat([{ ...event, custom_id: customId(requests[0]!) }]))(requests[1]!)
    )
    const { value } = await settled(clientOf(transport).send_event(message))
    expect(value).toMatchObject({ thread_id: "T", event: { id: "T_1" } })
    expect(requests.map(({ action }) => action)).toEqual(["send_event", "get_chat_threads"])
  })

  it("is repeated when the lookup shows that it did not happen", async () => {
    const { transport, requests } = scripted(fail("unknown"), answer(chat([])), answer(sent))
    expect((await settled(clientOf(transport).send_event(message))).value).toEqual(sent)
    expect(requests.map(({ action }) => action)).toEqual(["send_event", "get_chat_threads", "send_event"])
  })

  it("fails, and says so, when the key is that of an event with other content", async () => {
    const other = { ...event, custom_id: "mine", text: "something else" }
    const { transport, requests } = scripted(fail("unknown"), answer(chat([other])))
    const payload = { ...message, event: { ...message.event, custom_id: "mine" } }
    const { error } = await settled(clientOf(transport).send_event(payload))
    expect(error).toMatchObject({
      _tag: "InvalidRequestError",
      path: "event.custom_id",
      delivery: "unknown",
      retryable: false,
      cause: { _tag: "ConnectionError", reason: "lost" }
    })
    expect(requests).toHaveLength(2)
  })

  it("finds its own event among others with the same key, however the service keeps its spaces", async () => {
    const found = { ...event, id: "T_2", order: 2, custom_id: "mine", text: "hi " }
    const { transport } = scripted(
      fail("unknown"),
      answer(chat([{ ...event, custom_id: "mine", text: "something else" }, found]))
    )
    const payload = { ...message, event: { ...message.event, custom_id: "mine" } }
    const { value } = await settled(clientOf(transport).send_event(payload))
    expect(value).toMatchObject({ thread_id: "T", event: { id: "T_2" } })
  })

  describe("that may have been made before", () => {
    const mine = { ...message, event: { ...message.event, custom_id: "mine" } }

    it.each([
      ["as it is now", { text: "hello" }],
      ["in other words", { text: "something else" }]
    ])("is looked for first, and answered with what is found %s", async (_how, about) => {
      const found = chat([{ ...event, ...about, custom_id: "mine" }])
      const { transport, requests } = scripted(answer(found))
      const { value } = await settled(clientOf(transport).send_event(mine, { lookFirst: true }))
      expect(value).toMatchObject({ thread_id: "T", event: { id: "T_1" } })
      expect(requests.map(({ action }) => action)).toEqual(["get_chat_threads"])
    })

    it("is made when it is not found", async () => {
      const { transport, requests } = scripted(answer(chat([])), answer(sent))
      expect((await settled(clientOf(transport).send_event(mine, { lookFirst: true }))).value).toEqual(sent)
      expect(requests.map(({ action }) => action)).toEqual(["get_chat_threads", "send_event"])
    })

    it("is not made when nobody can say whether it was", async () => {
      const { transport, requests } = scripted(refuse("authorization"))
      const { error } = await settled(clientOf(transport).send_event(mine, { lookFirst: true }))
      expect(error).toMatchObject({ _tag: "ApiError", type: "authorization" })
      expect(requests).toHaveLength(1)
    })

    it("is refused where nothing could be found", async () => {
      const { transport, requests } = scripted()
      const { error } = await settled(clientOf(transport).start_chat({}, { lookFirst: true }))
      expect(error).toMatchObject({ _tag: "ConfigurationError", option: "lookFirst" })
      expect(requests).toHaveLength(0)
    })
  })

  it("fails with the unknown outcome when the lookup fails", async () => {
    const { transport, requests } = scripted(fail("unknown"), refuse("authorization"))
    const { error } = await settled(clientOf(transport).send_event(message))
    expect(error).toMatchObject({ _tag: "ConnectionError", delivery: "unknown", action: "send_event" })
    expect(requests).toHaveLength(2)
  })

  it("is not repeated without a catalog to look it up", async () => {
    const { transport, requests } = scripted(fail("unknown"), answer(sent))
    const { catalog: _, ...bare } = transport
    const { error } = await settled(call(bare, v3_0.actions.send_event, message))
    expect(error).toMatchObject({ delivery: "unknown" })
    expect(requests).toHaveLength(1)
  })

  it("fails with the unknown outcome when its catalog throws while it looks", async () => {
    const boom = (): never => {
      throw new Error("boom")
    }
    const lookup = () => ({ action: "get_chat_threads", payload: { chat_id: "C" } })
    for (const broken of [
      { lookup: boom, find: boom },
      { lookup, find: boom }
    ]) {
      for (const step of [fail("unknown"), hang]) {
        const { transport } = scripted(step, answer(chat([])))
        const send_event = { withKey: (payload: unknown) => payload, ...broken }
        const catalog = { ...v3_0, roles: { keyed: { send_event } } }
        const options = { retry: () => 0, timeout: 50 }
        const { error } = await settled(
          call({ ...transport, catalog }, v3_0.actions.send_event, message, options)
        )
        expect(error).toMatchObject({ _tag: "ConnectionError", delivery: "unknown" })
      }
    }
  })

  it("can be aborted while it is looked up", async () => {
    const { transport, signals } = scripted(fail("unknown"), hang)
    const controller = new AbortController()
    const client = clientOf(transport, { retry: () => 0 })
    const promise = client.send_event(message, { signal: controller.signal })
    await vi.advanceTimersByTimeAsync(1)
    expect(signals).toHaveLength(2)
    controller.abort("no")
    expect(await settled(promise)).toMatchObject({ error: "no" })
    expect(signals[1]?.aborted).toBe(true)
  })
})

describe("recovering", () => {
  const recovering = (cures: boolean | (() => Promise<boolean>), ...steps: Step[]) => {
    const script = scripted(...steps)
    const recover = vi.fn(async () => (typeof cures === "function" ? cures() : cures))
    return { ...script, recover, client: clientOf({ ...script.transport, recover }) }
  }

  it("repeats a call once when the transport has cured the refusal, also an unsafe one", async () => {
    const reply = { chat_id: "C", thread_id: "T" }
    const { client, recover, requests } = recovering(true, refuse("authentication"), answer(reply))
    expect((await settled(client.start_chat())).value).toEqual(reply)
    expect(recover).toHaveBeenCalledOnce()
    expect(requests).toHaveLength(2)
  })

  it("cures each type of refusal once", async () => {
    const { client, recover, requests } = recovering(
      true,
      refuse("authentication"),
      refuse("misdirected_request"),
      refuse("authentication")
    )
    expect((await settled(client.start_chat())).error).toMatchObject({ type: "authentication" })
    expect(recover).toHaveBeenCalledTimes(2)
    expect(requests).toHaveLength(3)
  })

  it("fails with the refusal when there is no cure, when the cure fails, and when it takes for ever", async () => {
    const never = () => new Promise<boolean>(() => {})
    for (const cure of [false, () => Promise.reject(new Error("boom")), never]) {
      const { client } = recovering(cure, refuse("authentication"))
      expect((await settled(client.start_chat())).error).toMatchObject({ type: "authentication" })
    }
  })

  it("does not ask about other refusals", async () => {
    const { client, recover } = recovering(true, refuse("authorization"))
    expect((await settled(client.start_chat())).error).toMatchObject({ type: "authorization" })
    expect(recover).not.toHaveBeenCalled()
  })
})

describe("observing", () => {
  const record = () => {
    const events: any[] = []
    const observe: Observer = {
      onRequest: (info) => events.push(["request", info]),
      onReply: (info) => events.push(["reply", info]),
      onRetry: (info) => events.push(["retry", info]),
      onError: (info) => events.push(["error", info]),
      onAbort: (info) => events.push(["abort", info])
    }
    return { events, observe }
  }

  it("tells of each attempt, of the wait between, and of the end, under one id", async () => {
    const { transport } = scripted(fail("not-sent"), answer({ chat_id: "C", thread_id: "T" }))
    const { events, observe } = record()
    await settled(clientOf(transport, { observe, retry: () => 250 }).start_chat())
    expect(events.map(([kind]) => kind)).toEqual(["request", "retry", "request", "reply"])
    expect(new Set(events.map(([, info]) => info.call)).size).toBe(1)
    expect(events[1][1]).toMatchObject({ action: "start_chat", attempt: 1, delay: 250 })
    expect(events[3][1]).toMatchObject({ attempts: 2, status: 200 })
    expect(events[3][1].duration).toBeGreaterThanOrEqual(250)
  })

  it("tells what came with an answer, and what was sent", async () => {
    const headers = new Headers({ "x-request-id": "r" })
    const { transport } = scripted((request) => {
      request.onSent?.()
      return { ok: true, payload: {}, status: 200, requestId: "r", headers }
    })
    const { events, observe } = record()
    const client = clientOf(transport, { observe })
    const result = await client.safe.close_thread({ chat_id: "C" })
    const response = { status: 200, requestId: "r", headers }
    expect(events.map(([, info]) => info)).toMatchObject([{ payload: { chat_id: "C" } }, { response }])
    expect(result).toEqual({ ok: true, value: {} })
    expect(result.ok && result.response).toEqual(response)
  })

  it("tells of a failure and of an abort", async () => {
    const { events, observe } = record()
    const { transport } = scripted(refuse("validation"))
    await settled(clientOf(transport, { observe }).start_chat())
    await settled(clientOf(transport, { observe }).start_chat(undefined, { signal: AbortSignal.abort("no") }))
    expect(events.map(([kind]) => kind)).toEqual(["request", "error", "abort"])
  })

  it("is not harmed by callbacks that throw or reject", async () => {
    const { transport } = scripted(fail("not-sent"), answer({ chat_id: "C", thread_id: "T" }))
    const boom = (): never => {
      throw new Error("boom")
    }
    const onDiagnostic = vi.fn()
    const observe: Observer = {
      onRequest: boom,
      onReply: boom,
      onRetry: async () => boom(),
      onError: boom,
      onDiagnostic
    }
    expect(await settled(clientOf(transport, { observe }).start_chat())).toHaveProperty("value")
    const failed = onDiagnostic.mock.calls.filter(([{ kind }]) => kind === "subscriber-failed")
    expect(failed).toHaveLength(4)
    expect(failed[0]![0].cause).toEqual(new Error("boom"))
    expect(
      await settled(clientOf(transport, { observe: { onReply: boom, onDiagnostic: boom } }).start_chat())
    ).toHaveProperty("value")
  })
})

describe("the stack of an error", () => {
  it.each<[name: string, step: Step, options: object]>([
    ["a refusal", refuse("validation"), {}],
    ["a timeout", hang, { timeout: 10 }],
    ["a refused option", answer(), { timeOut: 5 }]
  ])("shows who waits for a call, of %s", async (_name, step, options) => {
    const { transport } = scripted(step)
    const client = clientOf(transport, { retry: () => undefined })
    const theCaller = async (run: () => Promise<unknown>): Promise<any> => {
      try {
        return await run()
      } catch (error) {
        return error
      }
    }
    for (const run of [
      () => client.start_chat({}, options),
      () => client.call("start_chat", {}, options),
      () => call(transport, v3_0.actions.start_chat, {}, { retry: () => undefined, ...options }),
      async () => {
        const result = await client.safe.start_chat({}, options)
        throw (result as any).error
      }
    ]) {
      const { value } = await settled(theCaller(run))
      expect(value.stack).toMatch(/^\w+Error: [^]*theCaller [^]*engine\.test\.ts/)
    }
  })
})

describe("a client", () => {
  it("has a method for each action its transport carries, and no other", () => {
    const client = clientOf(scripted(answer()).transport)
    expect(client.send_event).toBeTypeOf("function")
    expect(client).not.toHaveProperty("login")
    expect(client.safe).not.toHaveProperty("login")
  })

  it("calls by name, and says what is wrong with one it does not know", async () => {
    const client = clientOf(scripted(answer()).transport)
    expect(await client.call("close_thread", { chat_id: "C" })).toEqual({})
    for (const [name, said] of [
      ["login", "only by rtm"],
      ["toString", "has no action"],
      ["close_tread", "did you mean close_thread?"]
    ] as const) {
      await expect(client.call(name as never, {} as never)).rejects.toMatchObject({
        _tag: "ConfigurationError",
        message: expect.stringContaining(said)
      })
    }
  })

  it("sends what the catalog does not know when it is told so, as it is, and once", async () => {
    const { transport, requests } = scripted(answer({ anything: [1] }), refuse("internal"), answer())
    const client = clientOf(transport, { validate: "strict" })
    const odd = { deep: [{ odd: null }] }
    expect(await client.call("brand_new", odd, { unlisted: true, timeout: 500 })).toEqual({ anything: [1] })
    expect(requests[0]).toMatchObject({ action: "brand_new", encoding: "json", payload: odd })
    // It may have acted.
    await expect(client.call("brand_new", {}, { unlisted: true })).rejects.toMatchObject({ type: "internal" })
    // One of the other transport may be known here, too.
    expect(await client.call("logout", {}, { unlisted: true })).toEqual({})
    expect(requests.map(({ action }) => action)).toEqual(["brand_new", "brand_new", "logout"])
    // What is known is called as ever.
    await expect(client.call("close_thread", {} as never, { unlisted: true } as never)).rejects.toMatchObject(
      {
        _tag: "InvalidRequestError"
      }
    )
    for (const name of ["../admin", "a/b", "a b", "", "__proto__", "a?b", 7]) {
      // oxlint-disable-next-line no-await-in-loop
      await expect(client.call(name as never, {}, { unlisted: true })).rejects.toMatchObject({
        option: "name"
      })
    }
    for (const unlisted of [false, "yes", 1]) {
      // oxlint-disable-next-line no-await-in-loop
      await expect(client.call("brand_new", {}, { unlisted } as never)).rejects.toMatchObject({
        option: "name"
      })
    }
    expect(requests).toHaveLength(3)
  })

  it("returns results instead of rejections through `safe`", async () => {
    const { transport } = scripted(answer(), refuse("validation"))
    const client = clientOf(transport)
    expect(await client.safe.close_thread({ chat_id: "C" })).toEqual({ ok: true, value: {} })
    expect(await client.safe.close_thread({ chat_id: "C" })).toMatchObject({
      ok: false,
      error: { _tag: "ApiError", type: "validation" }
    })
  })

  it("checks its options", () => {
    for (const options of [
      { timeout: -1 },
      { deadline: Number.NaN },
      { validate: "maybe" as never },
      { retry: 3 as never },
      { retryBudget: -1 }
    ]) {
      expect(() => clientOf(scripted(answer()).transport, options)).toThrow(
        expect.objectContaining({ _tag: "ConfigurationError", option: Object.keys(options)[0] })
      )
    }
  })
})
