import { once } from "node:events"
import { describe, expect, it } from "vitest"
import { WebSocket } from "ws"
import type { CallReport } from "../service/reports.ts"
import { FakeLiveChat } from "../fake-livechat.ts"
import type { StartOptions } from "../options.ts"
import { createFake, rtmClient } from "../test-support/fake.ts"
import { post, act, connect } from "./test-support/raw-requests.ts"

const withReports = async (options: StartOptions = {}) => {
  const reports: CallReport[] = []
  const fake = await FakeLiveChat.start({ ...options, onCall: (report) => void reports.push(report) })
  return {
    fake,
    results: () => reports.map(({ action, via, result }) => `${via} ${action} ${result}`),
    [Symbol.asyncDispose]: () => fake.close()
  }
}

describe("silence", () => {
  it("may last 45 seconds, so that a ping every 30 is soon enough", async () => {
    const fake = createFake()
    const { client, names } = await rtmClient(fake)
    for (let n = 0; n < 4; n += 1) {
      await fake.clock.advance(30_000)
      await client.ping()
    }
    await fake.clock.advance(44_999)
    expect(names()).toEqual([])
    await fake.clock.advance(1)
    expect(names()).toEqual(["agent_disconnected"])
  })

  it("may last as long as it is told, and for ever", async () => {
    const strict = createFake({ silenceTimeout: 20_000 })
    const first = await rtmClient(strict)
    await strict.clock.advance(20_000)
    expect(first.names()).toEqual(["agent_disconnected"])
    for (const silenceTimeout of [Infinity, 0]) {
      const patient = createFake({ silenceTimeout })
      const second = await rtmClient(patient)
      await patient.clock.advance(90 * 86_400_000)
      expect(second.names()).toEqual([])
    }
  })

  it.each([[-1], [0.5], [Number.NaN], ["45"]])("cannot be %j", (silenceTimeout) => {
    expect(() => createFake({ silenceTimeout } as never)).toThrow("option silenceTimeout")
  })
})

describe("another version", () => {
  it("is refused on an RTM connection after it was accepted", async () => {
    await using started = await withReports()
    const { fake, results } = started
    const url = fake.rtmUrl.replace("/v3.0/", "/v3.1/")
    const socket = new WebSocket(url)
    const frames: unknown[] = []
    socket.on("message", (data: Buffer) => frames.push(JSON.parse(data.toString())))
    await once(socket, "close")
    expect(frames).toEqual([
      { action: "agent_disconnected", type: "push", payload: { reason: "unsupported_version" } }
    ])
    expect(results()).toEqual([`rtm ${new URL(url).pathname} unsupported_version`])
    expect(fake.connections).toBe(0)
  })

  it("is refused on the Web API, its configuration included", async () => {
    await using started = await withReports()
    const { fake, results } = started
    for (const path of ["/v3.1/agent/action/send_event", "/v3.1/configuration/action/register_webhook"])
      expect((await post(fake, path, {})).body.error.type).toBe("unsupported_version")
    expect(results()).toEqual([
      "web /v3.1/agent/action/send_event unsupported_version",
      "web /v3.1/configuration/action/register_webhook unsupported_version"
    ])
  })

  it.each(["GET", "PUT", "DELETE"])("is refused whatever the method: %s", async (method) => {
    await using fake = await FakeLiveChat.start()
    for (const path of [
      "/v3.4/agent/action/list_chats",
      "/v3.4/configuration/action/list_license_properties"
    ]) {
      const response = await fetch(`${fake.webUrl}${path}`, { method })
      expect(await response.json()).toMatchObject({ error: { type: "unsupported_version" } })
    }
  })

  it.each(["GET", "PUT"])("is not meant where only the method is wrong: %s", async (method) => {
    await using fake = await FakeLiveChat.start()
    for (const path of ["/v3.6/agent/action/list_chats", "/v3.6/configuration/action/list_webhook_names"]) {
      const response = await fetch(`${fake.webUrl}${path}`, { method })
      expect(await response.json()).toEqual({
        error: { type: "validation", message: `Use POST, not ${method}` }
      })
    }
  })

  it("is not what is nowhere", async () => {
    await using fake = await FakeLiveChat.start()
    for (const path of ["/v3.1/nothing", "/nothing"]) {
      const socket = new WebSocket(`${fake.webUrl.replace("http", "ws")}${path}`)
      const [error] = (await once(socket, "error")) as [Error]
      expect(error.message).toContain("404")
    }
  })
})

describe("what is refused early", () => {
  it("is told to a watcher all the same, and is no call", async () => {
    await using started = await withReports({ token: "right" })
    const { fake, results } = started
    await act(fake, "get_customers", {}, { Authorization: "Bearer wrong" })
    await act(fake, "get_customers", "no json", { Authorization: "Bearer right" })
    await post(fake, "/v3.0/configuration/action/register_webhook", {}, { Authorization: "" })
    await post(fake, "/nothing/here", {})
    const rtm = await connect(fake.rtmUrl)
    await rtm.send({ action: "get_customers", payload: {} })
    await rtm.send({ action: "login", payload: { token: "Bearer wrong" } })
    rtm.socket.terminate()
    expect(results()).toEqual([
      "web get_customers authentication",
      "web get_customers validation",
      "web /v3.0/configuration/action/register_webhook authentication",
      "web /nothing/here validation",
      "rtm get_customers authentication",
      "rtm login authentication"
    ])
    expect(fake.calls.count).toBe(0)
  })
})
