import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { isAgentChatError } from "@agent-chat/core"
import { outcome, pass, ready, settle, start } from "../test-support/session.ts"

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A token function that has a fresh token whenever it is asked. */
const fresh = () => {
  let issued = 0
  return () => `fresh-${++issued}`
}

describe("a token service whose fresh tokens are all refused", () => {
  it("ends the session with the refusal after a few, with waits in between", async () => {
    const { rtm, service, statuses } = start({ token: fresh() })
    service.onLogin = (socket, login) => socket.refuse(login, "authentication")
    const connecting = outcome(rtm.connect())
    const call = outcome(rtm.start_chat())
    await pass(60_000)
    expect(service.tokens).toEqual(["Bearer fresh-1", "Bearer fresh-2", "Bearer fresh-3"])
    expect(connecting.error).toMatchObject({ _tag: "ApiError", type: "authentication" })
    expect(call.error).toMatchObject({
      reason: "login-rejected",
      cause: { _tag: "ApiError", type: "authentication" }
    })
    expect(statuses.at(-1)).toEqual({ state: "closed", reason: "authentication" })
    expect(statuses).toMatchObject([
      { state: "idle" },
      { state: "connecting" },
      { state: "reconnecting", delay: 0 },
      { state: "reconnecting", delay: 250, cause: { type: "authentication" } },
      { state: "closed" }
    ])
    await rtm.close()
  })

  it("is no way round the waits when the refusal comes after the login", async () => {
    const { rtm, service } = start({ token: fresh() })
    service.onLogin = (socket, login) => {
      socket.reply(login, {})
      socket.push("agent_disconnected", { reason: "access_token_expired" })
    }
    rtm.connect().catch(() => undefined)
    await pass(60_000)
    expect(service.tokens).toHaveLength(3)
    expect(rtm.status.value).toEqual({ state: "closed", reason: "access_token_expired" })
    await rtm.close()
  })

  it("may be tried again once a connection was stable", async () => {
    const { rtm, service } = await ready({ token: fresh() })
    for (let i = 0; i < 5; i++) {
      await pass(31_000, 1_000)
      service.last.push("agent_disconnected", { reason: "access_token_expired" })
      await settle()
      expect(rtm.status.value).toEqual({ state: "ready" })
    }
    await rtm.close()
  })
})

describe("nothing dials round the waits:", () => {
  it("a service that asks to renew after every login", async () => {
    const { rtm, service } = start()
    service.onLogin = (socket, login) => {
      socket.reply(login, {})
      socket.push("agent_disconnected", { reason: "role_permissions_changed" })
    }
    rtm.connect().catch(() => undefined)
    await pass(60_000)
    expect(service.sockets.length).toBeLessThan(12)
    await rtm.close()
  })

  it("calls that are refused, many or one after another", async () => {
    const { rtm, service } = await ready({ token: fresh() })
    const refuseAll = () => {
      for (const socket of service.sockets) {
        for (const request of socket.requests("start_chat")) socket.refuse(request, "authentication")
      }
    }
    const many = Array.from({ length: 640 }, () => outcome(rtm.start_chat()))
    refuseAll()
    await pass(1_000)
    expect(service.sockets.length).toBeLessThan(4)
    refuseAll()
    for (let i = 0; i < 58; i++) {
      many.push(outcome(rtm.start_chat()))
      refuseAll()
      await pass(1_000)
    }
    expect(service.sockets.length).toBeLessThan(14)
    await pass(40_000, 1_000)
    for (const { error } of many) expect(isAgentChatError(error)).toBe(true)
    await rtm.close()
  })

  it("renew() again and again", async () => {
    const { rtm, service } = await ready()
    const renewals: ReturnType<typeof outcome>[] = []
    for (let i = 0; i < 60; i++) {
      renewals.push(outcome(rtm.renew()))
      await pass(1_000)
    }
    expect(service.sockets.length).toBeLessThan(12)
    await pass(40_000, 1_000)
    for (const renewal of renewals) expect(renewal).toHaveProperty("value")
    await rtm.close()
  })

  it("wake-ups", async () => {
    const page = new EventTarget()
    vi.stubGlobal("addEventListener", page.addEventListener.bind(page))
    const { rtm, service } = await ready()
    service.automatic = false
    service.last.break()
    for (let i = 0; i < 240; i++) {
      page.dispatchEvent(new Event("online"))
      await settle()
      if (service.last.readyState === 0) service.last.break()
      await vi.advanceTimersByTimeAsync(250)
    }
    expect(service.sockets.length).toBeLessThan(12)
    vi.unstubAllGlobals()
    await rtm.close()
  })

  it("connect() from whoever is told of the end", async () => {
    const { rtm, service } = start()
    service.onLogin = (socket, login) => socket.refuse(login, "license_expired")
    rtm.status.subscribe(({ state }) => {
      if (state === "closed") rtm.connect().catch(() => undefined)
    })
    rtm.connect().catch(() => undefined)
    await pass(60_000)
    expect(service.sockets.length).toBeLessThan(12)
    await rtm.close()
  })

  it("login() as one agent after another", async () => {
    const { rtm, service } = await ready()
    for (let i = 0; i < 60; i++) {
      rtm.login({ token: `agent-${i}` }).catch(() => undefined)
      await pass(1_000)
    }
    expect(service.sockets.length).toBeLessThan(12)
    await rtm.close()
  })

  it("pause() and resume()", async () => {
    const { rtm, service } = await ready()
    for (let i = 0; i < 60; i++) {
      void rtm.pause()
      rtm.resume().catch(() => undefined)
      await pass(1_000)
    }
    expect(service.sockets.length).toBeLessThan(12)
    await rtm.close()
  })

  it("a service that refuses logins for now, without end", async () => {
    const { rtm, service, statuses } = start()
    service.onLogin = (socket, login) => socket.refuse(login, "internal")
    rtm.connect().catch(() => undefined)
    await pass(600_000, 1_000)
    // An outage is no reason to give up.
    expect(rtm.status.value).toMatchObject({ state: "reconnecting", reason: "internal" })
    expect(statuses.length).toBeLessThan(90)
    await rtm.close()
  })
})
