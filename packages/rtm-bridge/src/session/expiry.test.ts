// What a session makes of the times at which its tokens expire, where these are odd or the clock is.
import { afterEach, beforeEach, expect, it, vi } from "vitest"
import { acceptLogin, start as startV3_6 } from "../test-support/session-of-v3.6.ts"
import { pass, start as startV3_0 } from "../test-support/session.ts"
import { ScriptedService } from "../test-support/scripted-socket.ts"

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A service that takes every token, also one that is given to a live connection. */
const takesAll = (): ScriptedService => {
  const service = new ScriptedService()
  const accept = acceptLogin("o")
  service.onLogin = (socket, login) => {
    const { onRequest } = socket
    socket.onRequest = (request) => {
      onRequest(request)
      if (request.action === "update_session") socket.reply(request)
    }
    accept(socket, login)
  }
  return service
}

const versions = [
  ["v3.0", startV3_0],
  ["v3.6", startV3_6]
] as const

/** Minutes with a token service that takes a while. Says what was asked of it and of the service. */
const tenMinutes = async (start: (typeof versions)[number][1], expiresAt: () => number) => {
  let asked = 0
  const token = async () => {
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    return { token: `token-${++asked}`, expiresAt: expiresAt() }
  }
  const service = takesAll()
  const { rtm, diagnostics } = (start as typeof startV3_0)({ token }, service)
  rtm.connect().catch(() => undefined)
  await pass(600_000)
  const { state } = rtm.status.value
  await rtm.close()
  return { asked, sockets: service.sockets.length, state, diagnostics }
}

it.each(versions)(
  "%s: where all tokens have expired by this clock, the service is left to say so, and a person is told",
  async (_version, start) => {
    const half = 1_800_000
    for (const expiresAt of [() => Date.now() - half, () => Math.floor(Date.now() / 1000) + half]) {
      const { asked, sockets, state, diagnostics } = await tenMinutes(start, expiresAt)
      expect(state).toBe("ready")
      expect(asked).toBe(2)
      expect(sockets).toBeLessThanOrEqual(2)
      expect(diagnostics).toMatchObject([
        { kind: "not-renewed", reason: "expired", cause: { message: expect.stringContaining("expiresAt") } }
      ])
    }
  }
)

it("tells so as well where the same time comes again", async () => {
  const seconds = Math.floor(Date.now() / 1000) + 3_600
  const { asked, sockets, state, diagnostics } = await tenMinutes(startV3_0, () => seconds)
  expect([asked, sockets, state]).toEqual([2, 2, "ready"])
  expect(diagnostics).toMatchObject([{ kind: "not-renewed", reason: "expired" }])
})

it.each(
  versions.flatMap(([version, start]) => [45, 60, 61, 75, 100].map((life) => [version, life, start] as const))
)(
  "%s: tokens that live for %d seconds, about as long as `renewBefore`, are used for most of it, or until the last renewal counts as stable",
  async (version, life, start) => {
    const { asked, sockets, state, diagnostics } = await tenMinutes(start, () => Date.now() + life * 1_000)
    expect(state).toBe("ready")
    expect(asked).toBeGreaterThanOrEqual(600 / life)
    expect(asked).toBeLessThanOrEqual(600 / Math.min(life / 1.5, 30))
    expect(sockets).toBe(version === "v3.6" ? 1 : asked)
    expect(diagnostics).toEqual([])
  }
)
