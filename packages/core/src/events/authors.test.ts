import { Subject } from "rxjs"
import { describe, expect, it } from "vitest"
import { fromCustomers, notOwn } from "./operators.ts"
import { makeStream, message, opening } from "./test-support/stream.ts"

const users = [
  { id: "nina", type: "customer" },
  { id: "ben@example.com", type: "agent", email: "ben@example.com" },
  { id: "0f1e2d3c", type: "agent" }
]
const openingWith = (over: object[] = users) => {
  const made = opening([1])
  return { chat: { ...made.chat, users: over } }
}
const authorOf = (event: object): unknown => ("author" in event ? event.author : undefined)

describe("an envelope says who caused it, and who may see it", () => {
  it.each([
    ["nina", "customer"],
    ["ben@example.com", "agent"],
    ["0f1e2d3c", "bot"],
    ["somebody else", "unknown"],
    ["colleague@example.com", "agent"]
  ])("%s is %s", (author, role) => {
    const { push, seen } = makeStream()
    push("incoming_chat_thread", openingWith())
    push("incoming_event", message(2, { author }))
    expect(seen.at(-1)).toMatchObject({ author: { id: author, role }, audience: "all" })
  })

  it("also when that became known while the event waited for its turn", async () => {
    const opened = openingWith()
    const call = async (action: string): Promise<unknown> =>
      ({
        get_chats_summary: { chats_summary: [] },
        get_archives: { chats: [] },
        get_chat_threads: { chat: { ...opened.chat, threads: [opened.chat.thread] } }
      })[action]
    const { push, gap, seen } = makeStream({ call, times: { hold: 5 } })
    gap({})
    await expect.poll(() => seen.length).toBe(1)
    push("incoming_event", message(2, { author: "nina" }))
    await expect.poll(() => seen.at(-1)).toMatchObject({ order: 2, author: { id: "nina", role: "customer" } })
  })

  it("what the service writes is its own, and a note is for agents", () => {
    const { push, seen } = makeStream()
    push("incoming_chat_thread", openingWith())
    const { event, ...rest } = message(2)
    const { author_id: _, ...notice } = event
    push("incoming_event", { ...rest, event: { ...notice, type: "system_message", text: "archived" } })
    push("incoming_event", message(3, { author: "ben@example.com", recipients: "agents" }))
    expect(seen.slice(-2)).toMatchObject([
      { author: { role: "system" }, audience: "all" },
      { author: { role: "agent" }, audience: "agents" }
    ])
  })

  it("learns from logins, answers, events of users and those who come and go", () => {
    const logins = new Subject<unknown>()
    const { push, seen } = makeStream({ logins })
    logins.next({
      my_profile: { id: "bot-1", type: "agent" },
      chats_summary: [{ id: "c7", users: [{ id: "omar", type: "customer" }] }]
    })
    push("incoming_chat_thread", openingWith([]))
    push("incoming_event", message(2, { author: "omar" }))
    push("chat_user_added", { chat_id: "c1", user: { id: "pia" }, user_type: "customer" })
    push("incoming_event", message(3, { author: "pia" }))
    push("customer_created", { customer: { id: "quin" } })
    push("incoming_event", message(4, { author: "quin" }))
    push("incoming_event", message(5, { author: "bot-1" }))
    const found = seen.filter(({ action }) => action === "incoming_event")
    expect(found.slice(1).map(authorOf)).toEqual([
      { id: "omar", role: "customer" },
      { id: "pia", role: "customer" },
      { id: "quin", role: "customer" },
      { id: "bot-1", role: "bot" }
    ])
    expect(found.at(-1)).toMatchObject({ own: true })
  })

  it("knows the authors of what was fetched and of what lay in a thread that opened", () => {
    const { push, seen } = makeStream()
    push("incoming_chat_thread", openingWith([{ id: "someone", type: "customer" }]))
    expect(seen.map(authorOf)).toEqual([undefined, { id: "someone", role: "customer" }])
  })

  it("names those who type, press buttons and transfer, and nobody where nobody is named", () => {
    const { push, seen } = makeStream()
    const at = { chat_id: "c1", thread_id: "t1" }
    push("incoming_typing_indicator", {
      ...at,
      typing_indicator: { author_id: "ben@example.com", recipients: "agents", is_typing: true }
    })
    push("incoming_sneak_peek", { ...at, sneak_peek: { author_id: "nina", text: "hel" } })
    push("incoming_rich_message_postback", {
      ...at,
      event_id: "e",
      user_id: "nina",
      postback: { id: "p", toggled: true }
    })
    push("chat_transferred", { chat_id: "c1", requester_id: "ben@example.com", type: "group", ids: [1] })
    push("chat_thread_tagged", { ...at, tag: "vip" })
    expect(seen.map(authorOf)).toEqual([
      { id: "ben@example.com", role: "agent" },
      { id: "nina", role: "customer" },
      { id: "nina", role: "customer" },
      { id: "ben@example.com", role: "agent" },
      undefined
    ])
    expect(seen[0]).toMatchObject({ audience: "agents" })
    expect(seen[4]).not.toHaveProperty("audience")
  })
})

describe("the operators", () => {
  const run = () => {
    const made = makeStream({ own: ["0f1e2d3c"] })
    const customers: unknown[] = []
    const others: unknown[] = []
    made.events.pipe(fromCustomers()).subscribe((event) => customers.push(event.key))
    made.events.pipe(notOwn()).subscribe(({ action }) => others.push(action))
    return { ...made, customers, others }
  }

  it("fromCustomers passes on what customers wrote, notOwn all but the program's own", () => {
    const { push, gap, customers, others } = run()
    push("incoming_chat_thread", openingWith([...users, { id: "someone", type: "customer" }]))
    push("incoming_event", message(2, { author: "ben@example.com", recipients: "agents" }))
    push("incoming_event", message(3, { author: "0f1e2d3c" }))
    push("incoming_event", message(4, { author: "nina" }), "my-request")
    push("incoming_event", message(5, { author: "nina" }))
    gap({})
    expect(customers).toHaveLength(2)
    expect(others.filter((action) => action === "incoming_event")).toHaveLength(3)
  })

  it("leave the stream as safe as it was", async () => {
    const { events, push, errors } = makeStream()
    events.pipe(notOwn()).subscribe(() => {
      throw new Error("mine")
    })
    push("chat_thread_tagged", { chat_id: "c1", thread_id: "t1", tag: "vip" })
    await new Promise((resolve) => setTimeout(resolve, 5))
    expect(errors).toEqual([new Error("mine")])
  })
})
