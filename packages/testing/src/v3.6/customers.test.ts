import { describe, expect, it } from "vitest"
import { rtm3_6 as rtm, web3_6 as web } from "../test-support/clients-3.6.ts"
import {
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
