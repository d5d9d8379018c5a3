import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { outcome, pass, ready, settle, start } from "../test-support/session.ts"
import { loginReply, ScriptedService } from "../test-support/scripted-socket.ts"

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe("waiting for a connection", () => {
  it("resolves to the profile of the agent, also when there is a connection", async () => {
    const { rtm } = start()
    expect(await rtm.connect()).toEqual({ id: "agent@example.com" })
    expect(await rtm.connect()).toEqual({ id: "agent@example.com" })
    expect(await rtm.renew()).toEqual({ id: "agent@example.com" })
    await rtm.close()
  })

  it.each(["connect", "renew", "resume"] as const)("ends by itself: %s()", async (name) => {
    const { rtm, service } = await ready()
    service.automatic = false
    if (name === "connect") service.last.break(4001)
    if (name === "resume") await rtm.pause()
    const waiting = outcome(rtm[name]())
    const short = outcome(rtm[name]({ timeout: 100 }))
    const controller = new AbortController()
    const aborted = outcome(rtm[name]({ signal: controller.signal }))
    controller.abort("enough")
    await vi.advanceTimersByTimeAsync(100)
    expect(short.error).toMatchObject({ _tag: "TimeoutError", action: "login", after: 100 })
    expect(short.error.cause?.closeCode).toBe(name === "connect" ? 4001 : undefined)
    expect(aborted.error).toBe("enough")
    expect(waiting).toEqual({})
    await vi.advanceTimersByTimeAsync(30_000)
    expect(waiting).toHaveProperty("error")
    await rtm.close()
  })

  it("ends with the deadline of the client", async () => {
    const { rtm, service } = await ready({ deadline: 5_000 })
    service.automatic = false
    service.last.break()
    const waiting = outcome(rtm.connect())
    await vi.advanceTimersByTimeAsync(5_000)
    expect(waiting.error).toMatchObject({ _tag: "TimeoutError", after: 5_000 })
    await rtm.close()
  })

  it("has options that are looked at", async () => {
    const { rtm } = start()
    await expect(rtm.connect({ timeOut: 5 } as never)).rejects.toMatchObject({ option: "timeOut" })
    await expect(rtm.connect({ timeout: 0 })).rejects.toMatchObject({ option: "timeout" })
    const gone = AbortSignal.abort("gone")
    await expect(rtm.connect({ signal: gone })).rejects.toBe("gone")
    await expect(rtm.renew({ signal: gone })).rejects.toBe("gone")
    await rtm.close()
  })

  it("leaves no listener on the signal", async () => {
    const { rtm } = start()
    const { signal } = new AbortController()
    const added = vi.spyOn(signal, "addEventListener")
    const removed = vi.spyOn(signal, "removeEventListener")
    await rtm.connect({ signal })
    await settle()
    expect(removed).toHaveBeenCalledTimes(added.mock.calls.length)
    await rtm.close()
    expect(vi.getTimerCount()).toBe(0)
  })

  it("goes on for the others when one gives up", async () => {
    const service = new ScriptedService({ automatic: false })
    const { rtm } = start({}, service)
    const first = outcome(rtm.connect({ timeout: 1_000 }))
    const second = outcome(rtm.connect())
    await vi.advanceTimersByTimeAsync(2_000)
    expect(first.error).toMatchObject({ _tag: "TimeoutError" })
    service.automatic = true
    service.last.break()
    await settle()
    expect(second.error).toMatchObject({ reason: "other" })
    await pass(1_000)
    expect(rtm.status.value).toEqual({ state: "ready" })
    await rtm.close()
  })
})

describe("the time of an attempt", () => {
  it("begins when it leaves, while the deadline covers the wait as well", async () => {
    const { rtm, service } = await ready()
    service.automatic = false
    service.last.break()
    const call = outcome(rtm.start_chat({}, { timeout: 2_000 }))
    await pass(5_000)
    expect(call).toEqual({})
    service.automatic = true
    service.last.break()
    await pass(2_000)
    expect(service.last.requests("start_chat")).toHaveLength(1)
    const late = outcome(rtm.start_chat({}, { timeout: 2_000 }))
    await pass(2_250)
    expect(late.error).toMatchObject({ _tag: "TimeoutError", phase: "awaiting", after: 2_000 })
    expect(call.error).toMatchObject({ _tag: "TimeoutError", phase: "awaiting", after: 2_000 })
    await rtm.close()
  })
})

describe("a token function that hangs", () => {
  it("is told by its signal's end that nobody waits, and asked anew", async () => {
    let asked = 0
    const { rtm, service } = start({
      token: () => (++asked === 1 ? new Promise<string>(() => undefined) : "t")
    })
    const connecting = outcome(rtm.connect())
    await vi.advanceTimersByTimeAsync(10_000)
    expect(connecting.error).toMatchObject({ _tag: "ConnectionError", reason: "other" })
    await pass(1_000)
    expect(rtm.status.value).toEqual({ state: "ready" })
    expect(service.sockets).toHaveLength(1)
    await rtm.close()
  })
})

describe("late timers", () => {
  it("let the answer to a ping be read before the connection is given up", async () => {
    const { rtm, service } = await ready()
    service.last.onRequest = () => undefined
    await vi.advanceTimersByTimeAsync(24_000)
    const [ping] = service.last.requests("ping")
    // Something blocks the event loop past the time for the answer, which arrives meanwhile.
    const late = performance.now() + 60_000
    const clock = vi.spyOn(performance, "now").mockImplementation(() => late)
    vi.advanceTimersByTime(1_000)
    clock.mockRestore()
    expect(rtm.status.value).toEqual({ state: "ready" })
    service.last.reply(ping!)
    await pass(1_000)
    expect(rtm.status.value).toEqual({ state: "ready" })
    expect(rtm.roundTrip.value).toBeGreaterThanOrEqual(0)
    await rtm.close()
  })
})

describe("the silence of a connection", () => {
  it("is told as long as there is one, and ends with whatever comes", async () => {
    const { rtm, service } = start()
    expect(rtm.silentFor()).toBeUndefined()
    await rtm.connect()
    await pass(3_000)
    expect(rtm.silentFor()).toBe(3_000)
    service.last.push("incoming_event", {})
    expect(rtm.silentFor()).toBe(0)
    service.automatic = false
    service.last.break(4001)
    expect(rtm.silentFor()).toBeUndefined()
    await rtm.close()
  })
})

describe("the answers to logins", () => {
  it("are told to who subscribes, the last one also late", async () => {
    const { rtm, service } = start()
    const early: unknown[] = []
    rtm.logins.subscribe((answer) => early.push(answer))
    await rtm.connect()
    service.last.break()
    await pass(1_000)
    const late: unknown[] = []
    let completed = false
    rtm.logins.subscribe({ next: (answer) => late.push(answer), complete: () => (completed = true) })
    expect([early, late]).toEqual([[loginReply(1), loginReply(2)], [loginReply(2)]])
    await rtm.close()
    expect(completed).toBe(true)
  })
})

describe("a gap", () => {
  it("says how long it lasted, whatever is done to the clock", async () => {
    const { rtm, service, events } = await ready()
    service.last.break()
    vi.setSystemTime(Date.now() - 3_600_000)
    await pass(500)
    const [gap] = events
    if (gap?.action !== "gap") throw new Error("no gap")
    expect(gap.lasted).toBe(250)
    expect(gap.to).toBe(gap.from)
    await rtm.close()
  })
})

describe("the heartbeat", () => {
  it("tells how long a ping took", async () => {
    const { rtm, service } = await ready()
    const seen: unknown[] = []
    rtm.roundTrip.subscribe((duration) => seen.push(duration))
    service.last.onRequest = () => undefined
    await vi.advanceTimersByTimeAsync(15_000)
    service.last.push("incoming_event", {})
    await vi.advanceTimersByTimeAsync(40)
    service.last.reply(service.last.requests("ping")[0]!)
    expect(seen).toEqual([undefined, 40])
    await rtm.close()
  })

  it("can be switched off", async () => {
    const { rtm, service } = await ready({ session: { pingInterval: 0 } })
    await vi.advanceTimersByTimeAsync(600_000)
    expect(service.last.requests("ping")).toEqual([])
    await rtm.close()
  })
})
