import { type AnyCatalog, createClient, noRetry } from "@agent-chat/core"
import { v3_6 } from "@agent-chat/core/v3.6"
import { describe, expect, it } from "vitest"
import { FakeLiveChat } from "../../fake-livechat.ts"
import type { StartOptions } from "../../options.ts"
import { agent1, chatId, message, refusal, rtmClient, webClient } from "../../test-support/fake.ts"

const client_id = "0805e283233042b37f460ed8fbf22160"
const organization_id = "390e44e6-f1e6-4368-86dd-74014508c2e0"

interface Posted {
  readonly action: string
  readonly payload: Record<string, unknown>
  readonly requester?: unknown
}

const start = async (options: StartOptions = {}) => {
  const posted: Posted[] = []
  const fake = await FakeLiveChat.start({
    clock: "virtual",
    fetch: async (request) => {
      posted.push((await request.json()) as Posted)
      return new Response()
    },
    ...options
  })
  fake.addToken({ token: "app", agent_id: agent1, client_id })
  const configure = async (name: string, payload: object, version = "3.6", token = "Bearer app") => {
    const response = await fetch(`${fake.webUrl}/v${version}/configuration/action/${name}`, {
      method: "POST",
      headers: { Authorization: token },
      body: JSON.stringify(payload)
    })
    const body: any = await response.json()
    return response.ok ? body : body.error.type
  }
  const delivered = async () => {
    await fake.idle()
    return posted.splice(0)
  }
  const as = (token: string) =>
    createClient(v3_6, fake.webTransport({ catalog: v3_6, token }), { retry: noRetry, validate: "strict" })
  return { fake, configure, delivered, as, [Symbol.asyncDispose]: () => fake.close() }
}

describe("a bot of v3.6", () => {
  it("is made, changed, listed and deleted, and its events name who did it", async () => {
    await using desk = await start()
    for (const action of ["bot_created", "bot_updated", "bot_deleted"])
      desk.fake.registerWebhook({ url: "http://h.example.com/", action, secret: "s" })
    const { id } = await desk.configure("create_bot", {
      name: "Helper",
      default_group_priority: "first",
      groups: [{ id: 1, priority: "first" }],
      max_chats_count: 5
    })
    await desk.configure("update_bot", { id, name: "Helper 2" })
    expect(await desk.configure("get_bot", { id })).toMatchObject({
      id,
      name: "Helper 2",
      default_group_priority: "first",
      max_chats_count: 5,
      groups: [{ id: 1, priority: "first" }]
    })
    expect(await desk.configure("list_bots", {})).toMatchObject([{ id }])
    await desk.configure("delete_bot", { id })
    expect(await desk.configure("list_bots", {})).toEqual([])
    expect(await desk.configure("get_bot", { id })).toBe("not_found")
    const posted = await desk.delivered()
    expect(posted.map(({ action, payload }) => [action, payload["id"], payload["name"]])).toEqual([
      ["bot_created", id, "Helper"],
      ["bot_updated", id, "Helper 2"],
      ["bot_deleted", id, undefined]
    ])
    for (const { action, payload, requester } of posted) {
      expect((v3_6 as AnyCatalog).events[action]?.check?.(payload)).toBeUndefined()
      expect(requester).toEqual({
        user_id: agent1,
        account_id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
        client_id
      })
    }
  })

  it("acts with a token that lives for a day", async () => {
    await using desk = await start()
    const { id, secret } = await desk.configure("create_bot", { name: "Helper" })
    const issue = (bot_secret: string) =>
      desk.configure("issue_bot_token", { bot_id: id, client_id, bot_secret, organization_id })
    const { token } = await issue(secret)
    await desk.fake.clock.advance(86_399_000)
    await desk.as(token).list_chats()
    await desk.fake.clock.advance(1_000)
    await expect(desk.as(token).list_chats()).rejects.toMatchObject({ type: "authentication" })
    const { secret: fresh } = await desk.configure("reset_bot_secret", { id })
    expect(await issue(secret)).toBe("authentication")
    const again = await issue(fresh)
    await desk.as(again.token).list_chats()
    await desk.configure("delete_bot", { id })
    await expect(desk.as(again.token).list_chats()).rejects.toMatchObject({ type: "authentication" })
  })

  it("that was deleted owns no token of a world that names none", async () => {
    const { agents, ...world } = FakeLiveChat.create().snapshot()
    const [first, second] = agents
    const gone = { ...first!, id: "gone", bot: true, deleted: true }
    const left = { ...second!, id: "left" }
    const fake = FakeLiveChat.create({ world: { ...world, agents: [gone, left], chats: [] } })
    const web = createClient(v3_6, fake.webTransport({ catalog: v3_6 }), { retry: noRetry })
    expect(await web.list_chats()).toHaveProperty("chats_summary")
  })

  it("that was deleted is nobody to list, to add, to hand a chat to or to let take chats", async () => {
    await using desk = await start()
    const { id } = await desk.configure("create_bot", { name: "Helper" })
    await desk.configure("delete_bot", { id })
    const agent = desk.as("app")
    const chat_id = "PJ0MRSHTDG"
    const statuses = await agent.list_routing_statuses()
    expect(statuses.filter(({ agent_id }) => agent_id === id)).toEqual([])
    const gone = { type: "not_found" }
    await expect(agent.set_routing_status({ agent_id: id, status: "accepting_chats" })).rejects.toMatchObject(
      gone
    )
    await expect(
      agent.add_user_to_chat({ chat_id, user_id: id, user_type: "agent", visibility: "all" })
    ).rejects.toMatchObject(gone)
    await expect(
      agent.transfer_chat({
        id: chat_id,
        target: { type: "agent", ids: [id] },
        ignore_agents_availability: true
      })
    ).rejects.toMatchObject(gone)
    await expect(agent.start_chat({ chat: { users: [{ id, type: "agent" }] } })).rejects.toMatchObject(gone)
  })

  it("has the tokens again that it had when a snapshot was taken, and none that came after", async () => {
    await using desk = await start()
    const { id: bot_id, secret: bot_secret } = await desk.configure("create_bot", { name: "Helper" })
    const issue = () => desk.configure("issue_bot_token", { bot_id, client_id, bot_secret, organization_id })
    const before = await issue()
    const snapshot = desk.fake.snapshot()
    const since = await issue()
    desk.fake.restore(snapshot)
    expect(await desk.as(before.token).list_chats()).toHaveProperty("chats_summary")
    await expect(desk.as(since.token).list_chats()).rejects.toMatchObject({ type: "authentication" })
    desk.fake.restore(snapshot)
    expect(await desk.as(before.token).list_chats()).toHaveProperty("chats_summary")
  })

  it("is given chats as soon as it takes them, before agents if it has priority", async () => {
    await using desk = await start()
    const { id, secret } = await desk.configure("create_bot", {
      name: "Helper",
      default_group_priority: "first"
    })
    const { token } = await desk.configure("issue_bot_token", {
      bot_id: id,
      client_id,
      bot_secret: secret,
      organization_id
    })
    const waiting = desk.fake.customer("nina").says("hi")
    await desk.as(token).set_routing_status({ status: "accepting_chats" })
    const { users } = await desk.as(token).get_chat({ chat_id: waiting.chat_id })
    expect(users.map((user) => user.id)).toEqual(["nina", id])
    await desk.as(token).send_event({ chat_id: waiting.chat_id, event: message("how can I help?") })
  })

  it("belongs to its application", async () => {
    await using desk = await start()
    const { id } = await desk.configure("create_bot", { name: "Helper" })
    desk.fake.addToken({
      token: "other",
      agent_id: agent1,
      client_id: "other",
      scopes: ["agents-bot--my:rw"]
    })
    expect(await desk.configure("update_bot", { id, name: "Mine" }, "3.6", "Bearer other")).toBe("not_found")
    expect(await desk.configure("create_bot", { name: "x", groups: [{ id: 77 }] })).toBe("not_found")
    expect(await desk.configure("create_bot", { name: "x", default_group_priority: "top" })).toBe(
      "validation"
    )
  })
})

describe("a bot of v3.0", () => {
  const webhooks = {
    url: "http://bot.example.com/",
    secret_key: "s3cr3t",
    actions: [{ name: "incoming_event", filters: { author_type: "customer" } }]
  }

  it("is refused by its token once it was deleted, also where it had logged in before", async () => {
    await using desk = await start()
    const { id } = await desk.configure("create_bot", { name: "Helper" })
    desk.fake.addToken({ token: "bot", agent_id: id, client_id })
    const { client } = await rtmClient(desk.fake, "bot")
    await desk.configure("delete_bot", { id })
    expect(await refusal(client.get_archives())).toBe("authentication")
    expect(await refusal(webClient(desk.fake, "bot").get_archives())).toBe("authentication")
  })

  it("is told what customers say in its chats, and answers in its own name", async () => {
    await using desk = await start()
    const { bot_agent_id } = await desk.configure(
      "create_bot_agent",
      { name: "Helper", status: "accepting chats", webhooks },
      "3.0"
    )
    const customer = desk.fake.customer("nina")
    const { chat_id } = customer.says("hi")
    desk.fake.customer("b7eff798-f8df-4364-8059-649c35c9ed0c").says("elsewhere")
    customer.says("anybody?")
    expect(await desk.delivered()).toMatchObject([
      { action: "incoming_event", secret_key: "s3cr3t", data: { chat_id, event: { text: "anybody?" } } }
    ])
    await fetch(`${desk.fake.webUrl}/v3.0/agent/action/send_event`, {
      method: "POST",
      headers: { Authorization: "Bearer app" },
      body: JSON.stringify({ chat_id, event: message("here I am"), author_id: bot_agent_id })
    })
    expect(customer.heard).toEqual(["here I am"])
    expect(
      desk.fake
        .snapshot()
        .chats.find(({ id }) => id === chat_id)
        ?.threads[0]?.events.at(-1)
    ).toMatchObject({
      author_id: bot_agent_id
    })
  })

  it("is changed, listed and removed, in both forms of the path", async () => {
    await using desk = await start()
    const older = async (name: string, payload: object) => {
      const response = await fetch(`${desk.fake.webUrl}/v3.0/configuration/agents/${name}`, {
        method: "POST",
        headers: { Authorization: "Bearer app" },
        body: JSON.stringify({ payload })
      })
      return (await response.json()) as Record<string, unknown>
    }
    const { bot_agent_id } = await older("create_bot_agent", { name: "Helper", webhooks })
    await older("update_bot_agent", {
      id: bot_agent_id,
      name: "Helper 2",
      status: "offline",
      webhooks: { ...webhooks, actions: [{ name: "thread_closed" }] }
    })
    expect(await desk.configure("get_bot_agent_details", { bot_agent_id }, "3.0")).toMatchObject({
      bot_agent: {
        id: bot_agent_id,
        name: "Helper 2",
        status: "offline",
        webhooks: { url: webhooks.url, actions: [{ name: "thread_closed" }] }
      }
    })
    expect(await desk.configure("get_bot_agents", {}, "3.0")).toEqual({
      bot_agents: [{ id: bot_agent_id, name: "Helper 2", status: "offline" }]
    })
    await older("remove_bot_agent", { bot_agent_id })
    expect(await desk.configure("get_bot_agents", {}, "3.0")).toEqual({ bot_agents: [] })
    expect(desk.fake.snapshot().webhooks).toEqual([])
  })

  it.each([
    [{ status: "busy" }],
    [{ webhooks: { url: "http://h.example.com/" } }],
    [{ webhooks: { ...webhooks, actions: [{ name: "incoming_events" }] } }],
    [{ webhooks: { ...webhooks, url: "here" } }],
    [{ default_group_priority: "top" }],
    [{ name: "" }]
  ])("is refused with %j", async (wrong) => {
    await using desk = await start()
    expect(await desk.configure("create_bot_agent", { name: "Helper", ...wrong }, "3.0")).toBe("validation")
    expect(desk.fake.snapshot().agents).toHaveLength(3)
  })

  it("that was removed acts no more", async () => {
    await using desk = await start()
    const { bot_agent_id } = await desk.configure("create_bot_agent", { name: "Helper" }, "3.0")
    await desk.configure("remove_bot_agent", { bot_agent_id }, "3.0")
    const response = await fetch(`${desk.fake.webUrl}/v3.0/agent/action/send_event`, {
      method: "POST",
      headers: { Authorization: "Bearer app" },
      body: JSON.stringify({ chat_id: chatId, event: message("x"), author_id: bot_agent_id })
    })
    expect(response.status).toBe(403)
  })
})
