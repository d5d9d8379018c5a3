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

  it("are not added to more than 64 MiB that the other side has not taken yet", async () => {
    const { rtm, service } = await ready({ retry: noRetry })
    const socket = Object.assign(service.last, { bufferedAmount: 64 * 1024 * 1024 })
    const last = outcome(rtm.start_chat())
    socket.bufferedAmount++
    const refused = outcome(rtm.start_chat())
    await settle()
    expect(last.error).toBeUndefined()
    expect(refused.error).toMatchObject({ reason: "queue-full", delivery: "not-sent" })
    expect(socket.requests("start_chat")).toHaveLength(1)
    socket.bufferedAmount = 0
    outcome(rtm.start_chat())
    expect(socket.requests("start_chat")).toHaveLength(2)
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
