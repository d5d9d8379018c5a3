import { describe, expect, it } from "vitest"
import { rtm3_6 as rtm, web3_6 as web } from "../test-support/clients-3.6.ts"
import { chatId, createFake, customerId, refusal, threadId } from "../test-support/fake.ts"

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
