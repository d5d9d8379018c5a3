import type { Diagnostic } from "@agent-chat/core"
import { v3_0 } from "@agent-chat/core/v3.0"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { createRtm } from "../index.ts"
import { loginReply, ScriptedService } from "../test-support/scripted-socket.ts"
import { outcome, ready, settle, url } from "../test-support/session.ts"

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
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
