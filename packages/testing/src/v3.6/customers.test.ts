import type { Client } from "@agent-chat/core"
import type { v3_6 } from "@agent-chat/core/v3.6"
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
  threadId,
  withTwoAgents
} from "../test-support/fake.ts"

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

describe("an agent who is there for agents only", () => {
  it("is hidden from the customer, whatever he does", async () => {
    const fake = createFake()
    withTwoAgents(fake)
    const one = await rtm(fake, "one")
    const { client } = await rtm(fake, "two")
    const cleo = fake.customer(customerId)
    const users = [{ id: customerId, type: "customer" }] as const
    const { chat_id } = await one.client.start_chat({ chat: { users } })
    const user = { chat_id, user_id: agent2, user_type: "agent" } as const
    await one.client.add_user_to_chat({ ...user, visibility: "agents" })
    await client.mark_events_as_seen({ chat_id, seen_up_to: "2026-01-12T15:19:21.010200Z" })
    await client.send_typing_indicator({ chat_id, is_typing: true })
    await client.send_thinking_indicator({ chat_id, title: "Looking it up" })
    await client.send_event_preview({ chat_id, event: message("a note that is not for") })
    await client.send_event({ chat_id, event: { ...message("a note"), visibility: "agents" } })
    await one.client.remove_user_from_chat(user)
    expect(cleo.receivedIn("3.6").map(({ action }) => action)).toEqual(["incoming_chat"])
    expect(cleo.heard).toEqual([])
    expect(one.names()).toEqual(expect.arrayContaining(["user_added_to_chat", "user_removed_from_chat"]))

    await one.client.add_user_to_chat({ ...user, visibility: "all" })
    await client.send_typing_indicator({ chat_id, is_typing: true })
    await one.client.remove_user_from_chat(user)
    expect(cleo.receivedIn("3.6").map(({ action }) => action)).toEqual([
      "incoming_chat",
      "user_added_to_chat",
      "incoming_typing_indicator",
      "user_removed_from_chat"
    ])
  })
})

describe("what an agent hears of customers", () => {
  /** Of whom he hears: of the customer of his own chat, of one who chats with nobody, or of both. */
  const heard = async (login: object, prepare?: (client: Client<typeof v3_6, "rtm">) => Promise<unknown>) => {
    const fake = createFake()
    const { client, pushes } = await rtm(fake, fake.token, login)
    const users = [{ id: customerId, type: "customer" }] as const
    const { chat_id } = await client.start_chat({ chat: { users } })
    await prepare?.(client)
    const visitor = fake.customer("visitor", { name: "Vera" })
    const hears = async () => {
      pushes.length = 0
      for (const customer of [fake.customer(customerId), visitor]) {
        customer.visits("https://shop.example.com/")
        customer.leaves()
      }
      await client.ping()
      const ids = pushes.map(({ payload }) => {
        const { id, customer_id = id } = payload as { id: string; customer_id?: string }
        return customer_id === customerId ? "own" : customer_id
      })
      return [...new Set(ids)]
    }
    return { fake, client, chat_id, hears }
  }

  it.each([
    [{}, ["own"]],
    [{ customer_monitoring_level: "my" }, ["own"]],
    [{ customer_monitoring_level: "chatting" }, ["own"]],
    [{ customer_monitoring_level: "online" }, ["own", "visitor"]],
    [{ customer_monitoring_level: "highest_available" }, ["own", "visitor"]]
  ])("is as much as he asked for with his login: %j", async (login, expected) => {
    expect(await (await heard(login)).hears()).toEqual(expected)
  })

  it.each([
    ["my", []],
    ["chatting", ["own"]]
  ])("is of chats that are not his with no lower level than chatting: %s", async (level, expected) => {
    const { hears, client, chat_id } = await heard({ customer_monitoring_level: level })
    await client.remove_user_from_chat({ chat_id, user_id: agent1, user_type: "agent" })
    await client.deactivate_chat({ id: chatId, ignore_requester_presence: true })
    expect(await hears()).toEqual(expected)
  })

  it("is of those he subscribed to as well", async () => {
    const { hears } = await heard({}, (client) => client.subscribe_customers({}))
    expect(await hears()).toEqual(["own", "visitor"])
  })

  it("is of no more than a subscription was to list", async () => {
    const { hears, client } = await heard({}, (client) => client.subscribe_customers({ limit: 2 }))
    expect(await hears()).toEqual(["own"])
    await client.subscribe_customers({ limit: 3 })
    expect(await hears()).toEqual(["own", "visitor"])
  })

  it.each([-1, 1.5])("takes no limit of %d customers", async (limit) => {
    const { client } = await heard({})
    expect(await refusal(client.subscribe_customers({ limit }))).toBe("validation")
  })

  it("stays as it was for his next connection, unless that names a level", async () => {
    const { fake } = await heard({ customer_monitoring_level: "online" })
    const next = await rtm(fake)
    expect(next.of("incoming_customers")).toMatchObject([{ customer_monitoring_level: "online" }])
    fake.customer("visitor").visits("https://shop.example.com/")
    await next.client.ping()
    expect(next.names()).toContain("incoming_customer")
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
