import { noRetry, SignedOut } from "@agent-chat/core"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import type { Disconnect } from "../index.ts"
import { outcome, pass, ready, settle, start } from "../test-support/session.ts"
import { ScriptedService } from "../test-support/scripted-socket.ts"

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const token = "dal:a-secret-token"

describe("why there is no connection", () => {
  it("is told in the status, as a diagnostic, and as the cause of calls that gave up waiting", async () => {
    const { rtm, service, statuses, diagnostics } = await ready()
    service.automatic = false
    service.last.break(4001, "go away")
    await settle()
    const told = {
      reason: "lost",
      closeCode: 4001,
      closeReason: "go away",
      cause: { _tag: "ConnectionError", reason: "lost", closeCode: 4001, closeReason: "go away" }
    }
    expect(statuses.at(-1)).toMatchObject({ state: "reconnecting", attempt: 1, ...told })
    expect(diagnostics).toMatchObject([{ kind: "connection-lost", ...told }])
    const call = outcome(rtm.start_chat({}, { timeout: 200, deadline: 200 }))
    await vi.advanceTimersByTimeAsync(210)
    expect(call.error).toMatchObject({ _tag: "TimeoutError", phase: "queued", cause: told.cause })
    await rtm.close()
  })

  it("is a token function that fails", async () => {
    const cause = new Error("the token service is away")
    const { rtm, statuses } = start({ token: () => Promise.reject(cause), retry: noRetry })
    const [connecting, call] = [outcome(rtm.connect()), outcome(rtm.start_chat())]
    await settle()
    const failed = { _tag: "ConnectionError", reason: "other", cause }
    expect(connecting.error).toMatchObject(failed)
    expect(connecting.error.message).toContain("the token function failed")
    expect(call.error).toMatchObject({ reason: "other", delivery: "not-sent", cause: failed })
    expect(statuses.at(-1)).toMatchObject({ state: "reconnecting", cause: failed })
    await rtm.close()
  })

  it("is a url function that fails", async () => {
    const cause = new Error("no region")
    const fail = () => {
      throw cause
    }
    const { rtm, statuses } = start({ url: fail })
    const connecting = outcome(rtm.connect())
    await settle()
    expect(connecting.error).toMatchObject({ reason: "other", cause })
    expect(statuses.at(-1)).toMatchObject({ state: "reconnecting", cause: { cause } })
    await rtm.close()
  })

  it("is what onDisconnect is asked about, whatever it is", async () => {
    const asked: Disconnect[] = []
    const answers: (() => string)[] = [
      () => {
        throw new Error("no token")
      }
    ]
    const { rtm, service } = start({
      token: () => answers.shift()?.() ?? "t",
      session: { onDisconnect: (disconnect) => void asked.push(disconnect) }
    })
    service.onLogin = (socket, login) => socket.refuse(login, "internal")
    rtm.connect().catch(() => undefined)
    await pass(1_000)
    service.automatic = false
    service.last.break()
    await pass(30_000)
    service.last.break(1015)
    expect(asked).toMatchObject([
      { reason: undefined, known: false, reaction: "reconnect", cause: { cause: { message: "no token" } } },
      { reason: "internal", known: true, reaction: "reconnect", cause: { _tag: "ApiError" } },
      ...asked.slice(2, -1).map(() => ({})),
      { reason: undefined, known: false, reaction: "reconnect", cause: { closeCode: 1015 } }
    ])
    await rtm.close()
  })

  it("may end the session, when onDisconnect says so", async () => {
    const { rtm, service } = start({ session: { onDisconnect: () => "stop" } })
    service.onLogin = (socket, login) => socket.refuse(login, "internal")
    const connecting = outcome(rtm.connect())
    await settle()
    expect(connecting.error).toMatchObject({ _tag: "ApiError", type: "internal" })
    expect(rtm.status.value).toEqual({ state: "closed", reason: "internal" })
  })

  it("is not heard when onDisconnect answers nonsense", async () => {
    const { rtm, service } = await ready({ session: { onDisconnect: () => Promise.resolve() as never } })
    service.last.break()
    await pass(500)
    expect(rtm.status.value).toEqual({ state: "ready" })
    await rtm.close()
  })

  it("is told of an onDisconnect that is async and rejects, and goes on", async () => {
    const onDisconnect = (() => Promise.reject(new Error("mine"))) as never
    const { rtm, service, diagnostics } = await ready({ session: { onDisconnect } })
    service.last.break()
    await pass(500)
    expect(diagnostics).toContainEqual({ kind: "subscriber-failed", cause: new Error("mine") })
    expect(rtm.status.value).toEqual({ state: "ready" })
    await rtm.close()
  })

  it("is that the option webSocket returned a promise", async () => {
    const { rtm } = start({ webSocket: (() => Promise.reject(new Error("mine"))) as never })
    const connecting = outcome(rtm.connect({ timeout: 200 }))
    await pass(300)
    expect(connecting.error).toMatchObject({
      cause: { message: expect.stringContaining("make the socket at once") }
    })
    await rtm.close()
  })

  it("is that the user has signed out, which ends the session", async () => {
    let gone = false
    const { rtm, service } = await ready({
      token: () => {
        if (gone) throw new SignedOut()
        return "t"
      }
    })
    gone = true
    service.last.break()
    const call = outcome(rtm.start_chat())
    await pass(60_000)
    expect(rtm.status.value).toEqual({ state: "closed", reason: "signed-out" })
    expect(call.error).toMatchObject({ _tag: "ConnectionError", reason: "signed-out", delivery: "not-sent" })
    expect(service.sockets).toHaveLength(1)
  })

  it("is the same when a refused call finds it out", async () => {
    const { rtm, service } = await ready({
      token: (rejected) => {
        if (rejected !== undefined) throw new SignedOut()
        return "t"
      }
    })
    const [call, other] = [outcome(rtm.start_chat()), outcome(rtm.start_chat())]
    service.last.refuse(service.last.requests("start_chat")[0]!, "authentication")
    await pass(1_000)
    expect(rtm.status.value).toEqual({ state: "closed", reason: "signed-out" })
    expect(call.error).toMatchObject({ _tag: "ConnectionError", reason: "signed-out" })
    expect(other.error).toMatchObject({ delivery: "unknown" })
    await expect(rtm.start_chat()).rejects.toMatchObject({
      reason: "closed",
      cause: { reason: "signed-out" }
    })
  })

  it("is a frame that this side cannot send: it ends the session, and is not tried for ever", async () => {
    const service = new ScriptedService()
    const cause = new TypeError("bufferUtil.mask is not a function")
    const webSocket = (url: string) => {
      const socket = service.webSocket(url)
      socket.send = () => {
        throw cause
      }
      return socket
    }
    const { rtm } = start({ webSocket }, service)
    const connecting = outcome(rtm.connect())
    await pass(60_000)
    expect(service.sockets).toHaveLength(1)
    expect(connecting.error).toMatchObject({ _tag: "ConnectionError", reason: "other", cause })
    expect(rtm.status.value).toEqual({ state: "closed", reason: "other" })
  })

  it("is what a socket of the program's own threw, though that throws when it is looked at", async () => {
    const { proxy, revoke } = Proxy.revocable(new Error("mine"), {})
    revoke()
    const { rtm } = start({
      webSocket: () => {
        throw proxy
      }
    })
    const connecting = outcome(rtm.connect())
    await settle()
    expect(connecting.error).toMatchObject({
      _tag: "ConnectionError",
      message: expect.stringContaining("the WebSocket cannot be made")
    })
    await rtm.close()
  })

  it("is without the token that a socket of the program's own could not send", async () => {
    const service = new ScriptedService()
    const webSocket = (url: string) => {
      const socket = service.webSocket(url)
      socket.send = (data: string) => {
        throw new Error(`no room for ${data}`)
      }
      return socket
    }
    const { rtm } = start({ webSocket, token: "dal:secret-token" }, service)
    const connecting = outcome(rtm.connect())
    await settle()
    const { cause } = connecting.error as { readonly cause?: Error }
    expect(cause?.message).toContain('no room for {"')
    expect(`${cause?.message} ${cause?.stack}`).not.toContain("secret-token")
    await rtm.close()
  })

  it("is a socket that cannot be made, likewise", async () => {
    const cause = new SyntaxError("no address")
    const make = vi.fn<() => never>(() => {
      throw cause
    })
    const { rtm } = start({ webSocket: make })
    const connecting = outcome(rtm.connect())
    await pass(60_000)
    expect(make).toHaveBeenCalledTimes(1)
    expect(connecting.error).toMatchObject({ reason: "other", cause })
  })
})

describe("a token that the service echoes", () => {
  it("is struck out of everything that is handed on", async () => {
    const { rtm, service, statuses, diagnostics, events } = await ready({ token })
    const call = outcome(rtm.start_chat())
    const [request] = service.last.requests("start_chat")
    service.last.refuse(request!, "validation", { given: [`Bearer ${token}`], [token]: 1 })
    service.last.reply({ ...request!, action: token })
    service.last.push("agent_disconnected", { reason: `${token} is old` })
    await settle()
    await pass(1_000)
    service.last.break(4000, `bye ${token}`)
    await settle()
    service.automatic = false
    await pass(1_000)
    service.last.open()
    service.last.refuse(service.last.received[0]!, token)
    await settle()
    const told = JSON.stringify([call.error, call.error.message, statuses, diagnostics])
    expect(told).not.toContain("a-secret-token")
    expect(call.error.data).toEqual({ given: ["Bearer ***"], "***": 1 })
    expect(statuses).toContainEqual(expect.objectContaining({ closeReason: "bye ***" }))
    // Events are the account's own data, and stay as they came.
    expect(events).toContainEqual(expect.objectContaining({ action: "agent_disconnected" }))
    await rtm.close()
  })
})
