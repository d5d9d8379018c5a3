import { createClient, noRetry } from "@agent-chat/core"
import { v3_6 } from "@agent-chat/core/v3.6"
import { once } from "node:events"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { WebSocket } from "ws"
import { FakeLiveChat } from "../../fake-livechat.ts"
import { chatId, customerId, message, refusal } from "../../test-support/fake.ts"

const owner_client_id = "0805e283233042b37f460ed8fbf22160"
const url = "https://hooks.example.com/livechat"
const hook = { url, action: "incoming_event", secret_key: "s3cret", owner_client_id, type: "license" }

let fake: FakeLiveChat
let posted: any[]

beforeEach(async () => {
  posted = []
  fake = await FakeLiveChat.start({
    fetch: async (request) => {
      posted.push(await request.json())
      return new Response()
    }
  })
})
afterEach(() => fake.close())

const configure = async (name: string, payload: object, headers = { Authorization: "Bearer any" }) => {
  const response = await fetch(`${fake.webUrl}/v3.6/configuration/action/${name}`, {
    method: "POST",
    headers,
    body: JSON.stringify(payload)
  })
  const body: any = await response.json()
  return response.ok ? body : body.error.type
}

const web = (token = fake.token) =>
  createClient(v3_6, fake.webTransport({ catalog: v3_6, token }), { retry: noRetry, validate: "strict" })

const delivered = async (): Promise<any[]> => {
  await fake.idle()
  return posted.splice(0)
}

describe("webhooks of v3.6", () => {
  it("are registered for an application, listed without their secret, and removed", async () => {
    const { id } = await configure("register_webhook", hook)
    const { secret_key: _hidden, ...shown } = hook
    expect(await configure("list_webhooks", { owner_client_id })).toEqual([{ id, ...shown }])
    expect(await configure("list_webhooks", { owner_client_id: "another" })).toEqual([])
    expect(await configure("unregister_webhook", { id, owner_client_id: "another" })).toBe("not_found")
    expect(await configure("unregister_webhook", { id, owner_client_id })).toEqual({})
    expect(await configure("list_webhooks", { owner_client_id })).toEqual([])
  })

  it.each([
    ["an unknown event", { action: "thread_closed" }],
    ["an event without webhook", { action: "incoming_multicast" }],
    ["no owner", { owner_client_id: undefined }],
    ["no type", { type: undefined }],
    ["another type", { type: "my" }],
    ["no secret", { secret_key: "" }],
    ["a long address", { url: `${url}/${"x".repeat(500)}` }],
    ["a filter the event has not", { filters: { agent_ids: { values: ["a"] } } }],
    [
      "a filter that says two things",
      { filters: { chat_presence: { user_ids: { values: [], exclude_values: [] } } } }
    ]
  ])("are refused with %s", async (_what, change) => {
    expect(await configure("register_webhook", { ...hook, ...change })).toBe("validation")
  })

  it("are three at most for an event of an application", async () => {
    for (let n = 0; n < 3; n += 1) await configure("register_webhook", hook)
    expect(await configure("register_webhook", hook)).toBe("limit_reached")
    expect(await configure("register_webhook", { ...hook, action: "chat_deactivated" })).toHaveProperty("id")
    expect(await configure("register_webhook", { ...hook, owner_client_id: "another" })).toHaveProperty("id")
  })

  it("carry the tenant, the payload and what was asked for besides", async () => {
    const additional_data = ["chat_properties", "chat_presence_user_ids"]
    const { id } = await configure("register_webhook", { ...hook, additional_data })
    const { event_id } = await web().send_event({ chat_id: chatId, event: message("hi") })
    expect(await delivered()).toEqual([
      {
        webhook_id: id,
        secret_key: "s3cret",
        action: "incoming_event",
        organization_id: "390e44e6-f1e6-4368-86dd-74014508c2e0",
        payload: {
          chat_id: chatId,
          thread_id: "K600PKZON8",
          event: expect.objectContaining({ id: event_id, text: "hi", visibility: "all" })
        },
        additional_data: {
          chat_properties: { rating: { score: 1, comment: "quick and friendly" }, routing: { idle: false } },
          chat_presence_user_ids: [customerId, "agent1@example.com"]
        }
      }
    ])
  })

  it("come by what their filters say of who is there, who wrote and what caused it", async () => {
    const filters = [
      { author_type: "customer" },
      { source_type: ["system"] },
      { source_type: ["other_clients"] },
      { chat_presence: { user_ids: { values: ["agent1@example.com"] } } },
      { chat_presence: { user_ids: { exclude_values: [customerId] } } },
      { only_my_chats: true },
      { chat_presence: { my_bots: true } }
    ]
    for (const [n, filter] of filters.entries())
      await configure("register_webhook", {
        ...hook,
        owner_client_id: `client ${n}`,
        secret_key: JSON.stringify(filter),
        filters: filter
      })
    const passed = async () => (await delivered()).map(({ secret_key }) => JSON.parse(secret_key))
    fake.customer(customerId).says("hi")
    expect(await passed()).toEqual([filters[0], filters[1], filters[3]])
    await web().send_event({ chat_id: chatId, event: message("hi") })
    expect(await passed()).toEqual([filters[2], filters[3]])
  })

  it("can be switched off and on for the licence", async () => {
    await configure("register_webhook", hook)
    const state = () => configure("get_license_webhooks_state", { owner_client_id })
    expect(await state()).toEqual({ license_webhooks_enabled: true })
    await configure("disable_license_webhooks", { owner_client_id })
    expect(await state()).toEqual({ license_webhooks_enabled: false })
    fake.restore(fake.snapshot())
    fake.customer(customerId).says("unheard")
    expect(await delivered()).toEqual([])
    await configure("enable_license_webhooks", { owner_client_id })
    fake.customer(customerId).says("heard")
    expect(await delivered()).toHaveLength(1)
  })

  it("have names that anybody may read", async () => {
    const names = await configure("list_webhook_names", { version: "3.6" }, {} as never)
    expect(names).toHaveLength(38)
    expect(names).toContainEqual({ action: "routing_status_set", filters: ["agent_ids", "source_type"] })
    expect(names).toContainEqual({ action: "tag_created", filters: ["source_type"] })
    expect(await configure("list_webhooks", { owner_client_id }, {} as never)).toBe("authentication")
    expect(await configure("list_webhook_names", { version: "3.5" })).toBe("unsupported_version")
  })

  it("are of the version they were registered in, of the first that has the event unless told", async () => {
    for (const version of [undefined, "3.6"] as const)
      fake.registerWebhook({
        url,
        action: "incoming_event",
        secret: "s",
        ...(version === undefined ? {} : { version })
      })
    fake.registerWebhook({ url, action: "chat_deactivated", secret: "s" })
    fake.customer(customerId).says("hi")
    fake.customer(customerId).closes()
    expect((await delivered()).map((body) => [body.action, "data" in body, "payload" in body])).toEqual([
      ["incoming_event", true, false],
      ["incoming_event", false, true],
      ["chat_deactivated", false, true]
    ])
    const wrong = { url, action: "thread_closed", secret: "s", version: "3.6" }
    expect(() => fake.registerWebhook(wrong)).toThrow("no version has thread_closed")
    expect(() => fake.registerWebhook({ ...wrong, version: "3.5" })).toThrow(
      "the fake speaks 3.0, 3.6, not 3.5"
    )
  })
})

describe("bots of v3.6", () => {
  it("act with tokens of their own, over the Web API, and have webhooks of their own", async () => {
    const { id, secret } = await configure("create_bot", { name: "Echo", owner_client_id })
    const asked = {
      bot_id: id,
      client_id: owner_client_id,
      bot_secret: secret,
      organization_id: "390e44e6-f1e6-4368-86dd-74014508c2e0"
    }
    expect(await configure("issue_bot_token", { ...asked, bot_secret: "wrong" })).toBe("authentication")
    expect(await configure("issue_bot_token", { ...asked, client_id: "another" })).toBe("not_found")
    const { token } = await configure("issue_bot_token", asked, {} as never)
    const bot = web(token)
    await bot.set_routing_status({ status: "accepting_chats" })
    await configure("register_webhook", { ...hook, type: "bot" })
    fake.customer(customerId).says("before")
    await web().add_user_to_chat({ chat_id: chatId, user_id: id, user_type: "agent", visibility: "all" })
    fake.customer(customerId).says("hello bot")
    expect((await delivered()).map(({ payload }) => payload.event.text)).toEqual(["hello bot"])
    await bot.send_event({ chat_id: chatId, event: message("hello human") })
    expect(fake.customer(customerId).id).toBe(customerId)
    const chat = await bot.get_chat({ chat_id: chatId })
    expect(chat.thread?.events?.at(-1)).toMatchObject({ author_id: id, text: "hello human" })
    expect(await refusal(bot.ban_customer({ id: customerId, ban: { days: 1 } }))).toBe("authorization")
    // Other tokens are still taken as before.
    expect(await web("any").get_chat({ chat_id: chatId })).toHaveProperty("id")
  })

  it.each([
    ["no name", {}],
    ["groups that are none", { name: "Echo", groups: 1 }]
  ])("are not made with %s", async (_what, payload) => {
    expect(await configure("create_bot", { owner_client_id, ...payload })).toBe("validation")
  })
})

describe("the addresses of v3.6", () => {
  it("take either scheme, an organization_id or none, and say which version they are", async () => {
    for (const [query, token] of [
      ["", "Bearer any"],
      ["?organization_id=390e44e6-f1e6-4368-86dd-74014508c2e0", "Basic YWNjb3VudDp0b2tlbg=="]
    ]) {
      const socket = new WebSocket(`${fake.rtmUrlOf("3.6")}${query}`)
      await once(socket, "open")
      socket.send(JSON.stringify({ version: "3.6", request_id: "1", action: "login", payload: { token } }))
      const [data] = (await once(socket, "message")) as [Buffer]
      expect(JSON.parse(data.toString())).toMatchObject({ request_id: "1", action: "login", success: true })
      socket.close()
      const response = await fetch(`${fake.webUrl}/v3.6/agent/action/list_chats${query}`, {
        method: "POST",
        headers: { Authorization: token! },
        body: "{}"
      })
      expect(await response.json()).toHaveProperty("chats_summary")
    }
    expect(() => fake.rtmUrlOf("3.5")).toThrow("the fake speaks 3.0, 3.6, not 3.5")
    expect(fake.rtmUrl).toBe(fake.rtmUrlOf("3.0"))
  })
})
