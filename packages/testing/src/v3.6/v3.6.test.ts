import { createClient, noRetry } from "@agent-chat/core"
import { v3_0 } from "@agent-chat/core/v3.0"
import { v3_6 } from "@agent-chat/core/v3.6"
import { v3_6 as light } from "@agent-chat/core/v3.6/light"
import { describe, expect, it } from "vitest"
import { rtm3_6 as rtm, web3_6 as web } from "../test-support/clients-3.6.ts"
import {
  agent1,
  agent2,
  chatId,
  createFake,
  customerId,
  message,
  refusal,
  rtmClient,
  threadId,
  withTwoAgents
} from "../test-support/fake.ts"

const options = { retry: noRetry, validate: "strict" } as const

describe("a v3.0 agent and a v3.6 agent", () => {
  it("see the same chat, each in its words", async () => {
    const fake = createFake()
    const old = await rtmClient(fake)
    const young = await rtm(fake)
    old.pushes.length = 0
    young.pushes.length = 0
    const { event_id } = await young.client.send_event({ chat_id: chatId, event: message("from v3.6") })
    await old.client.send_event({ chat_id: chatId, event: message("from v3.0", { recipients: "agents" }) })
    fake.customer(customerId).says("from the customer")
    await old.client.close_thread({ chat_id: chatId })
    await young.client.resume_chat({ chat: { id: chatId } })
    expect(old.names()).toEqual([
      "incoming_event",
      "incoming_event",
      "incoming_event",
      "thread_closed",
      "incoming_chat_thread"
    ])
    expect(young.names()).toEqual([
      "incoming_event",
      "incoming_event",
      "incoming_event",
      "chat_deactivated",
      "incoming_chat"
    ])
    const [one, two] = [old, young].map(({ pushes }) => pushes.map(({ payload }): any => payload))
    expect(one!.slice(0, 3).map(({ event }) => [event.text, event.order, event.recipients])).toEqual([
      ["from v3.6", 5, "all"],
      ["from v3.0", 6, "agents"],
      ["from the customer", 7, "all"]
    ])
    const now = new Date(fake.clock.now()).toISOString().slice(0, -1)
    expect(two!.slice(0, 3).map(({ event }) => event)).toMatchObject([
      { id: event_id, text: "from v3.6", visibility: "all", created_at: `${now}000Z` },
      { id: `${threadId}_6`, text: "from v3.0", visibility: "agents", created_at: `${now}001Z` },
      { id: `${threadId}_7`, text: "from the customer", visibility: "all", created_at: `${now}002Z` }
    ])
    expect(two![4].chat.thread.id).toBe(one![4].chat.thread.id)
    expect(two![4].requester_id).toBe(agent1)
    expect(two![4].chat.thread.previous_thread_id).toBe(threadId)
  })

  it("find events under either id", async () => {
    const fake = createFake()
    const ids = { chat_id: chatId, thread_id: threadId, properties: { a: { b: 1 } } }
    await web(fake).update_event_properties({ ...ids, event_id: `${threadId}_1` })
    const old = createClient(v3_0, fake.webTransport(), options)
    const { chat } = await old.get_chat_threads({ chat_id: chatId, thread_ids: [threadId] })
    expect(chat.threads?.[0]?.events?.[0]).toMatchObject({ properties: { a: { b: { value: 1 } } } })
  })
})

describe("presence and state", () => {
  it("lets nobody act on a chat he is not in, unless the action can be told to", async () => {
    const fake = createFake()
    withTwoAgents(fake)
    const outside = web(fake, "two")
    const event = message("hi")
    const user = { chat_id: chatId, user_id: agent1, user_type: "agent" } as const
    expect(await refusal(outside.send_event({ chat_id: chatId, event }))).toBe("missing_access")
    expect(await refusal(outside.send_event_preview({ chat_id: chatId, event }))).toBe("missing_access")
    for (const act of [
      (more: object) => outside.remove_user_from_chat({ ...user, ...more }),
      (more: object) => outside.add_user_to_chat({ ...user, visibility: "agents", ...more }),
      (more: object) => outside.transfer_chat({ id: chatId, ignore_agents_availability: true, ...more }),
      (more: object) => outside.deactivate_chat({ id: chatId, ...more })
    ]) {
      expect(await refusal(act({}))).toBe("missing_access")
      await act({ ignore_requester_presence: true })
    }
  })

  it("wants an active thread, an existing chat and access", async () => {
    const fake = createFake()
    withTwoAgents(fake)
    const client = web(fake, "one")
    await client.deactivate_chat({ id: chatId })
    const event = message("hi")
    expect(await refusal(client.send_event({ chat_id: chatId, event }))).toBe("chat_inactive")
    expect(await refusal(client.deactivate_chat({ id: chatId }))).toBe("chat_inactive")
    expect(await refusal(client.get_chat({ chat_id: "none" }))).toBe("not_found")
    fake.addToken({ token: "few", agent_id: agent2, scopes: ["chats--access:rw"] })
    expect(await refusal(web(fake, "few").get_chat({ chat_id: chatId }))).toBe("missing_access")
    await client.resume_chat({ chat: { id: chatId } })
    expect(await refusal(client.resume_chat({ chat: { id: chatId } }))).toBe("validation")
  })

  it("queues a chat that nobody can take, and only if that was asked for", async () => {
    const fake = createFake()
    const { client, pushes } = await rtm(fake)
    const target = { type: "group", ids: [2] } as const
    expect(await refusal(client.transfer_chat({ id: chatId, target }))).toBe("agent_offline")
    pushes.length = 0
    await client.transfer_chat({ id: chatId, target, ignore_agents_availability: true })
    expect(pushes[0]).toMatchObject({
      action: "chat_transferred",
      payload: { reason: "manual", transferred_to: { group_ids: [2] }, queue: { position: 1 } }
    })
    expect((await client.get_chat({ chat_id: chatId })).thread?.queue?.position).toBe(1)
    await client.add_user_to_chat({
      chat_id: chatId,
      user_id: agent2,
      user_type: "agent",
      visibility: "all",
      ignore_requester_presence: true
    })
    expect((await client.get_chat({ chat_id: chatId })).thread?.queue).toBeUndefined()
  })

  it("opens threads that are closed from the start, and puts agents and customers into them", async () => {
    const fake = createFake()
    const { chat_id, thread_id, event_ids } = await web(fake).start_chat({
      active: false,
      chat: {
        users: [
          { id: agent2, type: "agent" },
          { id: customerId, type: "customer" }
        ],
        thread: { events: [message("hi"), message("hello", { author_id: customerId })] }
      }
    })
    expect(event_ids).toEqual([`${thread_id}_1`, `${thread_id}_2`])
    const chat = await web(fake).get_chat({ chat_id })
    expect(chat.thread).toMatchObject({
      active: false,
      events: [
        { author_id: agent1, visibility: "all" },
        { author_id: customerId, visibility: "all" }
      ]
    })
    expect(chat.users.map(({ id }) => id).toSorted()).toEqual([agent1, agent2, customerId].toSorted())
  })

  it("takes first events of nobody else, and no notes", async () => {
    const begin = (event: object) =>
      refusal(
        createClient(light, createFake().webTransport({ catalog: v3_6 })).call("start_chat", {
          chat: { thread: { events: [{ type: "message", text: "hi", ...event }] } }
        })
      )
    expect(await begin({ author_id: customerId })).toBe("validation")
    expect(await begin({ visibility: "agents" })).toBe("validation")
  })
})

describe("what was deleted", () => {
  it("is a stub for normal agents and whole for others", async () => {
    const { chats, ...world } = createFake().snapshot()
    chats[0]!.threads.at(-1)!.events[0]!.deleted = true
    const fake = createFake({ world: { ...world, chats } })
    withTwoAgents(fake)
    const read = async (token: string) => (await web(fake, token).get_chat({ chat_id: chatId })).thread
    expect((await read("one"))?.events?.[0]).toMatchObject({ deleted: true, text: "hello there" })
    expect((await read("two"))?.events?.[0]).not.toHaveProperty("text")
    expect((await read("two"))?.events?.[0]).toMatchObject({ deleted: true, type: "message" })
  })
})

describe("lists", () => {
  it("carry filters and limit on in page ids, which stand alone", async () => {
    const fake = createFake()
    const client = web(fake)
    for (let n = 0; n < 5; n += 1) await client.start_chat({ chat: { properties: { a: { n } } } })
    const filters = { properties: { a: { n: { exists: true } } } }
    const first = await client.list_chats({ filters, limit: 2, sort_order: "asc" })
    const second = await client.list_chats({ page_id: first.next_page_id! })
    const third = await client.list_chats({ page_id: second.next_page_id! })
    const pages = [first, second, third]
    expect(pages.map((page) => page.chats_summary.map(({ properties }) => properties?.["a"]?.["n"]))).toEqual(
      [[0, 1], [2, 3], [4]]
    )
    expect(pages.map(({ found_chats }) => found_chats)).toEqual([5, 5, 5])
    expect(third.next_page_id).toBeUndefined()
    const back = await client.list_chats({ page_id: third.previous_page_id! })
    expect(back.chats_summary.map(({ id }) => id)).toEqual(second.chats_summary.map(({ id }) => id))
    expect(await refusal(client.list_chats({ page_id: "cGFnZQ" }))).toBe("validation")
    await fake.clock.advance(32 * 86_400_000)
    expect(await refusal(client.list_chats({ page_id: first.next_page_id! }))).toBe("validation")
  })

  it("show as many of the newest threads as it takes to have so many events", async () => {
    const client = web(createFake())
    const count = async (min_events_count: number) =>
      (await client.list_threads({ chat_id: chatId, min_events_count })).threads.length
    expect([await count(4), await count(5), await count(100)]).toEqual([1, 2, 2])
    const { threads } = await client.list_threads({
      chat_id: chatId,
      filters: { from: "2016-09-09T15:05:00.000000Z" }
    })
    expect(threads.map(({ id }) => id)).toEqual([threadId])
  })

  it("search what was said, and mark it", async () => {
    const client = web(createFake())
    const { chats, found_chats } = await client.list_archives({
      filters: { query: "REFUND" },
      highlights: {},
      limit: 1
    })
    expect(found_chats).toBe(2)
    expect(JSON.stringify(chats[0]?.thread?.events)).toContain("<em>refund</em>")
    const found = async (filters: object) => (await client.list_archives({ filters })).found_chats
    expect(await found({ thread_ids: [threadId] })).toBe(1)
    expect(
      await found({ event_types: { values: ["rich_message", "message"], require_every_value: true } })
    ).toBe(1)
    expect(await found({ customer_email: "john@example.com" })).toBe(1)
    expect(await found({ customer_countries: { values: ["Poland"] } })).toBe(2)
    expect(await found({ sales: { exists: true } })).toBe(0)
    expect(await found({ agent_types: { any_values: ["chatbot"] } })).toBe(0)
  })
})

describe("statuses", () => {
  it("of bots are as they were set, of agents offline without a connection", async () => {
    const fake = createFake()
    const { client, pushes } = await rtm(fake)
    const bot = "5c9871d5372c824cbf22d860a707a578"
    expect(await refusal(client.set_routing_status({ status: "offline" }))).toBe("validation")
    await client.set_routing_status({ agent_id: bot, status: "offline" })
    expect(pushes.at(-1)?.payload).toEqual({ agent_id: bot, status: "offline" })
    expect(await client.list_routing_statuses()).toEqual([
      { agent_id: agent1, status: "accepting_chats" },
      { agent_id: agent2, status: "offline" },
      { agent_id: bot, status: "offline" }
    ])
  })
})

describe("summaries", () => {
  it("of a closed thread are made once, of an active one come as an event", async () => {
    const fake = createFake()
    const { client, pushes } = await rtm(fake)
    const ids = { chat_id: chatId, thread_id: threadId }
    await client.request_thread_summary(ids)
    expect(pushes.at(-1)?.payload).toMatchObject({
      event: { type: "system", subtype: "summary", visibility: "agents" }
    })
    await client.deactivate_chat({ id: chatId })
    await client.request_thread_summary(ids)
    expect(pushes.at(-1)).toMatchObject({
      action: "thread_summary_set",
      payload: { summary: { status: "ok" } }
    })
    expect((await client.get_chat(ids)).thread?.summary?.text).toContain("2 messages")
    expect(await refusal(client.request_thread_summary(ids))).toBe("validation")
  })
})

describe("customers", () => {
  it("have session fields, of which webhooks tell once for each active chat", async () => {
    const posted: any[] = []
    const fake = createFake({
      fetch: async (request) => {
        posted.push(await request.json())
        return new Response()
      }
    })
    fake.registerWebhook({
      url: "https://x.example.com/",
      action: "customer_session_fields_updated",
      secret: "s"
    })
    const { client, pushes } = await rtm(fake)
    await client.update_customer({
      id: customerId,
      name: "Cleo",
      session_fields: [{ plan: "silver" }, { seats: 3 }]
    })
    expect(pushes.at(-1)).toMatchObject({
      action: "customer_updated",
      payload: { id: customerId, name: "Cleo", session_fields: [{ plan: "silver" }, { seats: "3" }] }
    })
    await fake.idle()
    expect(posted.map(({ payload }) => payload.active_chat)).toEqual([
      { chat_id: chatId, thread_id: threadId }
    ])
    expect((await client.get_customer({ id: customerId })).chat_ids).toEqual([chatId])
    await client.deactivate_chat({ id: chatId })
    await client.update_customer({ id: customerId, session_fields: [{ plan: "none" }] })
    await fake.idle()
    expect(posted).toHaveLength(1)
  })

  it("are counted where a subscription does not list them all", async () => {
    const { client, pushes } = await rtm(createFake())
    const { subscription_id, customers } = await client.subscribe_customers({ limit: 1 })
    expect(customers).toHaveLength(1)
    expect(pushes.at(-1)).toMatchObject({
      action: "subscribed_customers_totals_updated",
      payload: { [subscription_id]: 2 }
    })
  })
})

describe("files", () => {
  it("are shown by the event that names their address; executables are not taken", async () => {
    const client = web(createFake())
    const data = new Uint8Array([1, 2, 3])
    const { url } = await client.upload_file({ file: { data, name: "a.png", type: "image/png" } })
    await client.send_event({ chat_id: chatId, event: { type: "file", url } })
    const chat = await client.get_chat({ chat_id: chatId })
    expect(chat.thread?.events?.at(-1)).toMatchObject({ name: "a.png", content_type: "image/png", size: 3 })
    expect(await refusal(client.upload_file({ file: { data, name: "a.exe" } }))).toBe("validation")
  })
})
