import { type Diagnostic, isAgentChatError, noRetry } from "@agent-chat/core"
import { v3_0 } from "@agent-chat/core/v3.0"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { createRtm } from "../index.ts"
import { loginReply, ScriptedService } from "../test-support/scripted-socket.ts"
import { outcome, ready, settle, start, url } from "../test-support/session.ts"

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe("connecting", () => {
  it("gives up on a connection that does not open, says so, and tries again", async () => {
    const { rtm, service, statuses } = start({ retry: noRetry }, new ScriptedService({ automatic: false }))
    const connecting = outcome(rtm.connect())
    const call = outcome(rtm.start_chat())
    await vi.advanceTimersByTimeAsync(10_000)
    expect(connecting.error).toMatchObject({ _tag: "ConnectionError", reason: "other", delivery: "not-sent" })
    expect(call.error).toMatchObject({ _tag: "ConnectionError", action: "start_chat", delivery: "not-sent" })
    expect(statuses.at(-1)).toMatchObject({ state: "reconnecting", attempt: 1, delay: 250, reason: "other" })
    expect(service.last.terminated).toBe(true)
    await vi.advanceTimersByTimeAsync(250)
    expect(service.sockets).toHaveLength(2)
    await rtm.close()
  })

  it("gives up on a login that is not answered", async () => {
    const { rtm, service } = start({ retry: noRetry }, new ScriptedService({ automatic: false }))
    const connecting = outcome(rtm.connect())
    await settle()
    service.last.open()
    expect(service.last.received).toMatchObject([{ action: "login", payload: { token: "Bearer t" } }])
    await vi.advanceTimersByTimeAsync(10_000)
    expect(connecting.error.message).toContain("the login was not answered within 10000 ms")
    await rtm.close()
  })

  it("waits ever longer, without end, and begins anew only after a stable connection", async () => {
    const service = new ScriptedService({ automatic: false })
    const { rtm, statuses } = start({}, service)
    const waits = () =>
      statuses.flatMap((status) => (status.state === "reconnecting" ? [[status.attempt, status.delay]] : []))
    rtm.connect().catch(() => undefined)
    for (let attempt = 1; attempt <= 9; attempt++) {
      await settle()
      service.last.break()
      await vi.advanceTimersByTimeAsync(15_000)
    }
    expect(waits().slice(0, 9)).toEqual([
      [1, 250],
      [2, 500],
      [3, 1000],
      [4, 2000],
      [5, 4000],
      [6, 8000],
      [7, 15_000],
      [8, 15_000],
      [9, 15_000]
    ])
    service.automatic = true
    await vi.advanceTimersByTimeAsync(30_000)
    service.last.break()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(rtm.status.value.state).toBe("ready")
    const before = waits().length
    await vi.advanceTimersByTimeAsync(1)
    service.last.break()
    expect(waits()[before]).toEqual([1, 250])
    await vi.advanceTimersByTimeAsync(29_000)
    service.last.break()
    expect(waits()[before + 1]).toEqual([2, 500])
    await rtm.close()
  })

  it("asks a token function anew for each attempt, and survives one that hangs or fails", async () => {
    const answers = [() => new Promise<string>(() => undefined), () => Promise.reject(new Error("no"))]
    const { rtm, service } = start({ token: () => answers.shift()?.() ?? "good" })
    rtm.connect().catch(() => undefined)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(rtm.status.value).toEqual({ state: "ready" })
    expect(service.sockets).toHaveLength(1)
    await rtm.close()
  })
})

describe("a refused login", () => {
  const refusing = (...types: [type: string, data?: unknown][]) => {
    const service = new ScriptedService({ automatic: false })
    const make = service.webSocket
    const webSocket = (address: string) => {
      const socket = make(address)
      socket.onRequest = (request) => {
        const refusal = types.shift()
        if (refusal === undefined) socket.reply(request, loginReply(1))
        else socket.refuse(request, ...refusal)
      }
      queueMicrotask(() => socket.open())
      return socket
    }
    return { service, webSocket }
  }

  it("is tried once more with another token", async () => {
    const { service, webSocket } = refusing(["authentication"])
    const asked: (string | undefined)[] = []
    const { rtm } = start({
      webSocket,
      token: (rejected) => {
        asked.push(rejected)
        return rejected === undefined ? "old" : "new"
      }
    })
    await Promise.all([rtm.connect(), vi.advanceTimersByTimeAsync(1)])
    expect(asked).toEqual([undefined, "old"])
    expect(service.sockets.map(({ received }) => received[0]?.payload["token"])).toEqual([
      "Bearer old",
      "Bearer new"
    ])
    await rtm.close()
  })

  it("ends the session when there is no other token; connect() begins anew", async () => {
    const { webSocket } = refusing(["authentication"])
    const { rtm, statuses } = start({ webSocket })
    const connecting = outcome(rtm.connect())
    const call = outcome(rtm.start_chat())
    await vi.advanceTimersByTimeAsync(1)
    expect(connecting.error).toMatchObject({ _tag: "ApiError", type: "authentication", delivery: "rejected" })
    expect(call.error).toMatchObject({ reason: "login-rejected", delivery: "not-sent", action: "start_chat" })
    expect(statuses.at(-1)).toEqual({ state: "closed", reason: "authentication" })
    const late = outcome(rtm.start_chat())
    await settle()
    expect(late.error).toMatchObject({ reason: "closed", delivery: "not-sent" })
    await Promise.all([rtm.connect(), settle()])
    expect(rtm.status.value).toEqual({ state: "ready" })
    await rtm.close()
  })

  it("answers a caller of login with the refusal itself", async () => {
    const { webSocket } = refusing(["license_expired"])
    const { rtm } = start({ webSocket })
    const login = outcome(rtm.login({ token: "mine" }))
    await settle()
    expect(login.error).toMatchObject({ _tag: "ApiError", type: "license_expired", action: "login" })
  })

  it("moves to the region the service names, and never goes round in circles", async () => {
    const { service, webSocket } = refusing(
      ["misdirected_request", { region: "fra" }],
      ["misdirected_request", { region: "dal" }]
    )
    const { rtm } = start({ webSocket, url: (region) => `ws://${region ?? "dal"}.test/` })
    const connecting = outcome(rtm.connect())
    await vi.advanceTimersByTimeAsync(1)
    expect(service.sockets.map((socket) => socket.url)).toEqual(["ws://dal.test/", "ws://fra.test/"])
    expect(connecting.error).toMatchObject({ type: "misdirected_request", region: "dal" })
    expect(rtm.status.value).toEqual({ state: "closed", reason: "misdirected_request" })
  })

  it("is tried again after a wait when it may pass", async () => {
    const { webSocket } = refusing(["internal"])
    const { rtm } = start({ webSocket })
    const connecting = outcome(rtm.connect())
    await settle()
    expect(connecting.error).toMatchObject({ type: "internal" })
    await vi.advanceTimersByTimeAsync(250)
    expect(rtm.status.value).toEqual({ state: "ready" })
    await rtm.close()
  })
})

describe("being disconnected", () => {
  it("waits before it connects again when a connection that is gone is to be renewed", async () => {
    const service = new ScriptedService({ automatic: false })
    const { rtm, statuses } = start({ session: { onDisconnect: () => "renew" } }, service)
    rtm.connect().catch(() => undefined)
    await settle()
    service.last.break()
    await settle()
    expect(statuses.at(-1)).toMatchObject({ state: "reconnecting", attempt: 1, delay: 250 })
    expect(service.sockets).toHaveLength(1)
    await rtm.close()
  })

  it("can be followed by connect() from the very subscriber that is told", async () => {
    const { rtm, service } = await ready()
    let connecting: ReturnType<typeof outcome> | undefined
    rtm.status.subscribe(({ state }) => {
      if (state === "closed") connecting ??= outcome(rtm.connect())
    })
    service.last.push("agent_disconnected", { reason: "license_expired" })
    await settle()
    expect(rtm.status.value).toEqual({ state: "ready" })
    expect(connecting).toHaveProperty("value")
    await rtm.close()
  })

  it("stays away when another token for a refused call comes after the end", async () => {
    let answer = (_token: string): void => undefined
    const { rtm, service } = await ready({
      token: (rejected) => (rejected === undefined ? "1" : new Promise((resolve) => (answer = resolve)))
    })
    const call = outcome(rtm.start_chat())
    service.last.refuse(service.last.requests("start_chat")[0]!, "authentication")
    await settle()
    service.last.push("agent_disconnected", { reason: "agent_logged_out_remotely" })
    answer("2")
    await vi.advanceTimersByTimeAsync(1_000)
    expect(rtm.status.value).toEqual({ state: "closed", reason: "agent_logged_out_remotely" })
    expect(service.sockets).toHaveLength(1)
    expect(call.error).toMatchObject({ type: "authentication" })
    await rtm.close()
  })

  it.each(["license_expired", "agent_logged_out_remotely", "too_many_connections", "unsupported_version"])(
    "stops after %s",
    async (reason) => {
      const { rtm, service, statuses, events } = await ready()
      service.last.push("agent_disconnected", { reason })
      await vi.advanceTimersByTimeAsync(120_000)
      expect(service.sockets).toHaveLength(1)
      expect(statuses.at(-1)).toEqual({ state: "closed", reason })
      expect(events).toMatchObject([{ action: "agent_disconnected", payload: { reason } }])
      await expect(rtm.start_chat()).rejects.toMatchObject({ reason: "closed", delivery: "not-sent" })
    }
  )

  it.each(["internal_error", "ping_timeout", "connection_timeout"])("reconnects after %s", async (reason) => {
    const { rtm, service } = await ready()
    service.last.push("agent_disconnected", { reason })
    expect(rtm.status.value).toMatchObject({ state: "reconnecting", reason })
    await vi.advanceTimersByTimeAsync(250)
    expect(rtm.status.value).toEqual({ state: "ready" })
    expect(service.last.received[0]?.payload).toEqual({ token: "Bearer t", reconnect: true })
    await rtm.close()
  })

  it.each([0, 60_000])(
    "gets another token after access_token_expired, %i ms after the login",
    async (after) => {
      const { rtm, service } = await ready({ token: (rejected) => (rejected === "1" ? "2" : "1") })
      await vi.advanceTimersByTimeAsync(after)
      service.last.push("agent_disconnected", { reason: "access_token_expired" })
      await vi.advanceTimersByTimeAsync(1)
      expect(service.last.received[0]?.payload["token"]).toBe("Bearer 2")
      await rtm.close()
    }
  )

  it.each([0, 60_000])("stops when there is no other token, %i ms after the login", async (after) => {
    const { rtm, service } = await ready()
    await vi.advanceTimersByTimeAsync(after)
    service.last.push("agent_disconnected", { reason: "access_token_expired" })
    await vi.advanceTimersByTimeAsync(1)
    expect(rtm.status.value).toEqual({ state: "closed", reason: "access_token_expired" })
    expect(service.sockets).toHaveLength(1)
  })

  it("falls back on the token of the options when the one of login() has run out", async () => {
    const { rtm, service } = start()
    await rtm.login({ token: "mine" })
    service.last.push("agent_disconnected", { reason: "access_token_expired" })
    await vi.advanceTimersByTimeAsync(1)
    expect(service.sockets.map(({ received }) => received[0]?.payload["token"])).toEqual([
      "Bearer mine",
      "Bearer t"
    ])
    await rtm.close()
  })

  it("moves to the named region once", async () => {
    const { rtm, service } = await ready({ url: (region) => `ws://${region ?? "dal"}.test/` })
    service.last.push("agent_disconnected", { reason: "misdirected_connection", data: { region: "fra" } })
    await vi.advanceTimersByTimeAsync(1)
    expect(service.last.url).toBe("ws://fra.test/")
    service.last.push("agent_disconnected", { reason: "misdirected_request", data: { region: "dal" } })
    await vi.advanceTimersByTimeAsync(1)
    expect(rtm.status.value).toEqual({ state: "closed", reason: "misdirected_request" })
  })

  it("reconnects after an unknown reason and reports it, unless told otherwise", async () => {
    const seen: unknown[] = []
    const { rtm, service, diagnostics } = await ready({
      session: {
        onDisconnect: (disconnect) => {
          seen.push(disconnect)
          if (seen.length === 2) throw new Error("mine")
          return seen.length === 3 ? "stop" : undefined
        }
      }
    })
    service.last.push("agent_disconnected", { reason: "of_the_future" })
    await vi.advanceTimersByTimeAsync(250)
    expect(seen).toMatchObject([{ reason: "of_the_future", known: false, reaction: "reconnect" }])
    expect(diagnostics).toMatchObject([
      { kind: "unknown-disconnect-reason", reason: "of_the_future" },
      { kind: "connection-lost", reason: "of_the_future" }
    ])
    service.last.break()
    await vi.advanceTimersByTimeAsync(500)
    expect(rtm.status.value).toEqual({ state: "ready" })
    service.last.break(4000)
    expect(rtm.status.value).toEqual({ state: "closed", reason: "lost" })
  })
})

describe("heartbeat", () => {
  it("pings every 15 s after the login, by an action where there are no control frames", async () => {
    const { rtm, service } = await ready()
    await vi.advanceTimersByTimeAsync(45_000)
    expect(service.last.requests("ping")).toHaveLength(3)
    expect(service.sockets).toHaveLength(1)
    await rtm.close()
  })

  it("drops the connection at once when a ping is followed by silence", async () => {
    const { rtm, service } = await ready()
    service.last.onRequest = () => undefined
    const call = outcome(rtm.start_chat())
    await vi.advanceTimersByTimeAsync(24_999)
    expect(rtm.status.value).toEqual({ state: "ready" })
    expect(call.error).toMatchObject({ _tag: "TimeoutError" })
    await vi.advanceTimersByTimeAsync(1)
    expect(rtm.status.value).toMatchObject({ state: "reconnecting", reason: "lost" })
    expect(service.last.terminated).toBe(true)
    await rtm.close()
  })

  it("takes any frame for a sign of life", async () => {
    const { rtm, service } = await ready()
    service.last.onRequest = () => undefined
    await vi.advanceTimersByTimeAsync(20_000)
    service.last.frame("not even JSON")
    await vi.advanceTimersByTimeAsync(9_999)
    expect(rtm.status.value).toEqual({ state: "ready" })
    await rtm.close()
  })
})

describe("waking up", () => {
  it("looks at once when the clock jumped", async () => {
    const { rtm, service } = await ready()
    service.last.onRequest = () => undefined
    await vi.advanceTimersByTimeAsync(4_000)
    vi.setSystemTime(Date.now() + 3_600_000)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(service.last.requests("ping")).toHaveLength(1)
    await rtm.close()
  })

  it("does not wait any longer when the clock jumped", async () => {
    const { rtm, service } = await ready({ session: { backoffBase: 60_000, backoffCap: 60_000 } })
    service.last.break()
    await vi.advanceTimersByTimeAsync(4_000)
    vi.setSystemTime(Date.now() + 3_600_000)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(rtm.status.value).toEqual({ state: "ready" })
    await rtm.close()
  })
})

describe("calls", () => {
  it("wait for the login, in order, and go out after it", async () => {
    const service = new ScriptedService({ automatic: false })
    const { rtm } = start({}, service)
    const calls = ["1", "2"].map((chat_id) => outcome(rtm.get_chat_threads({ chat_id })))
    await settle()
    service.last.open()
    expect(service.last.received.map(({ action }) => action)).toEqual(["login"])
    service.last.reply(service.last.received[0]!, loginReply(1))
    const [first, second] = service.last.requests("get_chat_threads")
    expect([first?.payload, second?.payload]).toEqual([{ chat_id: "1" }, { chat_id: "2" }])
    service.last.reply(second!, { n: 2 })
    service.last.reply(first!, { n: 1 })
    await settle()
    expect(calls).toEqual([{ value: { n: 1 } }, { value: { n: 2 } }])
    await rtm.close()
  })

  it("wait at most 256 at a time, each under its own deadline", async () => {
    const { rtm } = start({ retry: noRetry }, new ScriptedService({ automatic: false }))
    const calls = Array.from({ length: 257 }, () => outcome(rtm.start_chat({}, { deadline: 5_000 })))
    await settle()
    expect(calls[256]?.error).toMatchObject({ reason: "queue-full", delivery: "not-sent" })
    await vi.advanceTimersByTimeAsync(5_001)
    expect(calls[0]?.error).toMatchObject({ _tag: "TimeoutError", phase: "queued", delivery: "not-sent" })
    const next = outcome(rtm.start_chat())
    await settle()
    expect(next.error).toBeUndefined()
    await rtm.close()
  })

  it("fail within a second when they are unsafe and the connection dies; safe and keyed ones come through", async () => {
    const { rtm, service } = await ready()
    const unsafe = Array.from({ length: 10 }, () => outcome(rtm.start_chat()))
    const safe = outcome(rtm.get_chat_threads({ chat_id: "1" }))
    const event = { type: "message", text: "hi", recipients: "all" } as const
    const keyed = outcome(rtm.send_event({ chat_id: "1", event }))
    service.last.break()
    await settle()
    for (const { error } of unsafe) expect(error).toMatchObject({ reason: "lost", delivery: "unknown" })
    await vi.advanceTimersByTimeAsync(250)
    expect(rtm.status.value).toEqual({ state: "ready" })
    const { last } = service
    expect(last.requests("start_chat")).toEqual([])
    expect(last.requests("send_event")).toEqual([])
    for (const request of last.requests("get_chat_threads")) {
      const sent = service.sockets[0]!.requests("send_event")[0]!.payload["event"]
      last.reply(request, { chat: { id: "1", threads: [{ id: "T", events: [sent] }] } })
    }
    await settle()
    expect(safe.value).toMatchObject({ chat: { id: "1" } })
    expect(keyed.value).toMatchObject({ thread_id: "T" })
    await rtm.close()
  })

  it("are forgotten when they are aborted, waiting or sent", async () => {
    const { rtm, service } = await ready()
    const controller = new AbortController()
    const sent = outcome(rtm.start_chat({}, { signal: controller.signal }))
    service.last.break()
    const waiting = outcome(rtm.start_chat({}, { signal: controller.signal }))
    await settle()
    expect(sent.error).toMatchObject({ reason: "lost" })
    controller.abort("enough")
    await vi.advanceTimersByTimeAsync(250)
    expect(waiting.error).toBe("enough")
    expect(service.last.requests("start_chat")).toEqual([])
    await rtm.close()
  })

  it("count replies that come late, twice or for nobody", async () => {
    const { rtm, service, diagnostics } = await ready()
    const call = outcome(rtm.start_chat({}, { timeout: 1_000 }))
    const [request] = service.last.requests("start_chat")
    await vi.advanceTimersByTimeAsync(1_001)
    service.last.reply(request!)
    service.last.reply({ ...request!, request_id: "constructor" })
    service.last.reply({ ...request!, request_id: undefined as never })
    expect(call.error).toMatchObject({ _tag: "TimeoutError", phase: "awaiting" })
    expect(diagnostics).toEqual(
      [1, 2, 3].map((count) => ({ kind: "unmatched-reply", action: "start_chat", count }))
    )
    await rtm.close()
  })

  it("never take a push for their reply, nor the reply of another action", async () => {
    const { rtm, service, events, diagnostics } = await ready()
    const call = outcome(rtm.start_chat())
    const [request] = service.last.requests("start_chat")
    service.last.push("incoming_event", { chat_id: "C" }, request!.request_id)
    service.last.reply({ ...request!, action: "ping" })
    await settle()
    expect(call).toEqual({})
    expect(events).toMatchObject([{ action: "incoming_event", requestId: request!.request_id }])
    expect(diagnostics).toMatchObject([{ kind: "unmatched-reply" }])
    service.last.reply(request!, { chat_id: "C" })
    await settle()
    expect(call.value).toEqual({ chat_id: "C" })
    await rtm.close()
  })

  it("that cannot be written as JSON are refused, and disturb nobody", async () => {
    const { rtm } = await ready()
    const call = outcome(rtm.start_chat({ chat: 1n } as never))
    await settle()
    expect(call.error).toMatchObject({ _tag: "InvalidRequestError", delivery: "not-sent" })
    expect(rtm.status.value).toEqual({ state: "ready" })
    await rtm.close()
  })

  it("sends a second request whose id is taken, or looks the same, under another", async () => {
    const { rtm, service } = await ready()
    const ids = ["liquid", "liquid", "costarring"]
    const replies = ids.map((id) =>
      rtm.transport.execute({ id, action: "start_chat", encoding: "json", payload: {} })
    )
    const sent = service.last.requests("start_chat")
    expect(sent[0]?.request_id).toBe("liquid")
    expect(new Set(sent.map(({ request_id }) => request_id)).size).toBe(3)
    for (const [n, request] of [...sent.entries()].toReversed()) service.last.reply(request, { n })
    expect(await Promise.all(replies)).toMatchObject(ids.map((_, n) => ({ ok: true, payload: { n } })))
    await rtm.close()
  })
})

describe("hostile frames", () => {
  it("a push that makes its check fail takes none with it that waited for the login", async () => {
    const service = new ScriptedService({ automatic: false })
    const check = (payload: unknown): undefined => {
      if ((payload as { n: number }).n === 1) throw new RangeError("Maximum call stack size exceeded")
    }
    const events = { ...v3_0.events, thread_closed: { ...v3_0.events.thread_closed, check } }
    const rtm = createRtm({ ...v3_0, events }, { token: "t", url, webSocket: service.webSocket })
    const diagnostics: Diagnostic[] = []
    rtm.diagnostics.subscribe((diagnostic) => diagnostics.push(diagnostic))
    const seen: unknown[] = []
    rtm.on("thread_closed").subscribe(({ payload }) => seen.push(payload))
    const connecting = rtm.connect()
    await settle()
    service.last.open()
    for (const n of [1, 2]) service.last.push("thread_closed", { n })
    service.last.reply(service.last.received[0]!, loginReply(1))
    await connecting
    expect(seen).toEqual([{ n: 2 }])
    expect(diagnostics).toEqual([{ kind: "unreadable-frame", reason: "it cannot be handled" }])
    await rtm.close()
  })

  it.each<[string, unknown]>([
    ["null", "null"],
    ["an array", "[]"],
    ["no JSON", "{"],
    ["a number", "7"],
    ["no action", '{"type":"push"}'],
    ["an unknown type", '{"action":"ping","type":"rumour"}'],
    ["a polluting key", '{"__proto__":{"polluted":true},"action":"x"}'],
    ["a binary frame", new Uint8Array([1, 2, 3])],
    ["deep nesting", `${"[".repeat(200_000)}${"]".repeat(200_000)}`],
    ["far too long a frame", `"${"x".repeat(9 * 1024 * 1024)}"`]
  ])("%s becomes a diagnostic, and the session lives on", async (_name, frame) => {
    const { rtm, service, diagnostics } = await ready()
    const call = outcome(rtm.start_chat())
    service.last.frame(frame)
    expect(diagnostics).toMatchObject([{ kind: "unreadable-frame" }])
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
    service.last.reply(service.last.requests("start_chat")[0]!)
    await settle()
    expect(call.value).toEqual({})
    expect(service.sockets).toHaveLength(1)
    await rtm.close()
  })

  it("a push that makes its check fail throws nothing into the socket", async () => {
    const service = new ScriptedService()
    const check = (): never => {
      throw new RangeError("Maximum call stack size exceeded")
    }
    const events = { ...v3_0.events, thread_closed: { ...v3_0.events.thread_closed, check } }
    const rtm = createRtm({ ...v3_0, events }, { token: "t", url, webSocket: service.webSocket })
    const diagnostics: Diagnostic[] = []
    rtm.diagnostics.subscribe((diagnostic) => diagnostics.push(diagnostic))
    rtm.on("thread_closed").subscribe()
    await rtm.connect()
    service.last.push("thread_closed", {})
    expect(diagnostics).toEqual([{ kind: "unreadable-frame", reason: "it cannot be handled" }])
    expect(rtm.status.value).toEqual({ state: "ready" })
    await rtm.close()
  })

  it("a reply without payload is an empty answer", async () => {
    const { rtm, service } = await ready()
    const call = outcome(rtm.ping())
    const { request_id } = service.last.requests("ping")[0]!
    service.last.frame(JSON.stringify({ request_id, action: "ping", type: "response", success: true }))
    await settle()
    expect(call).toEqual({ value: {} })
    await rtm.close()
  })

  it("a push named like a method of Object is an unknown event", async () => {
    const { rtm, service, events } = await ready()
    for (const name of ["constructor", "__proto__", "toString"]) service.last.push(name, {})
    expect(events.map((event) => event.action)).toEqual(["unknown", "unknown", "unknown"])
    await rtm.close()
  })
})

describe("events", () => {
  it("may be missing since the last sign of life before a logout", async () => {
    const { rtm, service, events } = await ready()
    const call = rtm.logout()
    service.last.reply(service.last.requests("logout")[0]!)
    await call
    const from = Date.now()
    await vi.advanceTimersByTimeAsync(5_000)
    await rtm.connect()
    expect(events).toMatchObject([{ action: "gap", from, to: from + 5_000 }])
    await rtm.close()
  })

  it("follow a gap marker with the snapshot of the login after every reconnect", async () => {
    const { rtm, service, events } = await ready()
    await vi.advanceTimersByTimeAsync(1_000)
    service.last.push("thread_closed", { n: 1 })
    const from = Date.now()
    await vi.advanceTimersByTimeAsync(1_000)
    service.automatic = false
    service.last.break()
    await vi.advanceTimersByTimeAsync(250)
    service.last.open()
    // This one overtakes the answer to the login.
    service.last.push("thread_closed", { n: 2 })
    expect(events).toHaveLength(1)
    service.last.reply(service.last.received[0]!, loginReply(2))
    expect(events).toMatchObject([
      { action: "thread_closed", payload: { n: 1 } },
      { action: "gap", reason: "reconnected", from, to: from + 1_250, snapshot: loginReply(2) },
      { action: "thread_closed", payload: { n: 2 } }
    ])
    await rtm.close()
  })

  it("reach everybody, also when a subscriber throws", async () => {
    const { rtm, service, events, diagnostics } = await ready()
    const bad = new Error("bad")
    rtm.on("thread_closed").subscribe(() => {
      throw bad
    })
    rtm.events.subscribe(() => {
      throw bad
    })
    service.last.push("thread_closed", {})
    await settle()
    expect(events).toHaveLength(1)
    expect(diagnostics).toEqual([
      { kind: "subscriber-failed", cause: bad },
      { kind: "subscriber-failed", cause: bad }
    ])
    await rtm.close()
  })

  it("that do not fit are handed over and reported, or withheld when validation is strict", async () => {
    const lenient = await ready({ validate: "lenient" })
    lenient.service.last.push("thread_closed", { chat_id: 7 })
    expect(lenient.events).toHaveLength(1)
    expect(lenient.diagnostics).toMatchObject([{ kind: "unexpected-event", action: "thread_closed" }])
    const strict = await ready({ validate: "strict" })
    strict.service.last.push("thread_closed", { chat_id: 7 })
    expect(strict.events).toHaveLength(0)
    expect(strict.diagnostics).toMatchObject([{ kind: "unexpected-event" }])
    await Promise.all([lenient.rtm.close(), strict.rtm.close()])
  })
})

describe("a planned change of connections", () => {
  it.each(["logs in", "fails"])(
    "hands out no copy that comes late, when the next change %s",
    async (next) => {
      const { rtm, service, events } = await ready()
      service.automatic = false
      void outcome(rtm.renew())
      await settle()
      const [first] = service.sockets
      const second = service.last
      second.open()
      first!.push("thread_closed", { n: 1 })
      second.reply(second.received[0]!, loginReply(2))
      void outcome(rtm.renew())
      await vi.advanceTimersByTimeAsync(250)
      service.last.open()
      if (next === "fails") service.last.break()
      second.push("thread_closed", { n: 1 })
      // This one only looks the same.
      second.push("thread_closed", { n: 1 })
      expect(events.map(({ action }) => action)).toEqual(["thread_closed", "gap", "thread_closed"])
      await rtm.close()
    }
  )

  it("does not outlive a disconnect after which the session stops", async () => {
    const { rtm, service } = await ready()
    service.automatic = false
    const renewed = outcome(rtm.renew())
    await settle()
    service.last.open()
    service.sockets[0]!.push("agent_disconnected", { reason: "license_expired" })
    expect(rtm.status.value).toEqual({ state: "closed", reason: "license_expired" })
    await settle()
    expect(renewed.error).toMatchObject({ delivery: "not-sent" })
    expect(service.last.readyState).toBe(3)
    await rtm.close()
  })

  it("begins anew when the token expires with which the second logs in as well", async () => {
    const { rtm, service } = await ready({ token: (rejected) => (rejected === "1" ? "2" : "1") })
    service.automatic = false
    const renewed = outcome(rtm.renew())
    await settle()
    const second = service.last
    second.open()
    service.automatic = true
    service.sockets[0]!.push("agent_disconnected", { reason: "access_token_expired" })
    second.refuse(second.received[0]!, "authentication")
    await vi.advanceTimersByTimeAsync(250)
    expect(rtm.status.value).toEqual({ state: "ready" })
    expect(service.last.received[0]?.payload["token"]).toBe("Bearer 2")
    expect(renewed).toHaveProperty("value")
    await rtm.close()
  })

  it("is waited for also by who asks for it when told of the connection before", async () => {
    const { rtm, service } = start()
    const renewed: ReturnType<typeof outcome>[] = []
    rtm.status.subscribe(({ state }) => {
      if (state !== "ready") return
      service.automatic = false
      renewed.push(outcome(rtm.renew()))
    })
    await rtm.connect()
    await settle()
    expect(service.sockets).toHaveLength(2)
    expect(renewed[0]).not.toHaveProperty("value")
    service.last.open()
    service.last.reply(service.last.received[0]!, loginReply(2))
    await settle()
    expect(renewed[0]).toHaveProperty("value")
    await rtm.close()
  })

  it("opens the second before it lets go of the first, and interrupts nobody", async () => {
    const tokens = ["1", "2"]
    const { rtm, service, statuses, events } = await ready({ token: () => tokens.shift() ?? "3" })
    const [first] = service.sockets
    const old = outcome(rtm.start_chat())
    service.automatic = false
    const renewed = outcome(rtm.renew())
    await settle()
    const second = service.last
    second.open()
    first!.push("thread_closed", { n: 1 })
    const during = outcome(rtm.get_chat_threads({ chat_id: "1" }))
    expect(first!.requests("get_chat_threads")).toHaveLength(1)
    second.push("thread_closed", { n: 1 })
    second.reply(second.received[0]!, loginReply(2))
    // Its copy was delivered by the first one; this one was not.
    second.push("thread_closed", { n: 2 })
    first!.push("thread_closed", { n: 2 })
    const after = outcome(rtm.get_chat_threads({ chat_id: "2" }))
    expect(second.requests("get_chat_threads")).toHaveLength(1)
    first!.reply(first!.requests("start_chat")[0]!, { n: 1 })
    first!.reply(first!.requests("get_chat_threads")[0]!, { n: 2 })
    second.reply(second.requests("get_chat_threads")[0]!, { n: 3 })
    await settle()
    expect([old.value, during.value, after.value]).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }])
    expect(renewed).toEqual({ value: { id: "agent@example.com" } })
    expect(events).toMatchObject([
      { action: "thread_closed", payload: { n: 1 } },
      { action: "gap", snapshot: loginReply(2) },
      { action: "thread_closed", payload: { n: 2 } }
    ])
    expect(first!.readyState).toBe(3)
    expect(second.received[0]?.payload).toMatchObject({ token: "Bearer 2", reconnect: true })
    expect(statuses.map(({ state }) => state)).toEqual(["idle", "connecting", "ready"])
    await rtm.close()
  })

  it("leaves the first alone when the second is refused", async () => {
    const { rtm, service } = await ready()
    service.automatic = false
    const renewed = outcome(rtm.renew())
    await settle()
    service.last.open()
    service.last.refuse(service.last.received[0]!, "authentication")
    await settle()
    expect(renewed.error).toMatchObject({ _tag: "ApiError", type: "authentication" })
    expect(rtm.status.value).toEqual({ state: "ready" })
    const call = outcome(rtm.ping())
    service.sockets[0]!.reply(service.sockets[0]!.requests("ping")[0]!)
    await settle()
    expect(call).toEqual({ value: {} })
    await rtm.close()
  })

  it("becomes a plain reconnect when the first dies meanwhile", async () => {
    const { rtm, service, statuses } = await ready()
    service.automatic = false
    const renewed = outcome(rtm.renew())
    await settle()
    service.sockets[0]!.break()
    expect(rtm.status.value).toMatchObject({ state: "reconnecting" })
    service.last.open()
    service.last.reply(service.last.received[0]!, loginReply(2))
    await settle()
    expect(renewed).toEqual({ value: { id: "agent@example.com" } })
    expect(statuses.at(-1)).toEqual({ state: "ready" })
    expect(service.sockets).toHaveLength(2)
    await rtm.close()
  })

  it("takes a later push of the same content for another one when the first died meanwhile", async () => {
    const { rtm, service, events } = await ready()
    service.automatic = false
    void outcome(rtm.renew())
    await settle()
    const [first] = service.sockets
    const second = service.last
    second.open()
    first!.push("thread_closed", { n: 1 })
    first!.break()
    second.reply(second.received[0]!, loginReply(2))
    await vi.advanceTimersByTimeAsync(11_000)
    second.push("thread_closed", { n: 1 })
    expect(events.map(({ action }) => action)).toEqual(["thread_closed", "gap", "thread_closed"])
    await rtm.close()
  })

  it("is not disturbed when the first one dies with calls under way", async () => {
    const { rtm, service } = await ready()
    const call = outcome(rtm.start_chat())
    await rtm.renew()
    service.sockets[0]!.break()
    await settle()
    expect(call.error).toMatchObject({ reason: "lost", delivery: "unknown" })
    expect(rtm.status.value).toEqual({ state: "ready" })
    expect(service.sockets).toHaveLength(2)
    await rtm.close()
  })

  it("happens when the server announces a disconnect that allows for it", async () => {
    const { rtm, service, statuses } = await ready()
    service.last.push("agent_disconnected", { reason: "role_permissions_changed" })
    await settle()
    expect(service.sockets.map(({ readyState }) => readyState)).toEqual([3, 1])
    expect(statuses.at(-1)).toEqual({ state: "ready" })
    await rtm.close()
  })

  it("cures a call that is refused because of its token", async () => {
    const { rtm, service } = await ready({ token: (rejected) => (rejected === undefined ? "1" : "2") })
    const call = outcome(rtm.start_chat())
    service.last.refuse(service.last.requests("start_chat")[0]!, "authentication")
    await vi.advanceTimersByTimeAsync(1)
    expect(service.last.received[0]?.payload["token"]).toBe("Bearer 2")
    service.last.reply(service.last.requests("start_chat")[0]!, { chat_id: "C" })
    await settle()
    expect(call.value).toEqual({ chat_id: "C" })
    await rtm.close()
  })
})

describe("refusals of one token", () => {
  it("lead to one question for another, also when one comes after the change of connections", async () => {
    const rejected: unknown[] = []
    const token = (refused?: string): string => {
      if (refused !== undefined) rejected.push(refused)
      return rejected.length === 0 ? "1" : "2"
    }
    const { rtm, service } = await ready({ token })
    const [first] = service.sockets
    const calls = [outcome(rtm.start_chat()), outcome(rtm.start_chat())]
    const [early, late] = first!.requests("start_chat")
    first!.refuse(early!, "authentication")
    await vi.advanceTimersByTimeAsync(1)
    first!.refuse(late!, "authentication")
    await vi.advanceTimersByTimeAsync(2_000)
    expect(rejected).toEqual(["1"])
    for (const socket of service.sockets.slice(1)) {
      for (const request of socket.requests("start_chat")) socket.reply(request, { chat_id: "C" })
    }
    await settle()
    expect(calls.map(({ value }) => value)).toEqual([{ chat_id: "C" }, { chat_id: "C" }])
    await rtm.close()
  })
})

describe("ending", () => {
  it("may be asked for by who decides about a disconnect", async () => {
    const onDisconnect = (): undefined => void rtm.close()
    const { rtm, service } = await ready({ session: { onDisconnect } })
    service.last.break()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(rtm.status.value).toEqual({ state: "closed", reason: "closed" })
    expect(service.sockets).toHaveLength(1)
    expect(vi.getTimerCount()).toBe(0)
  })

  it("starts no worker for the logout when it was closed meanwhile", async () => {
    let workers = 0
    const nothing = (): void => undefined
    vi.stubGlobal("document", { addEventListener: nothing, removeEventListener: nothing })
    vi.stubGlobal(
      "Worker",
      class {
        constructor() {
          workers++
        }
        addEventListener = nothing
        postMessage = nothing
        terminate = () => workers--
      }
    )
    const { rtm } = await ready()
    vi.unstubAllGlobals()
    void outcome(rtm.start_chat())
    const drained = rtm.drain({ logout: true })
    await rtm.close()
    await drained
    expect(workers).toBe(0)
  })

  it("drains once, however often it is asked to, and logs out if anybody asked for that", async () => {
    const { rtm, service } = await ready()
    const call = outcome(rtm.start_chat())
    const drained = [{ logout: true }, {}].map((how) => outcome(rtm.drain(how)))
    service.last.reply(service.last.requests("start_chat")[0]!)
    await settle()
    expect(call).toEqual({ value: {} })
    service.last.reply(service.last.requests("logout")[0]!)
    await settle()
    for (const each of drained) expect(each).toHaveProperty("value")
    expect(vi.getTimerCount()).toBe(0)
  })

  it("is not held up by a change of connections while it drains, and leaves no timer of it", async () => {
    const { rtm, service } = await ready()
    const call = outcome(rtm.start_chat())
    await rtm.renew()
    const drained = outcome(rtm.drain())
    service.last.push("agent_disconnected", { reason: "role_permissions_changed" })
    await settle()
    service.sockets[0]!.reply(service.sockets[0]!.requests("start_chat")[0]!)
    await settle()
    expect(call).toEqual({ value: {} })
    expect(drained).toHaveProperty("value")
    expect(vi.getTimerCount()).toBe(0)
  })

  it("tells everybody who waits for the same call", async () => {
    const { rtm, service } = await ready()
    const call = outcome(rtm.start_chat())
    const drained = outcome(rtm.drain())
    service.last.push("agent_disconnected", { reason: "role_permissions_changed" })
    await settle()
    service.sockets[0]!.reply(service.sockets[0]!.requests("start_chat")[0]!)
    await settle()
    expect(call).toEqual({ value: {} })
    expect(drained).toHaveProperty("value")
    expect(vi.getTimerCount()).toBe(0)
  })

  it("goes on draining when the login is answered meanwhile", async () => {
    const { rtm, service, statuses } = start({}, new ScriptedService({ automatic: false }))
    const call = outcome(rtm.start_chat())
    await settle()
    service.last.open()
    const drained = rtm.drain()
    service.last.reply(service.last.received[0]!, loginReply(1))
    service.last.reply(service.last.requests("start_chat")[0]!)
    await Promise.all([drained, settle()])
    expect(call).toEqual({ value: {} })
    expect(statuses.map(({ state }) => state)).toEqual(["idle", "connecting", "draining", "closed"])
  })

  it("drains: takes nothing new, finishes what there is, logs out if asked", async () => {
    const { rtm, service, statuses } = await ready()
    const { last } = service
    const call = outcome(rtm.start_chat())
    const drained = outcome(rtm.drain({ logout: true }))
    expect(rtm.status.value).toEqual({ state: "draining" })
    await expect(rtm.start_chat()).rejects.toMatchObject({ reason: "closed", delivery: "not-sent" })
    last.reply(last.requests("start_chat")[0]!, { chat_id: "C" })
    await settle()
    expect(call.value).toEqual({ chat_id: "C" })
    last.reply(last.requests("logout")[0]!)
    await settle()
    expect(drained).toStrictEqual({ value: undefined })
    expect(statuses.slice(-2)).toEqual([{ state: "draining" }, { state: "closed", reason: "closed" }])
  })

  it("drains no longer than it may", async () => {
    const { rtm } = await ready({ session: { drainTimeout: 1_000 }, retry: noRetry })
    const call = outcome(rtm.start_chat())
    const drained = outcome(rtm.drain())
    await vi.advanceTimersByTimeAsync(1_000)
    expect(call.error).toMatchObject({ reason: "closed", delivery: "unknown" })
    expect(drained).toStrictEqual({ value: undefined })
  })

  it("stays away after a logout, until somebody connects again", async () => {
    const { rtm, service } = await ready()
    const call = rtm.logout()
    service.last.reply(service.last.requests("logout")[0]!)
    await call
    await vi.advanceTimersByTimeAsync(60_000)
    expect(rtm.status.value).toEqual({ state: "closed", reason: "logged-out" })
    expect(service.sockets).toHaveLength(1)
    await rtm.connect()
    expect(rtm.status.value).toEqual({ state: "ready" })
    await rtm.close()
  })

  it("leaves no timer behind, and may be asked for from a subscriber, and twice", async () => {
    const { rtm, service } = await ready()
    rtm.status.subscribe(({ state }) => {
      if (state === "reconnecting" || state === "closed") void rtm.close()
    })
    service.last.break()
    await rtm.close()
    expect(vi.getTimerCount()).toBe(0)
    const connecting = outcome(rtm.connect())
    await settle()
    expect(isAgentChatError(connecting.error)).toBe(true)
  })
})
