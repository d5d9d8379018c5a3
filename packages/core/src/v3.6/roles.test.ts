import { describe, expect, test } from "vitest"
import { locate } from "../catalog/place.ts"
import { v3_6 } from "./index.ts"
import { actionSamples } from "./samples/actions.ts"
import { eventSamples } from "./samples/events.ts"

const { roles } = v3_6

describe("a login", () => {
  const { login } = roles

  test("says its token with its scheme", () => {
    const payload = (token: string) => login.payload({ given: { away: true }, token, reconnect: false })
    expect(payload("dal:token")).toEqual({ away: true, token: "Bearer dal:token" })
    expect(payload("Basic YTpi")).toEqual({ away: true, token: "Basic YTpi" })
  })

  test("tells agent, organisation and chats with the time of their last events", () => {
    const reply = actionSamples.login.response
    expect(login.agentId(reply)).toBe("agent1@example.com")
    expect(login.organizationId!(reply)).toBe(reply.license.organization_id)
    const [chat] = login.chats(reply)
    expect(chat).toMatchObject({
      chatId: "PJ0MRSHTDG",
      lastThreadId: reply.chats_summary[0]!.last_thread_summary.id
    })
    expect([...chat!.lastOrders.values()].every((order) => order > 1.7e15)).toBe(true)
  })

  test("of nothing that can be read tells nothing", () => {
    for (const reply of [undefined, null, [], "x", { chats_summary: 5, license: [] }]) {
      expect(login.chats(reply)).toEqual([])
      expect(login.agentId(reply)).toBeUndefined()
      expect(login.organizationId!(reply)).toBeUndefined()
    }
  })
})

describe("an event of a thread", () => {
  const { event } = roles.threadEvents
  const added = (id: string, created_at: string) => event({ event: { id, created_at, author_id: "a" } })!

  test("has its microseconds as its order, and its number against ties", () => {
    const second = added("K_2", "2026-03-02T09:15:04.311000Z")
    const tenth = added("K_10", "2026-03-02T09:15:04.311000Z")
    expect(second.order).toBe(1_772_442_904_311_000)
    expect(second.order).toBe(tenth.order)
    expect(second.tie! < tenth.tie!).toBe(true)
    expect(second.occurredAt).toBe(1_772_442_904_311)
    expect(added("K_3", "2026-03-02T09:15:04.311001Z").order).toBe(second.order! + 1)
  })

  test("without a time has no order", () => {
    expect(event({ event: { id: "K_1" } })).toEqual({
      order: undefined,
      occurredAt: undefined,
      authorId: undefined
    })
    expect(event({})).toBeUndefined()
  })
})

describe("a thread", () => {
  test("is read from the answer of its chat, in the shape of what opens it", () => {
    const reply = actionSamples.get_chat.response
    const [thread] = roles.threads.read(reply)
    expect(thread).toMatchObject({ chatId: reply.id, threadId: reply.thread.id })
    expect(v3_6.events[roles.threadEvents.opened as "incoming_chat"].check!(thread!.opening)).toBeUndefined()
    expect(roles.threadEvents.thread(thread!.opening)).toMatchObject({ threadId: reply.thread.id })
  })

  test("is asked for by itself", () => {
    expect(roles.threads.most).toBe(1)
    expect(roles.threads.payload("C", ["T"])).toEqual({ chat_id: "C", thread_id: "T" })
    expect(roles.threads.payload("C")).toEqual({ chat_id: "C" })
  })

  test("does not announce what was deleted", () => {
    const events = [
      { id: "T_1", type: "message", created_at: "2026-03-02T09:15:04.311000Z", deleted: true },
      { id: "T_2", type: "message", created_at: "2026-03-02T09:15:05.311000Z", text: "hi" }
    ]
    const [thread] = roles.threads.read({ id: "C", users: [], thread: { id: "T", events } })
    expect(thread!.events).toEqual([events[1]])
  })

  test("that may not be seen has no events", () => {
    const thread = { id: "T", restricted_access: "too old for this plan" }
    expect(roles.threads.read({ id: "C", thread })[0]!.events).toBeUndefined()
  })

  test("makes events that fit the catalog", () => {
    const { addition, closing, added, closed } = roles.threadEvents
    const { event } = eventSamples.incoming_event
    expect(v3_6.events[added as "incoming_event"].check!(addition("C", "T", event))).toBeUndefined()
    expect(v3_6.events[closed as "chat_deactivated"].check!(closing("C", "T"))).toBeUndefined()
    expect(locate(v3_6.events.chat_deactivated.place, closing("C", "T"))).toEqual({
      chatId: "C",
      threadId: "T"
    })
  })
})

describe("pages", () => {
  test("of open chats are asked for by filters first, by their id alone later", () => {
    const { payload, read } = roles.openChats
    expect(payload()).toEqual({ filters: { active: true }, limit: 100 })
    expect(payload("p2")).toEqual({ page_id: "p2" })
    expect(v3_6.actions.list_chats.check!.payload(payload())).toBeUndefined()
    expect(v3_6.actions.list_chats.check!.payload(payload("p2"))).toBeUndefined()
    expect(read({ chats_summary: [{ id: "C" }], next_page_id: "p2" })).toMatchObject({ nextPageId: "p2" })
  })

  test("of the archive begin an hour earlier, and end", () => {
    const { first, next, read } = roles.archive
    const since = Date.parse("2026-03-02T09:15:04.311Z")
    const payload = first(since)
    expect(payload).toEqual({ filters: { from: "2026-03-02T08:15:04.311000Z" }, limit: 100 })
    expect(v3_6.actions.list_archives.check!.payload(payload)).toBeUndefined()
    expect(next(payload, { chats: [], next_page_id: "p2" })).toEqual({ page_id: "p2" })
    expect(next({ page_id: "p2" }, { chats: [], next_page_id: "p2" })).toBeUndefined()
    expect(next({ page_id: "p2" }, { chats: [] })).toBeUndefined()
    expect(read(actionSamples.list_archives.response).length).toBeGreaterThan(0)
  })

  test("of threads keep the chat", () => {
    expect(
      roles.paging["list_threads"]!.next({ chat_id: "C", limit: 5 }, { threads: [], next_page_id: "p2" })
    ).toEqual({
      chat_id: "C",
      page_id: "p2"
    })
  })
})

describe("a lost answer to send_event", () => {
  const keyed = roles.keyed["send_event"]!
  const sent = keyed.withKey({ chat_id: "C", event: { type: "message", text: "hi" } }, () => "key")
  const chat = (...events: object[]) => ({ id: "C", users: [], thread: { id: "T", events } })

  test("is looked up in the chat", () => {
    expect(keyed.lookup(sent)).toEqual({ action: "get_chat", payload: { chat_id: "C" } })
  })

  test("is found by its key", () => {
    const event = { id: "T_2", type: "message", text: "hi", custom_id: "key" }
    expect(keyed.find(sent, chat({ id: "T_1", type: "message", text: "hi" }, event))).toEqual({
      reply: { event_id: "T_2" }
    })
    expect(keyed.find(sent, chat())).toBeUndefined()
  })

  test("under a key with other content is a conflict", () => {
    const other = { id: "T_2", type: "message", text: "something else", custom_id: "key" }
    expect(keyed.find(sent, chat(other))).toMatchObject({ conflict: { path: "event.custom_id" } })
  })
})

describe("people", () => {
  const { users, author, audience } = roles.people

  test("are learnt from chats, logins and additions", () => {
    expect(users(eventSamples.incoming_chat)).toContainEqual(
      expect.objectContaining({ role: "customer", id: eventSamples.incoming_chat.chat.users[0]!.id })
    )
    expect(users({ my_profile: { id: "agent1@example.com" } })).toEqual([
      { id: "agent1@example.com", role: "agent" }
    ])
    expect(users({ user: { id: "5c9871d5372c824cbf22d860a707a578", type: "agent" } })).toEqual([
      { id: "5c9871d5372c824cbf22d860a707a578", role: "bot" }
    ])
    expect(users(null)).toEqual([])
  })

  test("write for all unless it says otherwise, and the service writes by itself", () => {
    const message = (fields: object) => ({
      event: { type: "message", author_id: "a@example.com", ...fields }
    })
    expect(audience(message({ visibility: "agents" }))).toBe("agents")
    expect(audience(message({}))).toBe("all")
    expect(audience({ chat_id: "C" })).toBeUndefined()
    expect(author(message({}))).toEqual({ id: "a@example.com", role: "agent" })
    for (const type of ["system", "system_message"]) {
      expect(author({ event: { type } })).toEqual({ id: undefined, role: "system" })
    }
  })
})
