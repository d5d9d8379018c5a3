import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { ScriptedService } from "../test-support/scripted-socket.ts"
import { outcome, ready, settle, start } from "../test-support/session.ts"

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
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
