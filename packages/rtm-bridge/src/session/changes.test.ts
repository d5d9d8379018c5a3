// What makes planned changes is loaded when one is needed: what then happens, and what while it does not come.
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest"
import { v3_0 } from "@agent-chat/core/v3.0"
import { createRtm, type RtmOptions } from "../index.ts"
import { ScriptedService } from "../test-support/scripted-socket.ts"
import { toldBy } from "../test-support/told.ts"

/** Whether the page can load code, and the code: read ahead, as the time that tests move does not wait for a disk. */
const network = vi.hoisted(() => ({
  isThere: false,
  /** Milliseconds until it has come. */
  takes: 0,
  asked: 0,
  code: undefined as typeof import("./planned-change.ts") | undefined
}))

vi.mock(import("./planned-change.ts"), async () => {
  network.asked++
  if (network.takes > 0) await new Promise((resolve) => setTimeout(resolve, network.takes))
  if (!network.isThere) throw new TypeError("Failed to fetch dynamically imported module")
  return network.code!
})
beforeAll(async () => void (network.code = await vi.importActual("./planned-change.ts")))

beforeEach(() => {
  vi.useFakeTimers()
  network.asked = 0
})
afterEach(() => void vi.useRealTimers())

const pass = async (ms: number): Promise<void> => {
  await vi.advanceTimersByTimeAsync(ms)
  await vi.dynamicImportSettled()
  await vi.advanceTimersByTimeAsync(0)
}

const connected = async (options: Partial<RtmOptions> = {}) => {
  const service = new ScriptedService()
  const { webSocket } = service
  const rtm = createRtm(v3_0, {
    token: "t",
    webSocket,
    validate: "off",
    ...options,
    session: { random: () => 0.5, ...options.session }
  })
  await rtm.connect()
  return { rtm, service, ...toldBy(rtm) }
}

const outcome = (promise: Promise<unknown>) => {
  const seen: { value?: unknown; error?: unknown } = {}
  promise.then(
    (value) => (seen.value = value),
    (error: unknown) => (seen.error = error)
  )
  return seen
}

const isLoadFailure = expect.objectContaining({
  _tag: "ConnectionError",
  delivery: "not-sent",
  message: expect.stringContaining("what changes connections could not be loaded")
})

// First those that never get the code: what was loaded once stays.
describe("while what makes planned changes cannot be loaded", () => {
  it("a session with a plain token does not ask for it", async () => {
    const { rtm, service, diagnostics } = await connected()
    service.last.push("agent_disconnected", { reason: "internal_error" })
    await pass(60_000)
    expect(rtm.status.value).toEqual({ state: "ready" })
    expect(service.sockets).toHaveLength(2)
    expect(diagnostics.map(({ kind }) => kind)).toEqual(["connection-lost"])
    expect(network.asked).toBe(0)
    await rtm.close()
  })

  it("a renewal fails as itself, and the connection stays", async () => {
    const { rtm, service, diagnostics, statuses } = await connected()
    const renewed = outcome(rtm.renew())
    await pass(0)
    expect(renewed.error).toEqual(isLoadFailure)
    expect(diagnostics).toEqual([{ kind: "not-renewed", reason: "other", cause: isLoadFailure }])
    expect(service.sockets).toHaveLength(1)
    expect(statuses.at(-1)).toEqual({ state: "ready" })
    await pass(120_000)
    expect(network.asked).toBe(1)
    await rtm.close()
    expect(vi.getTimerCount()).toBe(0)
  })

  it("a login as somebody else fails as itself, and the session stays whose it was", async () => {
    const { rtm, service } = await connected()
    const login = outcome(rtm.login({ token: "other" }, { deadline: 1 }))
    await pass(0)
    expect(login).toHaveProperty("error")
    service.last.break()
    await pass(500)
    expect(service.tokens).toEqual(["Bearer t", "Bearer t"])
    await rtm.close()
  })

  it("one whose token expires is asked for again, at a pace, and the token used until it is refused", async () => {
    const expiresAt = Date.now() + 600_000
    let made = 0
    const { rtm, service, diagnostics } = await connected({
      token: () => ({ token: `token-${++made}`, expiresAt: expiresAt * made })
    })
    await pass(89_000)
    expect(network.asked).toBeGreaterThan(2)
    expect(network.asked).toBeLessThan(5)
    expect(diagnostics).toEqual(
      Array.from({ length: network.asked }, () => expect.objectContaining({ kind: "not-renewed" }))
    )
    service.last.push("agent_disconnected", { reason: "access_token_expired" })
    await pass(1_000)
    expect(service.tokens).toEqual(["Bearer token-1", "Bearer token-2"])
    await rtm.close()
    expect(vi.getTimerCount()).toBe(0)
  })

  it("an announced disconnect ends in a reconnect", async () => {
    const { rtm, service, events } = await connected()
    service.last.push("agent_disconnected", { reason: "role_permissions_changed" })
    await pass(0)
    expect(service.sockets).toHaveLength(1)
    service.last.break()
    await pass(500)
    expect(service.sockets).toHaveLength(2)
    expect(events.map(({ action }) => action)).toEqual(["agent_disconnected", "gap"])
    await rtm.close()
  })
})

describe("once it can be loaded", () => {
  beforeEach(() => void (network.isThere = true))

  it("what was asked of a connection that is gone is not done to the next, whose token is replaced in time", async () => {
    network.isThere = false
    const expiresAt = Date.now() + 300_000
    let made = 0
    const { rtm, service, diagnostics } = await connected({
      token: () => ({ token: `token-${++made}`, expiresAt: made < 3 ? expiresAt : expiresAt * 2 })
    })
    await pass(0)
    expect(diagnostics.map(({ kind }) => kind)).toEqual(["not-renewed"])
    network.isThere = true
    network.takes = 5_000
    await vi.advanceTimersByTimeAsync(31_000)
    const renewed = outcome(rtm.renew())
    service.last.break()
    await vi.advanceTimersByTimeAsync(1_000)
    expect(renewed).toEqual({ value: { id: "agent@example.com" } })
    await vi.advanceTimersByTimeAsync(207_000)
    expect(service.tokens).toEqual(["Bearer token-1", "Bearer token-2"])
    await vi.advanceTimersByTimeAsync(2_000)
    expect(service.tokens).toEqual(["Bearer token-1", "Bearer token-2", "Bearer token-3"])
    expect(rtm.status.value).toEqual({ state: "ready" })
    expect(diagnostics.map(({ kind }) => kind)).toEqual(["not-renewed", "connection-lost"])
    await rtm.close()
    expect(vi.getTimerCount()).toBe(0)
  })

  it("a session that was closed meanwhile stays closed", async () => {
    const { rtm, service } = await connected()
    const renewed = outcome(rtm.renew())
    const closed = rtm.close()
    await pass(0)
    await closed
    expect(renewed.error).toMatchObject({ _tag: "ConnectionError", reason: "closed" })
    expect(service.sockets).toHaveLength(1)
    expect(vi.getTimerCount()).toBe(0)
  })
})
