import { describe, expect, it } from "vitest"
import {
  chatId,
  createFake,
  customerId,
  message,
  refusal,
  rtmClient,
  webClient
} from "../test-support/fake.ts"

describe("customers", () => {
  it("are created and changed, and everybody is told", async () => {
    const { client, pushes } = await rtmClient(createFake())
    const created = await client.create_customer({ name: "New", fields: { a: "1" } })
    expect(created).toMatchObject({ type: "customer", name: "New" })
    const updated = await client.update_customer({
      customer_id: created.id,
      email: "new@example.com",
      fields: { b: "2" }
    })
    expect(updated).toMatchObject({ name: "New", email: "new@example.com", fields: { a: "1", b: "2" } })
    expect(pushes).toMatchObject([
      { action: "customer_created", payload: { customer: { id: created.id } } },
      { action: "customer_updated", payload: { id: created.id, present: false, banned: false } }
    ])
  })

  it("lose their chats when they are banned, and are let in again when the ban has run out", async () => {
    const fake = createFake()
    const { client, names } = await rtmClient(fake)
    await client.ban_customer({ customer_id: customerId, ban: { days: 5 } })
    expect(names()).toEqual(["customer_banned", "thread_closed"])
    const customer = fake.customer(customerId)
    expect(() => customer.says("let me in")).toThrow("banned")
    const chat = { users: [{ id: customerId, type: "customer" }] } as const
    expect(await refusal(client.start_chat({ chat }))).toBe("authorization")
    await fake.clock.advance(5 * 86_400_000)
    expect(customer.says("thank you").chat_id).toBe(chatId)
  })

  it("are found by filters", async () => {
    const web = webClient(createFake())
    const names = async (filters: object) =>
      (await web.get_customers({ filters })).customers.map(({ name }) => name)
    expect(await names({ country: { values: ["Poland"] } })).toEqual(["Cleo Visitor"])
    expect(await names({ country: { exclude_values: ["Poland"] } })).toEqual(["John Customer"])
    expect(await names({ visits_count: { gt: 5 } })).toEqual(["John Customer"])
    expect(await names({ visits_count: { gte: 5, lt: 25 } })).toEqual(["Cleo Visitor"])
    expect(
      await names({
        created_at: { gte: "2017-10-11T17:19:21.010200+02:00", lte: "2017-10-11T15:19:21.010200Z" }
      })
    ).toEqual(["Cleo Visitor"])
    expect(await names({ created_at: { gt: "2017-10-11T15:19:21.010200Z" } })).toEqual(["John Customer"])
  })
})

describe("a customer of the fake", () => {
  it("starts a chat that goes to an agent who takes chats", async () => {
    const fake = createFake()
    const { names, pushes, client } = await rtmClient(fake)
    const customer = fake.customer()
    const { chat_id, thread_id } = customer.says("hi")
    await fake.clock.advance(0)
    expect(names()).toEqual(["customer_created", "incoming_chat_thread"])
    expect(pushes[1]).toMatchObject({
      payload: { chat: { id: chat_id, users: [{ id: customer.id }, { id: "agent1@example.com" }] } }
    })
    await client.send_event({ chat_id, event: message("hello!") })
    expect(customer.heard).toEqual(["hello!"])
    expect(customer.says("bye")).toMatchObject({ chat_id, thread_id })
    await fake.clock.advance(0)
    expect(names().at(-1)).toBe("incoming_event")
  })

  it("types, peeks, reads, presses, rates and closes", async () => {
    const fake = createFake()
    const { names } = await rtmClient(fake)
    const customer = fake.customer(customerId)
    customer.types()
    customer.peeks("hello th")
    customer.sees()
    customer.presses("a0c22fdd-fb71-40b5-bfc6-a8a0bc3117f7", "action_yes")
    customer.rates(1, "fine")
    customer.closes()
    await fake.clock.advance(0)
    expect(names()).toEqual([
      "incoming_typing_indicator",
      "incoming_sneak_peek",
      "last_seen_timestamp_updated",
      "incoming_rich_message_postback",
      "chat_thread_properties_updated",
      "thread_closed"
    ])
    const thread = fake.snapshot().chats[0]?.threads.at(-1)
    expect(thread).toMatchObject({ active: false, properties: { rating: { score: 1, comment: "fine" } } })
    expect(JSON.stringify(thread)).toContain(`"user_ids":["${customerId}"]`)
  })

  it("visits pages", async () => {
    const fake = createFake()
    const { pushes } = await rtmClient(fake)
    const customer = fake.customer(customerId)
    customer.leaves()
    customer.visits("https://shop.example.com/", "Shop")
    customer.visits("https://shop.example.com/tour")
    customer.leaves()
    await fake.clock.advance(0)
    expect(pushes.map(({ action }) => action)).toEqual([
      "customer_visit_ended",
      "customer_visit_started",
      "customer_page_updated",
      "customer_page_updated",
      "customer_visit_ended"
    ])
    expect(pushes[4]).toMatchObject({ payload: { customer_id: customerId, visit_id: 6 } })
  })
})
