import { noRetry } from "@agent-chat/core"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { loginReply, ScriptedService } from "../test-support/scripted-socket.ts"
import { outcome, ready, settle, start } from "../test-support/session.ts"

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

  it("logs in once over a socket that says twice that it is open", async () => {
    const { rtm, service } = start({}, new ScriptedService({ automatic: false }))
    const connecting = outcome(rtm.connect())
    await settle()
    service.last.open()
    service.last.open()
    expect(service.last.received).toHaveLength(1)
    service.last.reply(service.last.received[0]!, loginReply(1))
    service.last.open()
    await settle()
    expect(connecting.value).toMatchObject({ id: "agent@example.com" })
    expect(service.last.received).toHaveLength(1)
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
