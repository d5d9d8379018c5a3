import { describe, expect, it } from "vitest"
import { customer, openDesk } from "../test-support/desk.ts"
import { chatId, customerId } from "../test-support/fake.ts"

describe("a customer over HTTP", () => {
  it("says something and hears the answer, in the words of both versions", async () => {
    await using desk = await openDesk()
    const { status, body } = await desk.ask("POST", customer(customerId, "says"), { text: "hi" })
    expect({ status, body }).toEqual({
      status: 200,
      body: {
        chat_id: chatId,
        thread_id: "K600PKZON8",
        event_id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
        event_ids: { "3.0": body.event_id, "3.6": "K600PKZON8_5" }
      }
    })
    await desk.say("hello")
    await desk.say("between us", "agents")
    expect((await desk.ask("GET", customer(customerId, "heard"))).body).toEqual({ texts: ["hello"] })
  })

  it("waits for what an agent says", async () => {
    await using desk = await openDesk()
    await desk.ask("POST", customer(customerId, "says"), { text: "hi" })
    const heard = desk.ask("GET", customer(customerId, "heard?contains=late&timeout=5000"))
    await desk.say("a late answer")
    expect((await heard).body).toEqual({ texts: ["a late answer"] })
    const missed = await desk.ask("GET", customer(customerId, "heard?contains=never&timeout=20"))
    expect(missed).toMatchObject({ status: 408, body: { error: { type: "request_timeout" } } })
    expect(missed.body.error.message).toContain('only ["a late answer"]')
  })

  it("does what a person does", async () => {
    await using desk = await openDesk()
    const act = (what: string, body: object = {}) => desk.ask("POST", customer(customerId, what), body)
    const rich = desk.fake.snapshot().chats[0]?.threads[1]?.events[3]?.id
    for (const [what, body] of [
      ["types", { is_typing: true }],
      ["peeks", { text: "I wo" }],
      ["presses", { event_id: rich, postback_id: "action_yes" }],
      ["presses", { event_id: "K600PKZON8_4", postback_id: "action_yes" }],
      ["rates", { score: 0, comment: "slow" }],
      ["sees", {}],
      ["visits", { url: "https://shop.example.com/cart" }],
      ["leaves", {}],
      ["sends", { event: { type: "message", text: "typed" } }],
      ["closes", {}]
    ] as const)
      expect({ what, ...(await act(what, body)) }).toMatchObject({ what, status: 200 })
    const [chat] = desk.fake.snapshot().chats
    expect(chat?.threads.at(-1)).toMatchObject({ active: false, properties: { rating: { score: 0 } } })
    expect(await act("types")).toMatchObject({ status: 409, body: { error: { type: "chat_inactive" } } })
    const begun = (await act("starts_chat", { text: "again" })).body
    expect(begun.chat_id).not.toBe(chatId)
    expect((await act("says", { text: "here", chat_id: chatId })).body.chat_id).toBe(chatId)
    expect((await act("says", { text: "there", chat_id: begun.chat_id })).body.chat_id).toBe(begun.chat_id)
    expect((await act("says", { text: "nowhere", chat_id: "other" })).status).toBe(404)
    const { body } = await desk.ask("GET", customer(customerId, "received?version=3.6"))
    expect(body.received.map((told: { action: string }) => told.action)).toContain("chat_deactivated")
  })

  it("sends a file, which is served without any right on the origin", async () => {
    await using desk = await openDesk()
    const page = new TextEncoder().encode("<script>fetch('/_fake/world')</script>")
    const sent = await desk.ask("POST", customer(customerId, "uploads?name=a%20b.html"), page, {
      "Content-Type": "text/html"
    })
    expect(sent).toMatchObject({ status: 200, body: { chat_id: chatId } })
    const served = await fetch(sent.body.url as string)
    expect(await served.text()).toBe(new TextDecoder().decode(page))
    expect(served.headers.get("content-security-policy")).toContain("sandbox")
    expect(served.headers.get("content-disposition")).toBe("attachment")
    const { body } = await desk.ask("GET", customer(customerId, "conversation"))
    expect(body.threads.at(-1).events.at(-1)).toMatchObject({ type: "file", name: "a b.html" })
  })

  it("is shown a conversation without what is for agents, with everybody who wrote", async () => {
    await using desk = await openDesk()
    await desk.say("between us", "agents")
    await desk.say("for you")
    const { body } = await desk.ask("GET", customer(customerId, `conversation?chat_id=${chatId}`))
    const events = body.threads.at(-1).events as { text?: string; event_ids: Record<string, string> }[]
    expect(events.map(({ text }) => text)).not.toContain("between us")
    expect(events.at(-1)).toMatchObject({ text: "for you", event_ids: { "3.6": "K600PKZON8_6" } })
    const ids = (body.users as { id: string }[]).map(({ id }) => id)
    const authors = body.threads
      .flatMap((thread: { events: { author_id?: string }[] }) => thread.events)
      .flatMap(({ author_id }: { author_id?: string }) => author_id ?? [])
    expect(ids).toEqual(expect.arrayContaining(authors as string[]))
    expect((await desk.ask("GET", "/_fake/chats")).body.chats[0]).toMatchObject({
      id: chatId,
      active: true,
      customer: { name: "Cleo Visitor" },
      last: { text: "for you" }
    })
  })

  it("is shown the end of a long conversation, across its threads", async () => {
    await using desk = await openDesk()
    await desk.say("between us", "agents")
    const shown = async (last: number) => {
      const { body } = await desk.ask(
        "GET",
        customer(customerId, `conversation?chat_id=${chatId}&last=${last}`)
      )
      return [body.left_out, body.threads.map(({ events }: { events: unknown[] }) => events.length)]
    }
    expect(await shown(2)).toEqual([3, [0, 2]])
    expect(await shown(5)).toEqual([0, [1, 4]])
    expect(await shown(100)).toEqual([0, [1, 4]])
    for (const last of ["0", "-1", "x"]) {
      const refused = await desk.ask("GET", customer(customerId, `conversation?last=${last}`))
      expect(refused).toMatchObject({ status: 400, body: { error: { type: "validation" } } })
    }
  })

  it("who is new is made by what he says, and not by looking", async () => {
    await using desk = await openDesk()
    expect((await desk.ask("GET", customer("nina", "heard"))).status).toBe(404)
    expect((await desk.ask("POST", "/_fake/customers", { id: "nina", name: "Nina" })).body).toEqual({
      id: "nina"
    })
    expect((await desk.ask("POST", customer("otto", "says"), { text: "hi" })).status).toBe(200)
    const { body } = await desk.ask("GET", "/_fake/customers")
    expect(body.customers).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ id: "nina", name: "Nina", chat_ids: [] }),
        expect.objectContaining({ id: "otto", banned: false })
      ])
    )
  })
})
