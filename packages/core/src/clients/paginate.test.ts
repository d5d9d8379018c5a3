import { firstValueFrom, take, toArray } from "rxjs"
import { describe, expect, it, vi } from "vitest"
import { paginate } from "./paginate.ts"
import { createClient } from "./promise.ts"
import type { Transport, TransportRequest } from "../catalog/transport.ts"
import { v3_0 } from "../v3.0/index.ts"

/** A service that lists `count` things, by the paging of each action. */
const listing = (count: number) => {
  const requests: TransportRequest[] = []
  const signals: (AbortSignal | undefined)[] = []
  const transport: Transport<"web"> = {
    kind: "web",
    execute: async (request, signal) => {
      requests.push(request)
      signals.push(signal)
      const {
        page_id,
        limit = 10,
        pagination
      } = request.payload as {
        page_id?: string
        limit?: number
        pagination?: { page?: number; limit?: number }
      }
      const size = pagination?.limit ?? limit
      const start = page_id === undefined ? ((pagination?.page ?? 1) - 1) * size : Number(page_id)
      const ids = Array.from({ length: Math.min(size, count - start) }, (_, i) => ({ id: String(start + i) }))
      if (request.action === "get_archives") {
        return {
          ok: true,
          payload: { chats: ids, pagination: { page: pagination?.page ?? 1, total: count } }
        }
      }
      const next = start + size < count ? { next_page_id: String(start + size) } : {}
      const list =
        { get_customers: "customers", get_chats_summary: "chats_summary" }[request.action] ??
        "threads_summary"
      return { ok: true, payload: { [list]: ids, ...next } }
    }
  }
  return { requests, signals, client: createClient(v3_0, transport, { validate: "off" }) }
}

const all = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const list: T[] = []
  for await (const item of items) list.push(item)
  return list
}

const idsOf = (items: readonly unknown[]): string[] => items.map((item) => (item as { id: string }).id)
const upTo = (count: number): string[] => Array.from({ length: count }, (_, i) => String(i))

describe("paginate", () => {
  it("yields every item of every page once, in the form of paging of each action", async () => {
    const { client } = listing(57)
    expect(idsOf(await all(paginate(client, "get_customers")))).toEqual(upTo(57))
    expect(idsOf(await all(paginate(client, "get_chats_summary", { limit: 7 })))).toEqual(upTo(57))
    const threads = paginate(client, "get_chat_threads_summary", { chat_id: "C", limit: 25 })
    expect(idsOf(await all(threads))).toEqual(upTo(57))
    const archives = paginate(client, "get_archives", { pagination: { limit: 19 } })
    expect(idsOf(await all(archives))).toEqual(upTo(57))
  })

  it("keeps the payload from page to page", async () => {
    const { client, requests } = listing(25)
    const filters = { country: { values: ["Poland"] } }
    await all(paginate(client, "get_customers", { limit: 10, filters }))
    expect(requests.map(({ payload }) => payload)).toEqual([
      { limit: 10, filters },
      { limit: 10, filters, page_id: "10" },
      { limit: 10, filters, page_id: "20" }
    ])
  })

  it("asks for a page only when it is needed", async () => {
    const { client, requests } = listing(100)
    for await (const customer of paginate(client, "get_customers", { limit: 10 })) {
      if (customer.id === "12") break
    }
    expect(requests).toHaveLength(2)
  })

  it("stops after as many items as are wanted", async () => {
    const { client, requests } = listing(100)
    const pages = paginate(client, "get_customers", { limit: 10 }, { maxItems: 20 })
    expect(await all(pages)).toHaveLength(20)
    expect(requests).toHaveLength(2)
    expect(await all(paginate(client, "get_customers", {}, { maxItems: 0 }))).toEqual([])
  })

  it("is an Observable, which starts anew for each subscriber", async () => {
    const { client, requests } = listing(25)
    const pages = paginate(client, "get_customers", {})
    expect(requests).toHaveLength(0)
    expect(idsOf(await firstValueFrom(pages.pipe(toArray())))).toEqual(upTo(25))
    expect(idsOf(await firstValueFrom(pages.pipe(take(3), toArray())))).toEqual(upTo(3))
    expect(requests).toHaveLength(4)
  })

  it("aborts the page under way when the subscriber leaves", async () => {
    const { client, signals } = listing(25)
    const subscription = paginate(client, "get_customers").subscribe()
    subscription.unsubscribe()
    expect(signals[0]?.aborted).toBe(true)
  })

  it("ends with the error of a page, and with the reason of the caller's signal", async () => {
    const { client } = listing(25)
    const signal = AbortSignal.abort("no")
    await expect(all(paginate(client, "get_customers", {}, { signal }))).rejects.toBe("no")
    await expect(firstValueFrom(paginate(client, "get_customers", {}, { signal }))).rejects.toBe("no")
    await expect(all(paginate(client, "get_customers", {}, { timeout: -1 }))).rejects.toMatchObject({
      option: "timeout"
    })
  })

  it("stops when a page names itself as the next one", async () => {
    const transport: Transport<"web"> = {
      kind: "web",
      execute: async () => ({ ok: true, payload: { customers: [{ id: "1" }], next_page_id: "same" } })
    }
    const client = createClient(v3_0, transport, { validate: "off" })
    expect(await all(paginate(client, "get_customers"))).toHaveLength(2)
  })

  it("fails when its pages go round, and when they do not end", async () => {
    const endless = (idOf: (page: number) => string) => {
      let pages = 0
      const transport: Transport<"web"> = {
        kind: "web",
        execute: async () => ({
          ok: true,
          payload: { customers: [{ id: "1" }], next_page_id: idOf(++pages) }
        })
      }
      return { client: createClient(v3_0, transport, { validate: "off" }), pages: () => pages }
    }
    const round = endless((page) => (page % 2 === 0 ? "a" : "b"))
    await expect(all(paginate(round.client, "get_customers"))).rejects.toMatchObject({
      _tag: "DecodeError",
      action: "get_customers",
      message: expect.stringContaining("names a page again")
    })
    expect(round.pages()).toBe(3)
    const long = endless(String)
    await expect(all(paginate(long.client, "get_customers", {}, { maxPages: 50 }))).rejects.toMatchObject({
      message: expect.stringContaining("maxPages")
    })
    expect(long.pages()).toBe(50)
    await expect(
      firstValueFrom(paginate(round.client, "get_customers").pipe(toArray()))
    ).rejects.toMatchObject({ _tag: "DecodeError" })
  })

  it("leaves no listener on the caller's signal", async () => {
    const { client } = listing(25)
    const { signal } = new AbortController()
    const added = vi.spyOn(signal, "addEventListener")
    const removed = vi.spyOn(signal, "removeEventListener")
    await firstValueFrom(paginate(client, "get_customers", {}, { signal }).pipe(toArray()))
    expect(removed.mock.calls.length).toBeGreaterThanOrEqual(added.mock.calls.length)
  })

  it("leaves it to the call to say what is wrong with a payload", async () => {
    const { client } = listing(1)
    const round: Record<string, unknown> = {}
    round["itself"] = round
    for (const payload of [{ limit: 1n }, round, () => 1])
      await expect(all(paginate(client, "get_customers", payload as never))).rejects.toMatchObject({
        _tag: "InvalidRequestError",
        action: "get_customers"
      })
  })

  it("refuses what is no client", () => {
    for (const client of [undefined, listing(1).client.transport])
      expect(() => paginate(client as never, "get_customers" as never)).toThrow(
        expect.objectContaining({ _tag: "ConfigurationError", option: "client" })
      )
  })

  it("refuses what has no pages", () => {
    const { client } = listing(1)
    expect(() => paginate(client, "toString" as never)).toThrow(expect.objectContaining({ option: "action" }))
    expect(() => paginate(client, "get_chat_threads" as never)).toThrow(
      expect.objectContaining({ _tag: "ConfigurationError", option: "action" })
    )
    expect(() => paginate(client, "get_customers", {}, { maxItems: Number.NaN })).toThrow(
      expect.objectContaining({ option: "maxItems" })
    )
    expect(() => paginate(client, "get_customers", {}, { maxItem: 1 } as never)).toThrow(
      expect.objectContaining({ option: "maxItem", message: expect.stringContaining("maxItems") })
    )
  })
})
