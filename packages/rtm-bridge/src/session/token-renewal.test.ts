import { beforeEach, describe, expect, it, vi } from "vitest"
import { ScriptedService } from "../test-support/scripted-socket.ts"
import { acceptLogin, ready } from "../test-support/session-of-v3.6.ts"
import { outcome, settle } from "../test-support/session.ts"

const start = 1_000_000
const life = 28_800_000

beforeEach(() => {
  vi.useFakeTimers({ now: start })
  return () => vi.useRealTimers()
})

/** A token function that makes another token each time, good for so long from then on. */
const tokens = (lasts = life) => {
  let made = 0
  return () => ({ token: `token-${++made}`, expiresAt: Date.now() + lasts })
}

/** A service whose answers to renewals the test decides; by default it accepts them. */
const serviceOf = (onRenewal?: (n: number) => string | undefined) => {
  const service = new ScriptedService()
  service.onLogin = acceptLogin("z6ddb")
  const { webSocket } = service
  let renewals = 0
  const open: typeof webSocket = (url) => {
    const socket = webSocket(url)
    const { onRequest } = socket
    socket.onRequest = (request) => {
      onRequest(request)
      if (request.action !== "update_session") return
      const refused = onRenewal?.(renewals++)
      if (refused === undefined) socket.reply(request)
      else if (refused !== "silent") socket.refuse(request, refused, { echoed: request.payload["token"] })
    }
    return socket
  }
  return Object.assign(service, { webSocket: open })
}

const renewals = (service: ScriptedService): unknown[] =>
  service.sockets.flatMap((socket) => socket.requests("update_session").map(({ payload }) => payload))

describe("a token that is about to expire", () => {
  it("in months or never is not asked for meanwhile", async () => {
    for (const lasts of [60 * 86_400_000, 1e99, Infinity, Number.NaN]) {
      const token = vi.fn(() => ({ token: "token-1", expiresAt: start + lasts }))
      const { rtm } = await ready({ token }, serviceOf())
      await vi.advanceTimersByTimeAsync(60_000)
      expect(token).toHaveBeenCalledTimes(1)
      await rtm.close()
    }
  })

  it("is renewed on the live connection at 80 % of its life, again and again, without a gap", async () => {
    const service = serviceOf()
    const { rtm, events, statuses, diagnostics } = await ready({ token: tokens() }, service)
    await vi.advanceTimersByTimeAsync(life * 0.8 - 1_000)
    expect(renewals(service)).toEqual([])
    await vi.advanceTimersByTimeAsync(2_000)
    expect(renewals(service)).toEqual([{ token: "Bearer token-2" }])
    await vi.advanceTimersByTimeAsync(life * 0.8 + 1_000)
    expect(renewals(service)).toEqual([{ token: "Bearer token-2" }, { token: "Bearer token-3" }])
    expect(service.sockets).toHaveLength(1)
    expect(events).toEqual([])
    expect(diagnostics).toEqual([])
    expect(statuses.at(-1)).toEqual({ state: "ready" })
    await rtm.close()
  })

  it("is renewed renewBefore ahead where that is earlier, and never when that is off", async () => {
    const short = serviceOf()
    const first = await ready({ token: tokens(100_000) }, short)
    await vi.advanceTimersByTimeAsync(40_100)
    expect(renewals(short)).toHaveLength(1)
    await first.rtm.close()
    const off = serviceOf()
    const second = await ready({ token: tokens(70_000), session: { renewBefore: 0 } }, off)
    await vi.advanceTimersByTimeAsync(65_000)
    expect(renewals(off)).toEqual([])
    await second.rtm.close()
  })

  it("is asked for again while the function has no other, and never tried on another connection", async () => {
    const service = serviceOf()
    const expiresAt = start + 100_000
    let token = "token-1"
    const asked: number[] = []
    const { rtm } = await ready(
      {
        token: () => {
          asked.push(Date.now() - start)
          return { token, expiresAt: token === "token-1" ? expiresAt : expiresAt + life }
        }
      },
      service
    )
    await vi.advanceTimersByTimeAsync(85_000)
    expect(asked.map((at) => Math.round(at / 1_000))).toEqual([0, 40, 70, 85])
    token = "token-2"
    await vi.advanceTimersByTimeAsync(10_000)
    expect(renewals(service)).toEqual([{ token: "Bearer token-2" }])
    expect(service.sockets).toHaveLength(1)
    await rtm.close()
  })

  it("is not asked for without end when it is over", async () => {
    const service = serviceOf()
    let asked = 0
    const token = () => {
      asked++
      return { token: "token-1", expiresAt: start + 100_000 }
    }
    const { rtm } = await ready({ token }, service)
    await vi.advanceTimersByTimeAsync(300_000)
    expect(asked).toBeLessThan(10)
    await rtm.close()
  })

  it.each([["internal"], ["authentication"], ["silent"]])(
    "is tried again, then on another connection: %s",
    async (refusal) => {
      const service = serviceOf(() => refusal)
      const { rtm, diagnostics } = await ready({ token: tokens() }, service)
      await vi.advanceTimersByTimeAsync(life * 0.8 + 60_000)
      expect(service.sockets[0]!.requests("update_session")).toHaveLength(3)
      expect(service.sockets).toHaveLength(2)
      expect(service.last.requests("login")).toMatchObject([{ payload: { token: "Bearer token-5" } }])
      expect(rtm.status.value).toEqual({ state: "ready" })
      const reason = refusal === "silent" ? "timeout" : refusal
      expect(diagnostics).toMatchObject([{ kind: "not-renewed", reason }])
      // Whatever the service echoes.
      expect(JSON.stringify(diagnostics)).not.toContain("token-")
      await rtm.close()
    }
  )

  it("is renewed after one failure, on the same connection", async () => {
    const service = serviceOf((n) => (n === 0 ? "internal" : undefined))
    const { rtm, diagnostics } = await ready({ token: tokens() }, service)
    await vi.advanceTimersByTimeAsync(life * 0.8 + 60_000)
    expect(renewals(service)).toHaveLength(2)
    expect(service.sockets).toHaveLength(1)
    expect(diagnostics).toEqual([])
    await rtm.close()
  })

  it("is nobody's business once the connection is lost, or let go of", async () => {
    const service = serviceOf(() => "silent")
    const { rtm } = await ready({ token: tokens() }, service)
    await vi.advanceTimersByTimeAsync(life * 0.8 + 1)
    expect(renewals(service)).toHaveLength(1)
    service.last.break()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(service.sockets).toHaveLength(2)
    expect(renewals(service)).toHaveLength(1)
    await rtm.pause()
    await vi.advanceTimersByTimeAsync(life)
    expect(renewals(service)).toHaveLength(1)
    await rtm.close()
  })
})

describe("renew()", () => {
  it("gives the live connection another token, and resolves to the profile", async () => {
    const service = serviceOf()
    const { rtm, events } = await ready({ token: tokens() }, service)
    expect(await rtm.renew()).toEqual({ id: "agent@example.com" })
    expect(renewals(service)).toEqual([{ token: "Bearer token-2" }])
    expect(service.sockets).toHaveLength(1)
    expect(events).toEqual([])
    // The next login is not made with what was.
    expect(await rtm.login({ token: "token-2" })).toMatchObject({ license: { id: 1 } })
    expect(service.sockets).toHaveLength(1)
    await rtm.close()
  })

  it("moves to another connection when there is no other token", async () => {
    const service = serviceOf()
    const { rtm } = await ready({ token: "t" }, service)
    expect(await rtm.renew()).toEqual({ id: "agent@example.com" })
    expect(renewals(service)).toEqual([])
    expect(service.sockets).toHaveLength(2)
    await rtm.close()
  })

  it("is paced, however often it is asked for", async () => {
    const service = serviceOf()
    const { rtm } = await ready({ token: tokens() }, service)
    for (let n = 0; n < 20; n++) {
      void outcome(rtm.renew())
      await settle()
    }
    expect(renewals(service)).toHaveLength(1)
    expect(service.sockets.length).toBeLessThan(4)
    await rtm.close()
  })

  it("ends by itself when the token function hangs, or the service says nothing", async () => {
    let hang = false
    const token = () => (hang ? new Promise<string>(() => undefined) : "t")
    const { rtm } = await ready(
      { token },
      serviceOf(() => "silent")
    )
    hang = true
    const renewing = outcome(rtm.renew({ timeout: 5_000 }))
    await vi.advanceTimersByTimeAsync(5_000)
    expect(renewing.error).toMatchObject({ _tag: "TimeoutError" })
    await vi.advanceTimersByTimeAsync(60_000)
    expect(rtm.status.value).toEqual({ state: "ready" })
    await rtm.close()
  })

  it("repeats a call that was refused for its token, over the same connection", async () => {
    let current = "token-1"
    const service = serviceOf()
    const { rtm } = await ready(
      { token: (rejected) => (rejected === undefined ? current : (current = "token-2")) },
      service
    )
    const call = outcome(rtm.deactivate_chat({ id: "c" }))
    await settle()
    service.last.refuse(service.last.requests("deactivate_chat")[0]!, "authentication")
    await settle()
    expect(renewals(service)).toEqual([{ token: "Bearer token-2" }])
    service.last.reply(service.last.requests("deactivate_chat")[1]!)
    await settle()
    expect(call).toEqual({ value: {} })
    expect(service.sockets).toHaveLength(1)
    await rtm.close()
  })
})
