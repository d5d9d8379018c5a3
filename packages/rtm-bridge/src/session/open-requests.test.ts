import { noRetry } from "@agent-chat/core"
import { beforeEach, describe, expect, it, vi } from "vitest"
import { outcome, ready as readyOfV3_0, settle } from "../test-support/session.ts"
import { ready } from "../test-support/session-of-v3.6.ts"

beforeEach(() => {
  vi.useFakeTimers()
  return () => vi.useRealTimers()
})

const asked = 30

/** A session with so many calls made at once, and what became of each. */
const busy = async (options: Parameters<typeof ready>[0] = {}) => {
  const started = await ready({ timeout: 5_000, deadline: 60_000, retry: noRetry, ...options })
  const { rtm, service } = started
  const calls = Array.from({ length: asked }, (_, n) => outcome(rtm.get_chat({ chat_id: `${n}` })))
  await settle()
  const sent = () => service.last.requests("get_chat")
  const answer = (n: number): void => service.last.reply(sent()[n]!, { id: `${n}` })
  return { ...started, calls, sent, answer }
}

const ids = (requests: readonly { payload: Record<string, unknown> }[]): unknown[] =>
  requests.map(({ payload }) => payload["chat_id"])

describe("the requests that are open on one connection", () => {
  it("are ten with the place that is kept for the ping, and the others follow in order", async () => {
    const { rtm, sent, answer, calls } = await busy()
    expect(sent()).toHaveLength(9)
    for (let n = 0; n < asked; n++) {
      expect(sent()).toHaveLength(Math.min(asked, n + 9))
      answer(n)
      await settle()
    }
    expect(ids(sent())).toEqual(Array.from({ length: asked }, (_, n) => `${n}`))
    expect(calls.every(({ value }) => value !== undefined)).toBe(true)
    await rtm.close()
  })

  it("are never overtaken by a call that is made as a place becomes free", async () => {
    const { rtm, sent, answer } = await busy()
    answer(0)
    void outcome(rtm.get_chat({ chat_id: "late" }))
    await settle()
    expect(ids(sent())).toEqual(Array.from({ length: 10 }, (_, n) => `${n}`))
    await rtm.close()
  })

  it("do not go out when their signal finds that it is too late as it is their turn", async () => {
    const controller = new AbortController()
    const { signal } = controller
    const isAborted = (): unknown => Reflect.get(AbortSignal.prototype, "aborted", signal)
    let isLate = false
    Object.defineProperty(signal, "aborted", {
      get: () => {
        if (isLate && isAborted() !== true) controller.abort(new Error("too late"))
        return isAborted() === true
      }
    })
    const { rtm, sent, answer } = await busy()
    const late = outcome(rtm.get_chat({ chat_id: "late" }, { signal }))
    const last = outcome(rtm.get_chat({ chat_id: "last" }))
    await settle()
    isLate = true
    for (let n = 0; n < asked; n++) {
      answer(n)
      await settle()
    }
    expect(late.error).toEqual(new Error("too late"))
    expect(ids(sent())).toEqual([...Array.from({ length: asked }, (_, n) => `${n}`), "last"])
    // It takes no place of others.
    answer(asked)
    await settle()
    expect(last.value).toBeDefined()
    await rtm.close()
  })

  it("let a ping through, which counts", async () => {
    const { rtm, service, sent } = await busy({ timeout: 60_000, session: { pingInterval: 1_000 } })
    const pings: unknown[] = []
    service.last.onRequest = (request) => void pings.push(request)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(pings).toMatchObject([{ action: "ping" }])
    expect(service.last.received.length - 1).toBe(10)
    expect(sent()).toHaveLength(9)
    await rtm.close()
  })

  it("do not cost those that wait their own time, only the deadline", async () => {
    const { rtm, calls, sent } = await busy({ timeout: 15_000, deadline: 25_000 })
    await vi.advanceTimersByTimeAsync(15_000)
    expect(calls.map(({ error }) => error?.phase)).toEqual([
      ...Array.from({ length: 9 }, () => "awaiting"),
      ...Array.from({ length: asked - 9 }, () => undefined)
    ])
    // Nobody waits for them any more, but the service may still work on them.
    expect(sent()).toHaveLength(9)
    await vi.advanceTimersByTimeAsync(5_000)
    expect(sent()).toHaveLength(18)
    await vi.advanceTimersByTimeAsync(5_000)
    expect(calls.at(-1)?.error).toMatchObject({ _tag: "TimeoutError", phase: "queued", delivery: "not-sent" })
    await rtm.close()
  })

  it("keep the place of a call that was given up until its answer comes", async () => {
    const { rtm, service } = await ready({ retry: noRetry })
    const controller = new AbortController()
    for (let n = 0; n < 9; n++) void outcome(rtm.get_chat({ chat_id: `${n}` }, { signal: controller.signal }))
    const waiting = outcome(rtm.get_chat({ chat_id: "next" }))
    await settle()
    controller.abort()
    await settle()
    const sent = () => service.last.requests("get_chat")
    expect(sent()).toHaveLength(9)
    service.last.reply(sent()[3]!, {})
    await settle()
    expect(sent()).toHaveLength(10)
    service.last.reply(sent()[9]!, { id: "next" })
    await settle()
    expect(waiting.value).toEqual({ id: "next" })
    await rtm.close()
  })

  it("slow down when the service says that there are too many, and are repeated as not done", async () => {
    const { rtm, service } = await ready()
    const call = outcome(rtm.deactivate_chat({ id: "c" }))
    await settle()
    service.last.refuse(service.last.requests("deactivate_chat")[0]!, "pending_requests_limit_reached")
    const other = outcome(rtm.get_chat({ chat_id: "c" }))
    await vi.advanceTimersByTimeAsync(900)
    expect(service.last.received.map(({ action }) => action)).toEqual(["login", "deactivate_chat"])
    await vi.advanceTimersByTimeAsync(200)
    for (const request of service.last.received.slice(2)) service.last.reply(request, {})
    await settle()
    expect(call).toEqual({ value: {} })
    expect(other).toEqual({ value: {} })
    await rtm.close()
  })

  it("go out over the next connection when this one is lost", async () => {
    const { rtm, service, calls } = await busy()
    service.last.break()
    await vi.advanceTimersByTimeAsync(250)
    // Those that were sent are lost; those that waited are not.
    const lost = calls.filter(({ error }) => error?.delivery === "unknown")
    expect(lost).toHaveLength(9)
    expect(ids(service.last.requests("get_chat"))).toEqual(Array.from({ length: 9 }, (_, n) => `${n + 9}`))
    await rtm.close()
  })

  it("are not counted where no bound is known", async () => {
    const { rtm, service } = await readyOfV3_0()
    for (let n = 0; n < asked; n++) void outcome(rtm.get_chat_threads({ chat_id: `${n}` }))
    await settle()
    expect(service.last.requests("get_chat_threads")).toHaveLength(asked)
    await rtm.close()
  })
})
