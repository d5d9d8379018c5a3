import { v3_0 } from "@agent-chat/core/v3.0"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { webhookReceiver } from "./receiver.ts"
import { secrets, body, request, post, seenBy } from "./test-support/v3.0-webhooks.ts"

describe("when it answers", () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  const slow = () => {
    const takes: { resolve: () => void; reject: (cause: Error) => void }[] = []
    const consume = () => new Promise<void>((resolve, reject) => takes.push({ resolve, reject }))
    return { takes, consume }
  }
  /** WebCrypto works on threads of its own, which fake timers do not wait for. */
  const taken = (takes: unknown[], count: number) => vi.waitUntil(() => takes.length >= count)

  it("waits until every consumer is done", async () => {
    const { takes, consume } = slow()
    const receiver = webhookReceiver({ catalog: v3_0, secrets, consume })
    receiver.consume(consume)
    vi.useRealTimers()
    let status = 0
    const done = post(receiver, body()).then((answer) => (status = answer))
    await taken(takes, 2)
    takes[0]!.resolve()
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(status).toBe(0)
    takes[1]!.resolve()
    await done
    expect(status).toBe(200)
  })

  it("answers 503 after the deadline, and the repeat by what became of the first", async () => {
    const { takes, consume } = slow()
    const receiver = webhookReceiver({ catalog: v3_0, secrets, consume })
    const first = post(receiver, body())
    await taken(takes, 1)
    await vi.advanceTimersByTimeAsync(8_000)
    expect(await first).toBe(503)
    vi.useRealTimers()
    const second = post(receiver, body())
    takes[0]!.resolve()
    expect(await second).toBe(200)
    expect(takes).toHaveLength(1)
    const third = post(receiver, body())
    await vi.waitUntil(() => takes.length === 2)
    takes[1]!.resolve()
    expect(await third).toBe(200)
  })

  it("answers 503 when a consumer fails, and hands the repeat to it again", async () => {
    vi.useRealTimers()
    const { takes, consume } = slow()
    const onDiagnostic = vi.fn()
    const receiver = webhookReceiver({ catalog: v3_0, secrets, consume, observe: { onDiagnostic } })
    const first = post(receiver, body())
    await taken(takes, 1)
    takes[0]!.reject(new Error("no"))
    expect(await first).toBe(503)
    expect(onDiagnostic).toHaveBeenCalledWith(expect.objectContaining({ kind: "subscriber-failed" }))
    const second = post(receiver, body())
    await taken(takes, 2)
    takes[1]!.resolve()
    expect(await second).toBe(200)
  })

  it("refuses more at a time than it may have, and takes them again afterwards", async () => {
    vi.useRealTimers()
    const { takes, consume } = slow()
    const receiver = webhookReceiver({ catalog: v3_0, secrets, consume, limits: { inFlight: 2 } })
    const first = [post(receiver, body()), post(receiver, body())]
    const third = await receiver(request(body()))
    expect([third.status, third.headers.get("retry-after")]).toEqual([503, "5"])
    await taken(takes, 2)
    for (const { resolve } of takes) resolve()
    expect(await Promise.all(first)).toEqual([200, 200])
    const fourth = post(receiver, body())
    await taken(takes, 3)
    takes[2]!.resolve()
    expect(await fourth).toBe(200)
  })

  it("drains: refuses what comes, finishes what is under way, then completes", async () => {
    vi.useRealTimers()
    const { takes, consume } = slow()
    const receiver = webhookReceiver({ catalog: v3_0, secrets, consume })
    const complete = vi.fn()
    receiver.events.subscribe({ complete })
    const first = post(receiver, body())
    await taken(takes, 1)
    let drained = false
    const draining = receiver.drain().then(() => (drained = true))
    expect(await post(receiver, body())).toBe(503)
    expect(drained).toBe(false)
    takes[0]!.resolve()
    expect(await first).toBe(200)
    await draining
    expect(complete).toHaveBeenCalledOnce()
  })

  it("outlives subscribers that throw", async () => {
    vi.useRealTimers()
    const onDiagnostic = vi.fn()
    const receiver = webhookReceiver({ catalog: v3_0, secrets, observe: { onDiagnostic } })
    receiver.events.subscribe(() => {
      throw new Error("mine")
    })
    const seen = seenBy(receiver)
    expect(await post(receiver, body())).toBe(200)
    expect(seen).toHaveLength(1)
    expect(onDiagnostic).toHaveBeenCalledWith({ kind: "subscriber-failed", cause: new Error("mine") })
  })
})
