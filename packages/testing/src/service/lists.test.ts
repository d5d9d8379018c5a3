import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { pageOf } from "./state/pages.ts"
import { chatId, createFake, customerId, message, refusal, webClient } from "../test-support/fake.ts"

describe("pageOf", () => {
  it("shows every entry once, page by page, forwards and backwards, whatever is added meanwhile", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(1000), { maxLength: 40 }),
        fc.uniqueArray(fc.nat(1000), { maxLength: 10 }),
        fc.integer({ min: 1, max: 7 }),
        fc.constantFrom("asc" as const, "desc" as const),
        (keys, late, limit, order) => {
          const items = [...keys]
          const seen: number[] = []
          let page = pageOf(items, (key) => key, { limit, order })
          seen.push(...page.items)
          items.push(...late.filter((key) => !keys.includes(key)))
          // There are at most 50 entries: more pages would be a loop.
          for (let left = 50; page.next !== undefined && left > 0; left -= 1) {
            page = pageOf(items, (key) => key, { limit, pageId: page.next })
            seen.push(...page.items)
          }
          expect(new Set(seen).size).toBe(seen.length)
          expect(seen).toEqual(seen.toSorted((a, b) => (order === "asc" ? a - b : b - a)))
          // All on one page: there is nowhere to go back from.
          if (keys.length <= limit) return
          expect(keys.every((key) => seen.includes(key))).toBe(true)
          for (let left = 50; page.previous !== undefined && left > 0; left -= 1)
            page = pageOf(items, (key) => key, { limit, pageId: page.previous })
          expect(page.items[0]).toBe(order === "asc" ? Math.min(...items) : Math.max(...items))
        }
      )
    )
  })

  it("refuses a page id of somebody else's", async () => {
    const web = webClient(createFake())
    expect(await refusal(web.get_customers({ page_id: "bm9uc2Vuc2U=" }))).toBe("validation")
  })
})

describe("lists", () => {
  it("page through customers ten at a time unless told, newest first", async () => {
    const fake = createFake()
    const web = webClient(fake)
    for (let n = 0; n < 11; n += 1) await web.create_customer({ name: `n${n}` })
    const first = await web.get_customers()
    expect(first.customers.map(({ name }) => name)).toEqual(
      Array.from({ length: 10 }, (_, n) => `n${10 - n}`)
    )
    expect(first.total_customers).toBe(13)
    const second = await web.get_customers({ page_id: first.next_page_id ?? "" })
    expect(second.customers.map(({ name }) => name)).toEqual(["n0", "John Customer", "Cleo Visitor"])
    expect(second.next_page_id).toBeUndefined()
    const oldest = await web.get_customers({ order: "asc", limit: 1 })
    expect(oldest.customers).toMatchObject([{ id: customerId }])
  })

  it("page through entries of one and the same moment", async () => {
    const web = webClient(createFake())
    for (let n = 0; n < 1200; n += 1) await web.create_customer({ name: `n${n}` })
    const ids = new Set<string>()
    let page = await web.get_customers({ limit: 100 })
    for (let pages = 0; pages < 20; pages += 1) {
      for (const { id } of page.customers) ids.add(id)
      if (page.next_page_id === undefined) break
      page = await web.get_customers({ limit: 100, page_id: page.next_page_id })
    }
    expect(ids.size).toBe(1202)
  })

  it("summarise the threads of a chat", async () => {
    const web = webClient(createFake())
    const { threads_summary, found_threads, next_page_id } = await web.get_chat_threads_summary({
      chat_id: chatId,
      limit: 1
    })
    expect(threads_summary).toEqual([{ id: "K600PKZON8", order: 2, events_count: 4 }])
    expect({ found_threads, next_page_id }).toEqual({ found_threads: 2, next_page_id: "MjpkZXNj" })
  })

  it("summarise chats, without the active ones if asked", async () => {
    const web = webClient(createFake())
    await web.close_thread({ chat_id: chatId })
    const closed = await web.get_chats_summary({ filters: { include_active: false } })
    expect(closed.chats_summary).toMatchObject([
      {
        id: chatId,
        last_event_per_type: { rich_message: {}, message: {} },
        last_thread_summary: { id: "K600PKZON8" }
      }
    ])
    const rated = await web.get_chats_summary({
      filters: { properties: { rating: { score: { exists: false } } } }
    })
    expect(rated.chats_summary.map(({ id }) => id)).toEqual(["a0c22fdd-fb71-40b5-bfc6-a8a0bc3117f5"])
  })

  it("search what was said, one thread a hit", async () => {
    const web = webClient(createFake())
    const hits = async (filters: object) =>
      (await web.get_archives({ filters })).chats.map(({ chat }) => chat.thread.id)
    expect(await hits({})).toEqual(["PT039ES4OG", "K600PKZON8", "PT039DS6IP"])
    expect(await hits({ query: "REFUND" })).toEqual(["K600PKZON8", "PT039DS6IP"])
    expect(
      await hits({ date_from: "2016-09-09", agent_ids: ["agent1@example.com"], group_ids: [1] })
    ).toEqual(["K600PKZON8"])
    expect(await hits({ date_to: "2016-09-08" })).toEqual(["PT039DS6IP"])
    expect(await hits({ tags: { values: ["refund"] } })).toEqual(["PT039DS6IP"])
    expect(await hits({ tags: { exists: false } })).toEqual(["PT039ES4OG", "K600PKZON8"])
    expect(await hits({ properties: { rating: { comment: { values: ["refunded"] } } } })).toEqual([
      "PT039DS6IP"
    ])
    expect(await hits({ sales: { exists: true } })).toEqual([])
    const { chats, pagination } = await web.get_archives({ pagination: { page: 2, limit: 2 } })
    expect(chats.map(({ chat }) => chat.thread.id)).toEqual(["PT039DS6IP"])
    expect(pagination).toEqual({ page: 2, total: 3 })
    expect(JSON.stringify(chats)).not.toContain('"fields"')
  })

  it("find what was just said", async () => {
    const web = webClient(createFake())
    await web.send_event({ chat_id: chatId, event: message("a needle") })
    expect((await web.get_archives({ filters: { query: "needle" } })).pagination.total).toBe(1)
  })
})
