import { describe, expect, test } from "vitest"
import { createClient } from "../clients/promise.ts"
import type { Transport } from "../catalog/transport.ts"
import { v3_0 } from "./index.ts"
import { actionSamples } from "./samples/actions.ts"

const check = (name: keyof typeof v3_0.actions, payload: unknown) =>
  v3_0.actions[name].check!.payload(payload)

const event = (given: object) => ({ chat_id: "c", event: given })
const message = (text: string) => event({ type: "message", text })
const card = { title: "a" }
const button = { text: "a" }
const cards = (elements: readonly object[]) => event({ type: "rich_message", template_id: "cards", elements })
const file = (size: number) => ({ chat_id: "c", file: new Blob([new Uint8Array(size)]) })
const customer = { id: "b7eff798-f8df-4364-8059-649c35c9ed0c", type: "customer" }
const archived = (filters: object, pagination?: object) => ({ filters, ...(pagination && { pagination }) })
const created = (gte: string) => ({ filters: { created_at: { gte } } })
const megabytes = 1024 * 1024

describe("what is within the limits passes", () => {
  test.each([
    ["send_event", message("a".repeat(16_384))],
    ["send_event", message("€".repeat(5461))],
    ["send_event", event({ type: "annotation", annotation_type: "rating", text: "a".repeat(16_384) })],
    ["send_event", cards([card])],
    ["send_event", cards(Array.from({ length: 10 }, () => card))],
    ["send_event", cards([{ buttons: Array.from({ length: 11 }, () => button) }])],
    ["send_event", event({ type: "message", text: "", custom_id: undefined })],
    ["send_file", file(10 * megabytes)],
    ["start_chat", { chat: { users: [customer] } }],
    ["start_chat", { chat: { users: [] } }],
    ["get_customers", { limit: 100 }],
    ["get_customers", created("2024-02-29T23:59:59.000000+01:00")],
    ["get_archives", archived({ date_from: "2024-02-29" }, { page: 1000, limit: 0 })],
    ["get_archives", archived({ thread_ids: Array.from({ length: 20 }, () => "t") })],
    ["get_archives", archived({ properties: { rating: { score: { exists: true } } } })],
    ["multicast", { scopes: { agents: { groups: ["1"] } }, content: null }],
    ["update_customer", { customer_id: customer.id, name: "Cleo" }],
    ["update_last_seen_timestamp", { chat_id: "c", timestamp: 1_473_433_500 }]
  ] as const)("%s %#", (name, payload) => {
    expect(check(name, payload)).toBeUndefined()
  })
})

describe("what is beyond a limit is refused by path, rule and size", () => {
  test.each([
    ["send_event", message("a".repeat(16_385)), "event.text", "a string of 16385 bytes"],
    ["send_event", message("€".repeat(5462)), "event.text", "a string of 16386 bytes"],
    // What later versions call it would be ignored, and shown to all.
    [
      "send_event",
      event({ type: "message", text: "a", visibility: "agents" }),
      "event",
      "an object with 3 fields"
    ],
    [
      "send_typing_indicator",
      { chat_id: "c", is_typing: true, visibility: "agents" },
      "",
      "an object with 3 fields"
    ],
    ["send_event", event({ type: "message" }), "event.text", "nothing"],
    ["send_event", event({ type: "massage", text: "hi" }), "event.type", "a string of 7 bytes"],
    [
      "send_event",
      event({ type: "message", text: "hi", recipients: "everybody" }),
      "event.recipients",
      "a string of 9 bytes"
    ],
    ["send_event", cards([]), "event.elements", "an array of 0"],
    ["send_event", cards(Array.from({ length: 11 }, () => card)), "event.elements", "an array of 11"],
    ["send_event", cards([card, { buttons: [] }]), "event.elements[1].buttons", "an array of 0"],
    [
      "send_event",
      cards([{ buttons: Array.from({ length: 12 }, () => button) }]),
      "event.elements[0].buttons",
      "an array of 12"
    ],
    [
      "send_event",
      cards([{ image: { url: "a.png" } }]),
      "event.elements[0].image.url",
      "a string of 5 bytes"
    ],
    [
      "send_event",
      event({ type: "annotation", annotation_type: "" }),
      "event.annotation_type",
      "an empty string"
    ],
    ["send_file", file(10 * megabytes + 1), "file", "a file of 10485761 bytes"],
    ["send_file", { chat_id: "c", file: { path: "" } }, "file", "an object with 1 field"],
    ["start_chat", { chat: { users: [customer, customer] } }, "chat.users", "an array of 2"],
    [
      "start_chat",
      { chat: { users: [{ ...customer, type: "agent" }] } },
      "chat.users[0].type",
      "a string of 5 bytes"
    ],
    ["get_customers", { limit: 0 }, "limit", "a number"],
    ["get_customers", { limit: 101 }, "limit", "a number"],
    ["get_customers", { limit: 1.5 }, "limit", "a number"],
    ["get_customers", { order: "down" }, "order", "a string of 4 bytes"],
    ["get_customers", created("2017-10-12T15:19:21.010Z"), "filters.created_at.gte", "a string of 24 bytes"],
    [
      "get_customers",
      created("2017-02-30T15:19:21.010200Z"),
      "filters.created_at.gte",
      "a string of 27 bytes"
    ],
    [
      "get_customers",
      { filters: { name: { values: [], exclude_values: [] } } },
      "filters.name",
      "an object with 2 fields"
    ],
    ["get_customers", { filters: { visits_count: { gt: 1.5 } } }, "filters.visits_count.gt", "a number"],
    ["get_archives", archived({}, { page: 1001 }), "pagination.page", "a number"],
    ["get_archives", archived({}, { limit: 101 }), "pagination.limit", "a number"],
    ["get_archives", archived({ date_from: "01-09-2016" }), "filters.date_from", "a string of 10 bytes"],
    ["get_archives", archived({ date_to: "2023-02-29" }), "filters.date_to", "a string of 10 bytes"],
    [
      "get_archives",
      archived({ thread_ids: Array.from({ length: 21 }, () => "t") }),
      "filters.thread_ids",
      "an array of 21"
    ],
    ["get_archives", archived({ thread_ids: ["t"] }, { page: 1 }), "", "an object with 2 fields"],
    ["get_archives", archived({ tags: {} }), "filters.tags", "an object with 0 fields"],
    [
      "get_archives",
      archived({ properties: { a: { b: { exists: true, values: [1] } } } }),
      "filters.properties.a.b",
      "an object with 2 fields"
    ],
    ["multicast", { scopes: {}, content: 1 }, "scopes", "an object with 0 fields"],
    [
      "multicast",
      { scopes: { agents: { all: false, ids: [] } }, content: 1 },
      "scopes",
      "an object with 1 field"
    ],
    ["multicast", { scopes: { agents: { all: true } } }, "content", "nothing"],
    ["ban_customer", { customer_id: "c", ban: { days: 0 } }, "ban.days", "a number"],
    [
      "update_customer",
      { customer_id: "11111111-1111-1111-8111-111111111111", name: "a" },
      "customer_id",
      "a string of 36 bytes"
    ],
    ["update_customer", { customer_id: customer.id }, "", "an object with 1 field"],
    ["create_customer", { avatar: "cdn.example.com/a.png" }, "avatar", "a string of 21 bytes"],
    ["update_last_seen_timestamp", { chat_id: "c", timestamp: 1_473_433_500_000 }, "timestamp", "a number"],
    ["follow_chat", null, "", "null"],
    ["follow_chat", ["c"], "", "an array of 1"]
  ] as const)("%s %#", (name, payload, path, found) => {
    const issue = check(name, payload)
    expect(issue).toMatchObject({ path, found })
    expect(issue!.expected).not.toMatch(/undefined|allowed/)
  })
})

describe("a refusal", () => {
  const never: Transport<"web"> = {
    kind: "web",
    execute: () => Promise.reject(new Error("this must not be sent"))
  }

  test("reaches the caller as an InvalidRequestError that names field and rule; nothing is sent", async () => {
    const client = createClient(v3_0, never)
    const result = await client.safe.send_event({
      chat_id: "c",
      event: { type: "message", text: "a".repeat(16_385) }
    })
    expect(result).toMatchObject({
      ok: false,
      error: {
        _tag: "InvalidRequestError",
        action: "send_event",
        delivery: "not-sent",
        path: "event.text",
        expected: "text of at most 16384 bytes of UTF-8",
        found: "a string of 16385 bytes"
      }
    })
  })

  test("never shows what was found", () => {
    const secret = "dal:s3cr3t-t0k3n"
    for (const action of Object.values(v3_0.actions)) {
      const { request } = actionSamples[action.name]
      const spoilt = Object.fromEntries(Object.keys(request).map((name) => [name, { [secret]: secret }]))
      expect(JSON.stringify(action.check!.payload(spoilt) ?? {})).not.toContain(secret)
      expect(JSON.stringify(action.check!.payload(secret) ?? {})).not.toContain(secret)
    }
  })
})

describe("what arrives is read with tolerance", () => {
  const { success } = v3_0.actions.get_chat_threads.check!
  const chat = actionSamples.get_chat_threads.response.chat

  test("unknown values and types of events, users and system messages pass", () => {
    const future = { id: "1", type: "hologram", order: 1, beam: {} }
    const notice = { ...chat.threads[0].events[1], system_message_type: "routing.beamed", recipients: "bots" }
    const robot = { id: "r", type: "robot" }
    const threads = [{ ...chat.threads[0], events: [future, notice] }]
    expect(success({ chat: { ...chat, users: [robot], threads } })).toBeUndefined()
  })

  test("an event of a known type is still looked at", () => {
    const threads = [{ ...chat.threads[0], events: [{ id: "1", type: "message", order: 1 }] }]
    expect(success({ chat: { ...chat, threads } })).toMatchObject({
      path: "chat.threads[0].events[0].timestamp"
    })
  })

  test("both spellings pass where the documents disagree", () => {
    const { properties, ...rest } = chat
    expect(success({ chat: { ...rest, properites: properties } })).toBeUndefined()
    const bare = { chat_id: "c", properties: { rating: { score: 1 } } }
    const wrapped = { chat_id: "c", properties: { rating: { score: { value: 1 } } } }
    expect(v3_0.events.chat_properties_updated.check!(bare)).toBeUndefined()
    expect(v3_0.events.chat_properties_updated.check!(wrapped)).toBeUndefined()
    const flat = { id: "c", type: "customer", present: true, banned: false }
    expect(v3_0.events.customer_updated.check!(flat)).toBeUndefined()
    expect(v3_0.events.customer_updated.check!({ customer: { id: "c", type: "customer" } })).toBeUndefined()
    const summary = { threads_summary: [] }
    const summaryCheck = v3_0.actions.get_chat_threads_summary.check!.success
    expect(summaryCheck({ ...summary, found_threads: 7 })).toBeUndefined()
    expect(summaryCheck({ ...summary, found_threads: "7" })).toBeUndefined()
  })
})
