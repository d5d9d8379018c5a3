import { describe, expect, test } from "vitest"
import { v3_6 } from "./index.ts"

const check = (name: keyof typeof v3_6.actions, payload: unknown) =>
  v3_6.actions[name].check!.payload(payload)

const many = (count: number, item: unknown) => Array.from({ length: count }, () => item)
const event = (given: object) => ({ chat_id: "c", event: given })
const message = (text: string) => event({ type: "message", text })
const cards = (elements: readonly object[]) => event({ type: "rich_message", template_id: "cards", elements })
const button = { type: "message", text: "a", value: "b", postback_id: "p", user_ids: [] }
const customer = { id: "b7eff798-f8df-4364-8059-649c35c9ed0c", type: "customer" }
const agent = { id: "agent1@example.com", type: "agent" }
const found = (filters: object, rest: object = {}) => ({ filters, ...rest })
const property = (filter: object) => found({ properties: { routing: { idle: filter } } })
const transfer = (type: string, ids: readonly unknown[]) => ({ id: "c", target: { type, ids } })
const added = (user_type: string, visibility: string) => ({
  chat_id: "c",
  user_id: "u",
  user_type,
  visibility
})
const file = (size: number) => ({ file: new Blob([new Uint8Array(size)]) })
/** A chat with a first event. */
const begun = (event: object, chat: object = {}) => ({ chat: { ...chat, thread: { events: [event] } } })
const note = { type: "message", text: "for colleagues", visibility: "agents" }
const megabytes = 1024 * 1024

describe("what v3.6 allows passes", () => {
  test.each([
    ["send_event", message("a".repeat(16_384))],
    ["send_event", message("€".repeat(5461))],
    ["send_event", cards(many(10, { title: "a" }) as object[])],
    ["send_event", cards([{ buttons: many(13, button) }])],
    ["send_event_preview", event({ type: "message", text: "a", visibility: "all" })],
    ["send_event", event({ type: "message", text: "a", recipients: undefined })],
    ["upload_file", file(10 * megabytes)],
    ["list_chats", { page_id: "p" }],
    ["list_chats", found({ active: null, group_ids: many(200, 1) }, { limit: 100, sort_order: "asc" })],
    ["list_chats", property({ exists: true })],
    ["list_chats", property({ values: ["a", 1, true] })],
    ["list_chats", property({ exclude_values: [] })],
    ["list_threads", { chat_id: "c", page_id: "p" }],
    ["list_threads", { chat_id: "c", min_events_count: 100, sort_order: "desc" }],
    ["list_threads", { chat_id: "c", limit: 1, filters: { from: "2026-03-02T09:16:21.010200Z" } }],
    ["list_archives", found({ thread_ids: many(20, "t") })],
    ["list_archives", found({ thread_ids: ["t"] }, { highlights: {} })],
    ["list_archives", found({ query: "a" }, { highlights: { pre_tag: "<b>", post_tag: "</b>" } })],
    ["list_archives", found({ chat_ids: many(1000, "c") }, { limit: 1 })],
    ["list_archives", found({ agent_types: { all_values: ["human"], exclude_values: ["chatbot"] } })],
    ["list_archives", found({ agents: { exists: false } })],
    ["start_chat", {}],
    ["start_chat", begun({ type: "message", text: "a", visibility: "all", author_id: customer.id })],
    ["start_chat", { chat: { users: [...many(4, agent), customer] } }],
    ["resume_chat", { chat: { id: "c", users: [...many(4, agent), customer] } }],
    ["transfer_chat", { id: "c" }],
    ["transfer_chat", transfer("group", [1, 2])],
    ["transfer_chat", transfer("agent", ["agent1@example.com"])],
    ["add_user_to_chat", added("customer", "all")],
    ["add_user_to_chat", added("agent", "agents")],
    ["update_customer", { id: customer.id, name: "Cleo" }],
    ["update_customer", { id: customer.id, address: {} }],
    ["multicast", { recipients: { agents: { all: true } }, content: null }],
    ["multicast", { recipients: { agents: { groups: [1] } }, content: {} }],
    ["mark_events_as_seen", { chat_id: "c", seen_up_to: "2026-03-02T09:16:21.010200Z" }]
  ] as const)("%s %#", (name, payload) => {
    expect(check(name, payload)).toBeUndefined()
  })
})

describe("what v3.6 rules out is refused by path and rule", () => {
  const pageAlone = "an object in which page_id stands without filters, limit and sort_order"
  const threadsAlone =
    "an object in which filters.thread_ids stands alone, without other filters, page_id, limit and sort_order"
  const minAlone = "an object in which min_events_count stands without filters and limit"
  const users = "users with at most 1 customer and 4 agents"
  const receiver = "an object that names a receiver in agents.all, agents.ids or agents.groups"

  test.each([
    ["list_chats", { page_id: "p", filters: {} }, "", pageAlone],
    ["list_chats", { page_id: "p", limit: 10 }, "", pageAlone],
    ["list_threads", { chat_id: "c", page_id: "p", sort_order: "asc" }, "", pageAlone],
    ["list_archives", found({ query: "a" }, { page_id: "p" }), "", pageAlone],
    ["list_threads", { chat_id: "c", min_events_count: 1, limit: 1 }, "", minAlone],
    ["list_threads", { chat_id: "c", min_events_count: 1, filters: {} }, "", minAlone],
    ["list_archives", found({ thread_ids: ["t"], query: "a" }), "", threadsAlone],
    ["list_archives", found({ thread_ids: ["t"] }, { limit: 1 }), "", threadsAlone],
    ["list_archives", found({ thread_ids: ["t"] }, { sort_order: "asc" }), "", threadsAlone],
    [
      "list_archives",
      { highlights: { pre_tag: "<b>" } },
      "highlights",
      "an object with both pre_tag and post_tag, or neither"
    ],
    ["list_chats", property({}), "filters.properties.routing.idle", /exactly one of/],
    [
      "list_chats",
      property({ exists: true, values: [1] }),
      "filters.properties.routing.idle",
      /exactly one of/
    ],
    [
      "list_archives",
      property({ values: [1], exclude_values: [2] }),
      "filters.properties.routing.idle",
      /exactly one of/
    ],
    ["list_archives", found({ agents: {} }), "filters.agents", /exactly one of/],
    [
      "list_archives",
      found({ agent_types: { any_values: ["human"], exclude_values: ["human"] } }),
      "filters.agent_types",
      "an object that lists every kind of agent once"
    ],
    ["start_chat", { chat: { users: many(5, agent) } }, "chat.users", users],
    ["start_chat", { chat: { users: [customer, customer] } }, "chat.users", users],
    ["resume_chat", { chat: { id: "c", users: many(5, agent) } }, "chat.users", users],
    ["start_chat", begun(note), "chat.thread.events[0].visibility", `"all"`],
    ["resume_chat", begun(note, { id: "c" }), "chat.thread.events[0].visibility", `"all"`],
    ["transfer_chat", transfer("group", ["1"]), "target", /numbers of groups or texts of agents/],
    ["transfer_chat", transfer("agent", [1]), "target", /numbers of groups or texts of agents/],
    [
      "add_user_to_chat",
      added("customer", "agents"),
      "",
      `an object in which visibility is "all" when user_type is "customer"`
    ],
    ["update_customer", { id: customer.id }, "", /at least one of/],
    ["multicast", { recipients: {}, content: 1 }, "recipients", receiver],
    ["multicast", { recipients: { agents: { all: false, ids: [] } }, content: 1 }, "recipients", receiver],
    ["send_event", message("a".repeat(16_385)), "event.text", /16384 bytes/],
    ["send_event", cards(many(11, {}) as object[]), "event.elements", /10/],
    ["send_event", cards([{ buttons: many(14, button) }]), "event.elements[0].buttons", /13/],
    ["send_event", event({ type: "system", source: "a" }), "event.type", /"message"/],
    [
      "send_event_preview",
      event({ type: "message", text: "a", visibility: "agents" }),
      "event.visibility",
      `"all"`
    ],
    ["send_event_preview", event({ type: "custom" }), "event.type", `"message"`],
    // What v3.0 calls it would be ignored, and shown to all.
    [
      "send_event",
      event({ type: "message", text: "a", recipients: "agents" }),
      "event",
      /without recipients, which is visibility/
    ],
    [
      "send_event",
      event({ type: "file", url: "https://x.example/a", recipients: "all" }),
      "event",
      /visibility/
    ],
    ["send_event_preview", event({ type: "message", text: "a", recipients: "all" }), "event", /visibility/],
    [
      "send_typing_indicator",
      { chat_id: "c", is_typing: true, recipients: "agents" },
      "",
      /without recipients/
    ],
    [
      "start_chat",
      begun({ type: "message", text: "a", recipients: "agents" }),
      "chat.thread.events[0]",
      /visibility/
    ],
    ["send_thinking_indicator", { chat_id: "c", recipients: "agents" }, "", /visibility/],
    ["upload_file", file(10 * megabytes + 1), "file", /10485760/],
    ["list_chats", { limit: 101 }, "limit", /100/],
    ["list_chats", found({ group_ids: many(201, 1) }), "filters.group_ids", /200/],
    ["list_threads", { chat_id: "c", min_events_count: 0 }, "min_events_count", /1/],
    ["list_archives", { limit: 0 }, "limit", /1/],
    ["list_archives", found({ thread_ids: many(21, "t") }), "filters.thread_ids", /20/],
    ["list_archives", found({ chat_ids: many(1001, "c") }), "filters.chat_ids", /1000/],
    ["list_archives", found({ from: "2026-03-02" }), "filters.from", /a time with a zone/],
    ["mark_events_as_seen", { chat_id: "c", seen_up_to: "yesterday" }, "seen_up_to", /a time with a zone/],
    ["update_customer", { id: "c", name: "Cleo" }, "id", /UUID/],
    ["ban_customer", { id: "c", ban: { days: 0 } }, "ban.days", /above 0/],
    ["set_routing_status", { status: "away" }, "status", /"offline"/]
  ] as const)("%s %#", (name, payload, path, expected) => {
    const issue = check(name, payload)
    expect(issue?.path).toBe(path)
    expect(issue?.expected).toMatch(expected)
  })
})
