import { describe, expect, it } from "vitest"
import { FakeLiveChat } from "../fake-livechat.ts"
import { agent1, chatId, createFake, customerId, message, webClient } from "../test-support/fake.ts"
import { act, connect } from "./test-support/raw-requests.ts"

// The fake is as strict as the service, and no stricter.

const bot = "5c9871d5372c824cbf22d860a707a578"

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
