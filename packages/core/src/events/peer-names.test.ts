import { describe, expect, it } from "vitest"
import { makeStream, message, opening, threadsOf } from "./test-support/stream.ts"

/** What every object has: as the key of a peer it must be a name like any other. */
const names = ["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf"]

describe.each(names)("a peer that calls everything %s", (name) => {
  it("has its chats, threads and authors told apart, each event once and in order", () => {
    const { push, webhook, seen, orders, events } = makeStream()
    const inChat: string[] = []
    const inThread: string[] = []
    events.chat(name).subscribe(({ action }) => inChat.push(action))
    events.thread(name).subscribe(({ action }) => inThread.push(action))
    const opened = opening([1], { chat: name, thread: name })
    opened.chat.users.push({ id: name, type: "customer" })
    push("incoming_chat_thread", opened)
    for (const order of [3, 2])
      push("incoming_event", message(order, { chat: name, thread: name, author: name }))
    void webhook("incoming_event", message(3, { chat: name, thread: name, author: name }))
    push("incoming_event", message(1))
    expect(orders()).toEqual([1, 2, 3, 1])
    expect(seen[2]).toMatchObject({ author: { id: name, role: "customer" } })
    expect(inChat).toHaveLength(4)
    expect(inThread).toHaveLength(4)
  })

  it("pushes an event of that name, which is one that nobody knows", () => {
    const { push, seen, errors } = makeStream()
    push(name, { chat_id: "c1", [name]: { id: name } })
    expect(seen).toMatchObject([{ action: "unknown", name }])
    expect(errors).toEqual([])
    expect(({} as Record<string, unknown>)["id"]).toBeUndefined()
  })

  it("tags with it, and each tag is one of its own", () => {
    const { push, webhook, actions } = makeStream()
    const at = { chat_id: "c1", thread_id: "t1" }
    push("chat_thread_tagged", { ...at, tag: name })
    void webhook("chat_thread_tagged", { ...at, tag: name })
    push("chat_thread_tagged", { ...at, tag: `${name}2` })
    expect(actions()).toEqual(["chat_thread_tagged", "chat_thread_tagged"])
  })

  it("answers with it, and what was missing is found there", async () => {
    const made = opening([1, 2, 3], { chat: name, thread: name })
    const { push, orders } = makeStream({ call: () => Promise.resolve(threadsOf(made)), times: { hold: 5 } })
    push("incoming_chat_thread", opening([1], { chat: name, thread: name }))
    push("incoming_event", message(3, { chat: name, thread: name }))
    await expect.poll(orders).toEqual([1, 2, 3])
  })
})

it("is not subscribed to by a name that every object has", () => {
  const { events } = makeStream()
  for (const name of names) expect(() => events.on(name as "gap")).toThrow(`has no event ${name}`)
})
