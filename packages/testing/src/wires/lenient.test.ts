import { once } from "node:events"
import { describe, expect, it } from "vitest"
import { WebSocket } from "ws"
import type { CallReport } from "../service/reports.ts"
import { FakeLiveChat } from "../fake-livechat.ts"
import type { StartOptions } from "../options.ts"
import {
  agent1,
  chatId,
  createFake,
  customerId,
  message,
  rtmClient,
  webClient
} from "../test-support/fake.ts"

// The fake is as strict as the service, and no stricter.

const bot = "5c9871d5372c824cbf22d860a707a578"

const post = async (
  fake: FakeLiveChat,
  path: string,
  body: unknown,
  headers: Record<string, string> = {}
): Promise<{ status: number; body: any }> => {
  const response = await fetch(`${fake.webUrl}${path}`, {
    method: "POST",
    headers: { Authorization: "Bearer token", ...headers },
    body: body instanceof FormData || typeof body === "string" ? body : JSON.stringify(body)
  })
  return { status: response.status, body: await response.json() }
}

const act = (fake: FakeLiveChat, name: string, body: unknown, headers?: Record<string, string>) =>
  post(fake, `/v3.0/agent/action/${name}`, body, headers)

/** A connection whose frames are read one by one. */
const connect = async (url: string) => {
  const socket = new WebSocket(url)
  const frames: any[] = []
  socket.on("message", (data: Buffer) => frames.push(JSON.parse(data.toString())))
  await once(socket, "open")
  const send = async (frame: object) => {
    const before = frames.length
    socket.send(JSON.stringify(frame))
    await expect.poll(() => frames.length).toBeGreaterThan(before)
    return frames[before]
  }
  return { socket, frames, send }
}

const withReports = async (options: StartOptions = {}) => {
  const reports: CallReport[] = []
  const fake = await FakeLiveChat.start({ ...options, onCall: (report) => void reports.push(report) })
  return {
    fake,
    results: () => reports.map(({ action, via, result }) => `${via} ${action} ${result}`),
    [Symbol.asyncDispose]: () => fake.close()
  }
}

describe("zero values of other languages", () => {
  const said = { chat_id: chatId, event: message("hi") }

  it.each([[""], [null]])("an author_id %j is none", async (author_id) => {
    await using fake = await FakeLiveChat.start()
    for (const body of [
      { ...said, author_id },
      { payload: said, author_id }
    ])
      expect((await act(fake, "send_event", body)).body.event).toMatchObject({ author_id: agent1 })
    const rtm = await connect(fake.rtmUrl)
    await rtm.send({ action: "login", payload: { token: "Bearer any" }, author_id })
    const answer = await rtm.send({ request_id: "1", action: "send_event", payload: said, author_id })
    expect(answer).toMatchObject({ success: true, payload: { event: { author_id: agent1 } } })
    rtm.socket.terminate()
  })

  it("an author_id of a form that is empty is none", async () => {
    await using fake = await FakeLiveChat.start()
    const form = new FormData()
    form.append("payload.chat_id", chatId)
    form.append("payload.file", new File(["x"], "x.txt"))
    form.append("author_id", "")
    expect((await act(fake, "send_file", form)).status).toBe(200)
  })

  it("an empty X-Region is none", async () => {
    await using fake = await FakeLiveChat.start()
    expect((await act(fake, "get_customers", {}, { "X-Region": "" })).status).toBe(200)
    const socket = new WebSocket(fake.rtmUrl, { headers: { "X-Region": "" } })
    await once(socket, "open")
    socket.send(JSON.stringify({ action: "login", payload: { token: "Bearer fra-x" } }))
    const [data] = (await once(socket, "message")) as [Buffer]
    expect(JSON.parse(data.toString())).toMatchObject({ success: true })
    socket.terminate()
  })

  it.each([["null"], [""], ['{"payload":null}']])("a body %j is an empty one", async (body) => {
    await using fake = await FakeLiveChat.start()
    expect((await act(fake, "start_chat", body)).body.chat.id).toBeTypeOf("string")
    const path = "/v3.0/configuration/action/get_webhooks_config"
    expect((await post(fake, path, body)).body).toEqual([])
  })

  it("what may be left out may be null or empty", async () => {
    await using fake = await FakeLiveChat.start()
    const event = { ...message("hi"), custom_id: null, recipients: "", properties: null }
    const sent = await act(fake, "send_event", { chat_id: chatId, event, attach_to_last_thread: null })
    expect(sent.body.event).toMatchObject({ text: "hi", recipients: "all", properties: {} })
    expect(sent.body.event).not.toHaveProperty("custom_id")
    const empty = await act(fake, "send_event", { chat_id: chatId, event: message("hi", { custom_id: "" }) })
    expect(empty.body.event).not.toHaveProperty("custom_id")
    for (const payload of [
      { page_id: "", order: null, limit: null },
      { page_id: null, filters: null }
    ])
      expect((await act(fake, "get_customers", payload)).body.total_customers).toBe(2)
    const threads = await act(fake, "get_chat_threads", { chat_id: chatId, thread_ids: null })
    expect(threads.body.chat.threads.length).toBe(2)
    const started = await act(fake, "start_chat", {
      chat: {
        users: null,
        access: null,
        thread: { events: [{ ...message("x"), custom_id: null }], tags: null }
      }
    })
    expect(started.body.chat.thread.events.length).toBe(1)
  })

  it("what has to be there may not", async () => {
    await using fake = await FakeLiveChat.start()
    for (const payload of [
      { chat_id: null, event: message("hi") },
      { chat_id: chatId, event: null },
      { chat_id: chatId, event: { type: "", text: "hi" } }
    ])
      expect((await act(fake, "send_event", payload)).body.error.type).toBe("validation")
  })

  it("null within what the service does not look into stays", async () => {
    await using fake = await FakeLiveChat.start()
    const content = { a: null, b: "" }
    const event = { type: "custom", content, custom_id: null }
    expect((await act(fake, "send_event", { chat_id: chatId, event })).body.event.content).toEqual(content)
  })
})

describe("a wrapped body", () => {
  it("is unwrapped whatever stands beside the payload", async () => {
    await using fake = await FakeLiveChat.start()
    const payload = { chat_id: chatId, event: message("hi") }
    for (const beside of [
      {},
      { action: "send_event", request_id: "x" },
      { version: "3.0", type: "request" }
    ]) {
      const { body } = await act(fake, "send_event", { ...beside, payload, author_id: bot })
      expect(body.event).toMatchObject({ text: "hi", author_id: bot })
    }
  })

  it("makes no nameless customer", async () => {
    await using fake = await FakeLiveChat.start()
    const body = { action: "create_customer", request_id: "x", payload: { name: "Nina" } }
    expect((await act(fake, "create_customer", body)).body).toMatchObject({ name: "Nina" })
  })
})

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

describe("what handlers read", () => {
  it("a webhook has additional_data, also when none was asked for", async () => {
    const posted: any[] = []
    const fake = createFake({
      fetch: async (request) => {
        posted.push(await request.json())
        return new Response()
      }
    })
    const url = "https://hooks.example.com/"
    for (const action of ["incoming_event", "agent_status_changed"])
      fake.registerWebhook({ url, action, secret: "s", additional_data: ["access"] })
    fake.registerWebhook({ url, action: "incoming_event", secret: "s" })
    const web = webClient(fake)
    await web.send_event({ chat_id: chatId, event: message("hi") })
    await web.update_agent({ routing_status: "not_accepting_chats" })
    await fake.idle()
    expect(posted.map(({ additional_data }) => additional_data)).toEqual([
      { access: { group_ids: [1] } },
      {},
      {}
    ])
  })

  it("the profile of a login is present", async () => {
    await using fake = await FakeLiveChat.start()
    const rtm = await connect(fake.rtmUrl)
    const { payload } = await rtm.send({ action: "login", payload: { token: "Bearer any" } })
    expect(payload.my_profile).toMatchObject({ id: agent1, present: true })
    rtm.socket.terminate()
  })

  it("a request id that is a number comes back as one, on answers and pushes", async () => {
    await using fake = await FakeLiveChat.start()
    const rtm = await connect(fake.rtmUrl)
    expect(await rtm.send({ request_id: 0, action: "nothing" })).toMatchObject({
      request_id: 0,
      success: false
    })
    await rtm.send({ request_id: 1, action: "login", payload: { token: "Bearer any" } })
    await rtm.send({
      request_id: 7,
      action: "send_event",
      payload: { chat_id: chatId, event: message("hi") }
    })
    await expect.poll(() => rtm.frames.at(-1)).toMatchObject({ action: "incoming_event", request_id: 7 })
    expect(rtm.frames.slice(0, 3).map(({ request_id }) => request_id)).toEqual([0, 1, 7])
    expect(fake.calls.all.map(({ requestId }) => requestId)).toEqual(["1", "7"])
    rtm.socket.terminate()
  })

  it("a chat says which application started it, unless the application does", async () => {
    const posted: any[] = []
    const fake = createFake({
      fetch: async (request) => {
        posted.push(await request.json())
        return new Response()
      }
    })
    fake.addToken({ token: "app", agent_id: agent1, client_id: "app-1" })
    fake.addToken({ token: "none", agent_id: agent1 })
    const url = "https://hooks.example.com/"
    const api = webClient(fake, "app")
    const started = await api.start_chat({ chat: { users: [{ id: customerId, type: "customer" }] } })
    expect(started.chat.properties).toMatchObject({ source: { client_id: { value: "app-1" } } })
    const named = await api.start_chat({
      chat: { properties: { source: { type: "mail", client_id: "app-2" } } }
    })
    expect(named.chat.properties).toMatchObject({
      source: { type: { value: "mail" }, client_id: { value: "app-2" } }
    })
    const other = await webClient(fake, "none").start_chat({})
    expect(other.chat.properties).toEqual({})
    const { webhooks } = fake.snapshot()
    expect(webhooks).toEqual([])
    fake.restore({
      ...fake.snapshot(),
      webhooks: [
        {
          webhook_id: "mine",
          url,
          action: "incoming_event",
          secret_key: "s",
          owner_client_id: "app-1",
          filters: { only_my_chats: true }
        }
      ]
    })
    for (const chat_id of [started.chat.id, other.chat.id, chatId])
      await api.send_event({ chat_id, event: message("hi") })
    await fake.idle()
    expect(posted.map(({ data }) => data.chat_id)).toEqual([started.chat.id])
  })
})

describe("a token", () => {
  const basic = `Basic ${btoa("account:secret")}`
  const schemes: readonly (readonly [string, boolean])[] = [
    ["Bearer right", true],
    ["bearer  right", true],
    [basic, true],
    [basic.replace("Basic", "basic"), true],
    ["right", false],
    ["Bearer", false],
    ["Bearer ", false],
    ["", false],
    ["Token right", false],
    ["Bearer Bearer right", false],
    [`Bearer ${basic}`, false],
    ["Basic right", false],
    ["Basic !!!", false],
    [`Basic ${btoa("no colon")}`, false]
  ]

  it.each(schemes)("%j is accepted on both transports: %j", async (value, isAccepted) => {
    await using fake = await FakeLiveChat.start({ token: "right" })
    fake.addToken({ token: basic, agent_id: agent1 })
    const web = await act(fake, "get_customers", {}, { Authorization: value })
    expect(web.body.error?.type).toBe(isAccepted ? undefined : "authentication")
    const rtm = await connect(fake.rtmUrl)
    const login = await rtm.send({ request_id: "1", action: "login", payload: { token: value } })
    expect(login.success).toBe(isAccepted)
    rtm.socket.terminate()
  })

  it("needs a scheme where any token will do", async () => {
    await using fake = await FakeLiveChat.start()
    expect((await act(fake, "get_customers", {}, { Authorization: "abc" })).body.error).toEqual({
      type: "authentication",
      message:
        'The token needs a scheme: "Bearer <token>" or "Basic <base64 of account id:personal access token>"'
    })
    expect((await act(fake, "get_customers", {}, { Authorization: basic })).status).toBe(200)
  })

  it("may be given to the fake with its scheme, and revoked so", async () => {
    for (const token of [basic, "Bearer right"]) {
      const fake = createFake({ token })
      const { client } = await rtmClient(fake)
      await client.ping()
      fake.revokeToken(token)
      await fake.clock.advance(0)
      await expect(client.ping()).rejects.toMatchObject({ reason: "login-rejected" })
    }
  })
})
