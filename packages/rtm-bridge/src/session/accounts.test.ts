import { noRetry } from "@agent-chat/core"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { outcome, pass, ready, settle, start } from "../test-support/session.ts"
import { loginReply, ScriptedService } from "../test-support/scripted-socket.ts"

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const profileOf = (agent: unknown) => ({ my_profile: { id: agent } })

/** A service that knows each agent by his token. */
const perToken = () => {
  const service = new ScriptedService()
  service.onLogin = (socket, login) => socket.reply(login, profileOf(login.payload["token"]))
  return service
}

const idOf = async (login: Promise<{ my_profile: { id: string } }>) => (await login).my_profile.id

describe("login() on a live session", () => {
  it("answers from memory when it says nothing new", async () => {
    const { rtm, service } = await ready({ login: { timezone: "UTC" } })
    await rtm.login({ token: "t" })
    await rtm.login({ token: "Bearer t", timezone: "UTC" })
    expect(service.sockets).toHaveLength(1)
    await rtm.close()
  })

  it("logs in as somebody else over a second connection, and stays that", async () => {
    const service = perToken()
    const { rtm } = start({}, service)
    await rtm.connect()
    expect(await idOf(rtm.login({ token: "other" }))).toBe("Bearer other")
    expect(await rtm.connect()).toEqual({ id: "Bearer other" })
    service.last.break()
    await pass(500)
    expect(service.tokens).toEqual(["Bearer t", "Bearer other", "Bearer other"])
    await rtm.close()
  })

  it("logs in anew for other details as well", async () => {
    const { rtm, service } = await ready()
    await rtm.login({ token: "t", timezone: "Europe/Warsaw" })
    expect(service.last.requests("login")[0]?.payload).toMatchObject({ timezone: "Europe/Warsaw" })
    expect(service.sockets).toHaveLength(2)
    await rtm.close()
  })

  it.each(["refused", "lost", "aborted"])("leaves everything as it was when it is %s", async (how) => {
    const service = perToken()
    const { rtm } = start({ retry: noRetry }, service)
    await rtm.connect()
    service.automatic = false
    const controller = new AbortController()
    const login = outcome(rtm.login({ token: "other" }, { signal: controller.signal }))
    await settle()
    service.last.open()
    if (how === "refused") service.last.refuse(service.last.received[0]!, "authentication")
    if (how === "lost") service.last.break()
    if (how === "aborted") {
      controller.abort("enough")
      service.last.reply(service.last.received[0]!, profileOf("late"))
    }
    service.automatic = true
    await settle()
    expect(login).toHaveProperty("error")
    expect(await rtm.connect()).toEqual({ id: "Bearer t" })
    service.sockets[0]!.break()
    await pass(1_000)
    expect(await rtm.connect()).toEqual({ id: "Bearer t" })
    await rtm.close()
  })

  it("never answers one agent with the login of another, whoever asks meanwhile", async () => {
    const service = perToken()
    const { rtm } = start({}, service)
    await rtm.connect()
    const logins = ["1", "2", "3", "2"].map((token) => ({ token, seen: outcome(rtm.login({ token })) }))
    await pass(5_000)
    for (const { token, seen } of logins) {
      expect(seen.value ?? seen.error.reason).toEqual(
        seen.error === undefined ? profileOf(`Bearer ${token}`) : "login-rejected"
      )
    }
    expect(logins.at(-1)?.seen.value).toEqual(profileOf("Bearer 2"))
    expect(await rtm.connect()).toEqual({ id: "Bearer 2" })
    await rtm.close()
  })

  it("answers who is logged in, and tells whoever waits for what that gave up", async () => {
    const service = perToken()
    let asked = 0
    const token = (): string | Promise<string> => (++asked === 2 ? new Promise(() => {}) : "t")
    const { rtm } = start({ token, retry: noRetry }, service)
    await rtm.connect()
    const renewed = outcome(rtm.renew())
    await settle()
    expect(await idOf(rtm.login({ token: "t" }))).toBe("Bearer t")
    await pass(1_000)
    expect(renewed.value).toEqual({ id: "Bearer t" })
    service.automatic = false
    const other = outcome(rtm.login({ token: "other" }))
    await pass(1_000)
    service.last.open()
    service.automatic = true
    expect(await idOf(rtm.login({ token: "t" }))).toBe("Bearer t")
    await pass(2_000)
    expect(other.error).toMatchObject({ reason: "login-rejected", delivery: "not-sent" })
    expect(await rtm.connect()).toEqual({ id: "Bearer t" })
    await rtm.close()
  })
})

describe("login() while a connection is made", () => {
  it("takes the place of a login as somebody else", async () => {
    const service = perToken()
    service.automatic = false
    const { rtm } = start({}, service)
    const connecting = outcome(rtm.connect())
    const early = outcome(rtm.login({ token: "early" }))
    await settle()
    service.sockets[0]?.open()
    service.automatic = true
    const login = outcome(rtm.login({ token: "other" }))
    await pass(1_000)
    expect(login.value).toEqual(profileOf("Bearer other"))
    expect(early.error).toMatchObject({ _tag: "ConnectionError", delivery: "not-sent" })
    expect(connecting.value).toEqual({ id: "Bearer other" })
    expect(rtm.status.value).toEqual({ state: "ready" })
    await rtm.close()
  })

  it("is refused as itself, not answered as the agent of the options", async () => {
    const service = perToken()
    service.onLogin = (socket, login) => {
      if (login.payload["token"] === "Bearer other") socket.refuse(login, "authentication")
      else socket.reply(login, loginReply(1))
    }
    const { rtm } = start({}, service)
    const login = outcome(rtm.login({ token: "other" }))
    await settle()
    expect(login.error).toMatchObject({ _tag: "ApiError", type: "authentication" })
    await rtm.close()
  })
})
