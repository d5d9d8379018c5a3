import { v3_0 } from "@agent-chat/core/v3.0"
import { describe, expect, it } from "vitest"
import { createRtm, type RtmOptions } from "./index.ts"
import { socketLoader } from "./platform/websocket.global.ts"
import { ScriptedService } from "./test-support/scripted-socket.ts"

const refused = (options: unknown) => {
  try {
    createRtm(v3_0, options as RtmOptions)
  } catch (error) {
    return error
  }
  return undefined
}

describe("the options of a client", () => {
  it("come behind a catalog", () => {
    for (const catalog of [undefined, null, { token: "dal:token" }, "v3_6"])
      expect(() => createRtm(catalog as never, { token: "t" })).toThrow(
        expect.objectContaining({ _tag: "ConfigurationError", option: "catalog" })
      )
  })

  it("of a wait for a connection are what they should be", async () => {
    const rtm = createRtm(v3_0, { token: "t", webSocket: new ScriptedService().webSocket })
    const held = { aborted: false, addEventListener: () => {} }
    for (const signal of [7, {}, held])
      for (const wait of ["connect", "renew", "resume"] as const)
        await expect(rtm[wait]({ signal: signal as never })).rejects.toMatchObject({
          _tag: "ConfigurationError",
          option: "signal"
        })
    await rtm.close()
  })

  it("of a drain are what they should be, and it does not begin else", async () => {
    const rtm = createRtm(v3_0, { token: "t", webSocket: new ScriptedService().webSocket })
    for (const [how, option] of [
      [{ logOut: true }, "logOut"],
      [{ logout: "yes" }, "logout"],
      [null, "options"]
    ] as const)
      await expect(rtm.drain(how as never)).rejects.toMatchObject({ _tag: "ConfigurationError", option })
    let closed = false
    rtm.status.subscribe({ complete: () => (closed = true) })
    expect(closed).toBe(false)
    await rtm.drain()
    expect(closed).toBe(true)
  })

  it.each([undefined, null, "dal:token", 7])("are an object with a token, not %s", (options) => {
    expect(refused(options)).toMatchObject({ _tag: "ConfigurationError", option: "options" })
  })

  it("name what was probably meant", () => {
    expect(refused({ token: "t", baseURL: "https://x.example" })).toMatchObject({
      option: "baseURL",
      message: expect.stringContaining("did you mean baseUrl?")
    })
    expect(refused({ token: "t", session: { pingIntervall: 1 } })).toMatchObject({
      option: "session.pingIntervall",
      message: expect.stringContaining("did you mean pingInterval?")
    })
    expect(refused({ token: "t", timeOut: 5 })).toMatchObject({ option: "timeOut" })
    expect(refused({})).toMatchObject({ option: "token" })
  })

  it.each([
    ["connectTimeout", 0],
    ["connectTimeout", Infinity],
    ["loginTimeout", 0],
    ["pingInterval", -1],
    ["pingTimeout", 0],
    ["backoffBase", 0],
    ["backoffCap", Number.NaN],
    ["stableAfter", 0],
    ["closeTimeout", -1],
    ["drainTimeout", Infinity],
    ["queueLimit", 1.5],
    ["queueLimit", "256"],
    ["onDisconnect", "stop"],
    ["random", 0.5]
  ])("are no nonsense: session.%s %s", (name, value) => {
    expect(refused({ token: "t", session: { [name]: value } })).toMatchObject({ option: `session.${name}` })
  })

  it.each([
    { pingInterval: 0 },
    { pingInterval: Infinity },
    { renewBefore: 0 },
    { closeTimeout: 0 },
    { drainTimeout: 0 },
    { queueLimit: 0 },
    { queueLimit: Infinity },
    { connectTimeout: 1e12 }
  ])("may switch something off, or be very long: %j", (session) => {
    expect(refused({ token: "t", session })).toBeUndefined()
  })

  it("are refused where they would not be heard", () => {
    const webSocket = new ScriptedService().webSocket
    for (const option of ["headers", "agent", "ca"]) {
      expect(refused({ token: "t", webSocket, [option]: {} })).toMatchObject({ option })
      // On platforms whose WebSocket takes an address and nothing else.
      expect(() => socketLoader({ [option]: {} })).toThrow(expect.objectContaining({ option }))
    }
    expect(() => socketLoader({ headers: undefined })).not.toThrow()
  })

  it.each([
    { headers: [] },
    { headers: { "X-A": 7 } },
    { headers: { "X-A": "a\r\nb" } },
    { headers: { "X A": "a" } },
    { agent: "http://proxy" },
    { agent: null },
    { ca: 7 },
    { ca: null },
    { ca: {} },
    { ca: [7] },
    { login: "Europe/Warsaw" },
    { login: null },
    { allowInsecure: "yes" },
    { region: "" },
    { webSocket: "ws" }
  ])("are what they should be: %j", (options) => {
    expect(refused({ token: "t", ...options })).toMatchObject({
      _tag: "ConfigurationError",
      option: Object.keys(options)[0]
    })
  })
})
