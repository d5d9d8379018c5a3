import { describe, expect, it } from "vitest"
import { rtm3_6 as rtm, web3_6 as web } from "../test-support/clients-3.6.ts"
import { agent1, agent2, chatId, createFake, refusal, threadId, withTwoAgents } from "../test-support/fake.ts"

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
