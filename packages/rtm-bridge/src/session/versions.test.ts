import { v3_0 } from "@agent-chat/core/v3.0"
import { v3_6 } from "@agent-chat/core/v3.6"
import { beforeEach, describe, expect, it, vi } from "vitest"
import { createRtm } from "../index.ts"
import { ScriptedService } from "../test-support/scripted-socket.ts"
import { acceptLogin, ready, start } from "../test-support/session-of-v3.6.ts"

const home = "wss://api.livechatinc.com/v3.6/agent/rtm/ws"

beforeEach(() => {
  vi.useFakeTimers()
  return () => vi.useRealTimers()
})

const serviceOf = (organizationId: string): ScriptedService => {
  const service = new ScriptedService()
  service.onLogin = acceptLogin(organizationId)
  return service
}

const urls = ({ sockets }: ScriptedService): string[] => sockets.map(({ url }) => url)

describe("the organisation of a session", () => {
  it("is sent when it is known from the beginning", async () => {
    const { rtm, service } = await ready({ organizationId: "z6 ddb" }, serviceOf("other"))
    service.last.break()
    await vi.advanceTimersByTimeAsync(250)
    expect(urls(service)).toEqual([`${home}?organization_id=z6%20ddb`, `${home}?organization_id=z6%20ddb`])
    await rtm.close()
  })

  it("is left out until a login tells it, and remembered for the next connection", async () => {
    const { rtm, service } = await ready({}, serviceOf("z6ddb"))
    service.last.break()
    await vi.advanceTimersByTimeAsync(250)
    await rtm.renew()
    const known = `${home}?organization_id=z6ddb`
    expect(urls(service)).toEqual([home, known, known])
    await rtm.close()
  })

  it("is forgotten when a login is refused that was directed by what was learnt", async () => {
    const { rtm, service } = await ready({}, serviceOf("z6ddb"))
    service.onLogin = (socket, login) => {
      if (socket.url !== home) socket.refuse(login, "internal")
      else acceptLogin("new")(socket, login)
    }
    service.last.break()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(urls(service)).toEqual([home, `${home}?organization_id=z6ddb`, home])
    expect(rtm.status.value).toEqual({ state: "ready" })
    await rtm.close()
  })

  it("is kept apart for who logs in with a token of their own", async () => {
    const { rtm, service } = await ready({}, serviceOf("first"))
    await rtm.login({ token: "of somebody else".replaceAll(" ", "-") })
    expect(urls(service)).toEqual([home, home])
    await rtm.close()
  })

  it("is handed to a function that makes the address", async () => {
    const url = (region?: string, organization?: string) =>
      `ws://${region ?? "none"}.test/${organization ?? ""}`
    const { rtm, service } = await ready({ url, organizationId: "z6ddb" })
    expect(urls(service)).toEqual(["ws://none.test/z6ddb"])
    await rtm.close()
  })

  it("goes where an origin of one's own says, too", async () => {
    const { rtm, service } = await ready({ baseUrl: "ws://127.0.0.1:1", organizationId: "z6ddb" })
    expect(urls(service)).toEqual(["ws://127.0.0.1:1/v3.6/agent/rtm/ws?organization_id=z6ddb"])
    await rtm.close()
  })

  it.each([
    ["a version without organisations", () => createRtm(v3_0, { token: "t", organizationId: "z" } as never)],
    ["an empty text", () => start({ organizationId: "" })],
    ["a url that is complete", () => start({ organizationId: "z", url: "wss://x.example/" })]
  ])("is refused for %s", (_what, make) => {
    expect(make).toThrow(expect.objectContaining({ _tag: "ConfigurationError", option: "organizationId" }))
  })
})

it("has no bot in whose name calls are made", async () => {
  expect(() => createRtm(v3_6, { token: "t", authorId: "bot" } as never)).toThrow(
    expect.objectContaining({ _tag: "ConfigurationError", option: "authorId" })
  )
  const { rtm, service } = await ready()
  await expect(rtm.start_chat({}, { authorId: "bot" } as never)).rejects.toMatchObject({
    _tag: "ConfigurationError",
    option: "authorId"
  })
  expect(service.last.requests("start_chat")).toEqual([])
  await rtm.close()
})

describe("the region of a session", () => {
  const misdirect = (service: ScriptedService, region: unknown) => {
    service.onLogin = (socket, login) => {
      if (socket.url.includes("api-fra")) acceptLogin("z6ddb")(socket, login)
      else socket.refuse(login, "misdirected_request", { region })
    }
    return service
  }

  it("is none, whatever the token begins with, until the service names one, which is remembered", async () => {
    const { rtm, service } = await ready({ token: "dal:t" }, misdirect(new ScriptedService(), "fra"))
    service.last.break()
    await vi.advanceTimersByTimeAsync(250)
    const fra = "wss://api-fra.livechatinc.com/v3.6/agent/rtm/ws"
    expect(urls(service)).toEqual([home, fra, `${fra}?organization_id=z6ddb`])
    await rtm.close()
  })

  it("is followed when the live connection turns out to be misdirected", async () => {
    const { rtm, service } = await ready()
    service.last.push("agent_disconnected", { reason: "misdirected_connection", data: { region: "fra" } })
    await vi.advanceTimersByTimeAsync(250)
    expect(urls(service)).toEqual([home, "wss://api-fra.livechatinc.com/v3.6/agent/rtm/ws"])
    expect(rtm.status.value).toEqual({ state: "ready" })
    await rtm.close()
  })

  it("stays the one that was given", async () => {
    const { rtm, service } = start({ region: "dal" }, misdirect(new ScriptedService(), "fra"))
    await expect(rtm.connect()).rejects.toMatchObject({ type: "misdirected_request", region: "fra" })
    expect(urls(service)).toEqual([home])
    await rtm.close()
  })

  it.each(["constructor", "__proto__", "toString", "evil.example/", "x\r\n", 7, undefined])(
    "is never made an address of what is no region: %s",
    async (region) => {
      const { rtm, service } = start({}, misdirect(new ScriptedService(), region))
      await expect(rtm.connect()).rejects.toMatchObject({ type: "misdirected_request" })
      expect(new Set(urls(service))).toEqual(new Set([home]))
      await rtm.close()
    }
  )
})

describe("pushes of another version", () => {
  const push = (version: string, n: number): string =>
    JSON.stringify({ version, action: "incoming_event", type: "push", payload: { n } })

  it("are dropped, and told of once for each connection and version", async () => {
    const { rtm, service, events, diagnostics } = await ready()
    for (let n = 0; n < 3; n++)
      for (const version of ["3.7", "3.6", "3.5"]) service.last.frame(push(version, n))
    const expected = ["3.7", "3.5"].map((version) => ({
      kind: "foreign-push",
      version,
      action: "incoming_event"
    }))
    expect(diagnostics).toEqual(expected)
    expect(events.map(({ payload }: any) => payload.n)).toEqual([0, 1, 2])
    service.last.break()
    await vi.advanceTimersByTimeAsync(250)
    service.last.frame(push("3.7", 3))
    expect(diagnostics.slice(-1)).toEqual(expected.slice(0, 1))
    await rtm.close()
  })

  it("are told of for so many versions only", async () => {
    const { rtm, service, diagnostics } = await ready()
    for (let n = 0; n < 100; n++) service.last.frame(push(`4.${n}`, n))
    expect(diagnostics).toHaveLength(10)
    await rtm.close()
  })
})
