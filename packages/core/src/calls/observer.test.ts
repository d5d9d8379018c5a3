import { describe, expect, it, vi } from "vitest"
import { call } from "./engine.ts"
import type { Observer } from "./observer.ts"
import { v3_0 } from "../v3.0/index.ts"
import {
  callInFakeTime,
  type Step,
  scripted,
  answer,
  refuse,
  fail,
  hang,
  clientOf,
  settled
} from "./test-support/scripted-calls.ts"

callInFakeTime()

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
      expect(value.stack).toMatch(/^\w+Error: [^]*theCaller [^]*observer\.test\.ts/)
    }
  })
})
