import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { outcome, pass, ready, settle, start } from "../test-support/session.ts"

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe("a pause", () => {
  it("holds no connection and no timer, and makes none", async () => {
    const { rtm, service, statuses } = await ready()
    await rtm.pause()
    expect(service.last.readyState).toBe(3)
    expect(vi.getTimerCount()).toBe(0)
    await pass(60_000, 1_000)
    expect(service.sockets).toHaveLength(1)
    expect(statuses.map(({ state }) => state)).toEqual(["idle", "connecting", "ready", "paused"])
    await rtm.close()
  })

  it("finishes calls under way, and keeps others until it is over", async () => {
    const { rtm, service, events } = await ready()
    const before = outcome(rtm.start_chat())
    const pausing = outcome(rtm.pause())
    const during = outcome(rtm.start_chat())
    await pass(1_000)
    expect([before, pausing, during]).toEqual([{}, {}, {}])
    service.last.push("thread_closed", {})
    service.last.reply(service.last.requests("start_chat")[0]!, { n: 1 })
    await settle()
    expect(before.value).toEqual({ n: 1 })
    expect(pausing).toHaveProperty("value")
    expect(events).toEqual([])
    expect(await rtm.resume()).toEqual({ id: "agent@example.com" })
    service.last.reply(service.last.requests("start_chat")[0]!, { n: 2 })
    await settle()
    expect(during.value).toEqual({ n: 2 })
    expect(events).toMatchObject([{ action: "gap", reason: "reconnected" }])
    await rtm.close()
  })

  it("ends calls that wait at their deadline, as it does connect()", async () => {
    const { rtm } = await ready()
    await rtm.pause()
    const call = outcome(rtm.start_chat({}, { deadline: 1_000 }))
    const connecting = outcome(rtm.connect({ timeout: 1_000 }))
    await pass(1_500)
    expect(call.error).toMatchObject({ _tag: "TimeoutError", delivery: "not-sent" })
    expect(connecting.error).toMatchObject({ _tag: "TimeoutError" })
    await rtm.close()
  })

  it("stops attempts to connect, and may come before the first one", async () => {
    const { rtm, service } = start()
    await rtm.pause()
    const call = outcome(rtm.start_chat())
    await pass(10_000)
    expect(service.sockets).toHaveLength(0)
    service.automatic = false
    const resumed = outcome(rtm.resume())
    await settle()
    await rtm.pause()
    await pass(5_000)
    expect(service.sockets).toHaveLength(1)
    expect(service.last.readyState).toBe(3)
    service.automatic = true
    await Promise.all([rtm.resume(), pass(1_000)])
    expect(resumed).toHaveProperty("value")
    expect(service.last.requests("start_chat")).toHaveLength(1)
    expect(call).toEqual({})
    await rtm.close()
    expect(call).toHaveProperty("error")
  })

  it("can be ended by closing or draining, and changes nothing after that", async () => {
    for (const end of ["close", "drain"] as const) {
      const { rtm } = await ready()
      await rtm.pause()
      const call = outcome(rtm.start_chat())
      await rtm[end]()
      expect(call.error).toMatchObject({ reason: "closed", delivery: "not-sent" })
      await rtm.pause()
      expect(rtm.status.value).toEqual({ state: "closed", reason: "closed" })
      await expect(rtm.resume()).rejects.toMatchObject({ reason: "closed" })
    }
  })
})

describe("a token that expires", () => {
  it("is replaced some time ahead, over a second connection", async () => {
    let issued = 0
    const token = () => ({ token: `t${++issued}`, expiresAt: Date.now() + 600_000 })
    const { rtm, service, statuses } = await ready({ token })
    await pass(539_000, 1_000)
    expect(service.tokens).toEqual(["Bearer t1"])
    await pass(2_000, 1_000)
    expect(service.tokens).toEqual(["Bearer t1", "Bearer t2"])
    expect(statuses.map(({ state }) => state)).toEqual(["idle", "connecting", "ready"])
    await rtm.close()
  })

  it("is asked for once when the same comes again", async () => {
    const expiresAt = Date.now() + 70_000
    const { rtm, service } = await ready({ token: () => ({ token: "t", expiresAt }) })
    await pass(69_000, 1_000)
    expect(service.sockets).toHaveLength(2)
    await rtm.close()
  })

  it("is asked for again, with waits in between, while there is none", async () => {
    let issued = 0
    const expiresAt = Date.now() + 70_000
    const token = () => {
      if (++issued > 1) throw new Error("the token service is away")
      return { token: "t", expiresAt }
    }
    const { rtm, service, diagnostics } = await ready({ token })
    await pass(69_000, 1_000)
    expect(issued).toBeGreaterThan(3)
    expect(issued).toBeLessThan(18)
    expect(diagnostics).toContainEqual(expect.objectContaining({ kind: "not-renewed", reason: "other" }))
    expect(rtm.status.value).toEqual({ state: "ready" })
    expect(service.sockets).toHaveLength(1)
    await rtm.close()
  })

  it("is left to the service when that is asked for", async () => {
    const token = () => ({ token: "t", expiresAt: Date.now() + 10_000 })
    const { rtm, service } = await ready({ token, session: { renewBefore: 0 } })
    await pass(60_000, 1_000)
    expect(service.sockets).toHaveLength(1)
    await rtm.close()
  })
})
