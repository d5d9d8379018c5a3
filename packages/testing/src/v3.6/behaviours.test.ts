import { type AnyCatalog, createClient } from "@agent-chat/core"
import { v3_0 } from "@agent-chat/core/v3.0"
import { v3_6 } from "@agent-chat/core/v3.6"
import { once } from "node:events"
import type { IncomingMessage } from "node:http"
import { describe, expect, it } from "vitest"
import { WebSocket } from "ws"
import { FakeLiveChat } from "../fake-livechat.ts"
import type { FakeOptions } from "../options.ts"
import { rtm3_6 as logIn, web3_6 as web } from "../test-support/clients-3.6.ts"
import { agent1, agent2, chatId, createFake, customerId, message } from "../test-support/fake.ts"

// What v3.6 does by itself, and what can be switched.

const withTokens = (options: FakeOptions = {}) => {
  const fake = createFake(options)
  fake.addToken({ token: "one", agent_id: agent1 })
  fake.addToken({ token: "two", agent_id: agent2 })
  return fake
}

/** Holds what was pushed against the catalog. */
const fits = (action: string, payload: unknown) => (v3_6 as AnyCatalog).events[action]?.check?.(payload)

it.each(["queue_positions_updated", "groups_status_updated"])("the shape of %s is checked", (name) => {
  expect(fits(name, 7)).toBeDefined()
})

describe("the queue", () => {
  it("takes a chat that nobody can serve, tells its place, and gives it to the first who comes", async () => {
    const fake = withTokens()
    const first = fake.customer("nina").says("anybody there?")
    const second = fake.customer("otto").says("hello?")
    const seen = await web(fake, "one").get_chat({ chat_id: second.chat_id })
    expect(seen.thread?.queue).toMatchObject({ position: 2, wait_time: 0 })
    const one = await logIn(fake, "one")
    expect(one.of("user_added_to_chat")).toMatchObject([
      { chat_id: first.chat_id, user: { id: agent1 } },
      { chat_id: second.chat_id, user: { id: agent1 } }
    ])
    const served = await web(fake, "one").get_chat({ chat_id: second.chat_id })
    expect(served.thread?.queue).toBeUndefined()
  })

  it("moves on when a chat leaves it, whichever way", async () => {
    const fake = withTokens({ choices: { queuedChatsAreAssigned: false } })
    const [nina, otto, pia] = ["nina", "otto", "pia"].map((id) => fake.customer(id))
    const begun = [nina, otto, pia].map((customer) => customer!.startsChat("hi"))
    const two = await logIn(fake, "two")
    expect(two.of("user_added_to_chat")).toEqual([])
    nina!.closes()
    await two.client.add_user_to_chat({
      chat_id: begun[1]!.chat_id,
      user_id: agent2,
      user_type: "agent",
      visibility: "all",
      ignore_requester_presence: true
    })
    expect(two.of("queue_positions_updated")).toMatchObject([
      [
        { chat_id: begun[1]!.chat_id, queue: { position: 1 } },
        { chat_id: begun[2]!.chat_id, queue: { position: 2 } }
      ],
      [{ chat_id: begun[2]!.chat_id, thread_id: begun[2]!.thread_id, queue: { position: 1 } }]
    ])
    for (const payload of two.of("queue_positions_updated"))
      expect(fits("queue_positions_updated", payload)).toBeUndefined()
  })

  it("is part of a world", async () => {
    const fake = withTokens()
    fake.customer("nina").says("anybody there?")
    const copy = createFake({ world: fake.snapshot() })
    const one = await logIn(copy, "one")
    expect(one.of("user_added_to_chat")).toHaveLength(1)
  })
})

describe("the status of groups", () => {
  it("is told to their other agents when it changes", async () => {
    const fake = withTokens()
    const one = await logIn(fake, "one")
    await logIn(fake, "two")
    expect(one.of("groups_status_updated")).toEqual([{ groups: [{ id: 2, status: "accepting_chats" }] }])
    await web(fake, "two").set_routing_status({ status: "not_accepting_chats" })
    await web(fake, "one").set_routing_status({ status: "not_accepting_chats" })
    expect(one.of("groups_status_updated").slice(1)).toEqual([
      { groups: [{ id: 2, status: "not_accepting_chats" }] },
      {
        groups: [
          { id: 0, status: "not_accepting_chats" },
          { id: 1, status: "not_accepting_chats" }
        ]
      }
    ])
    for (const payload of one.of("groups_status_updated"))
      expect(fits("groups_status_updated", payload)).toBeUndefined()
  })
})

describe("the end of a version", () => {
  it("is announced in the headers of answers and of the upgrade, of that version only", async () => {
    await using fake = await FakeLiveChat.start()
    const end = fake.announceEnd("3.6", { stage: "deprecation", date: "2027-06-30" })
    const ask = async (version: string, token = "Bearer any") =>
      (
        await fetch(`${fake.webUrl}/v${version}/agent/action/nothing`, {
          method: "POST",
          headers: { Authorization: token }
        })
      ).headers
    const upgrade = async (version: string) => {
      const socket = new WebSocket(fake.rtmUrlOf(version))
      const [response] = (await once(socket, "upgrade")) as [IncomingMessage]
      socket.terminate()
      return response.headers
    }
    for (const headers of [await ask("3.6"), await ask("3.6", "")]) {
      expect(headers.get("deprecation")).toBe("2027-06-30")
      expect(headers.get("legacy")).toBeNull()
    }
    expect((await upgrade("3.6"))["deprecation"]).toBe("2027-06-30")
    expect((await ask("3.0")).get("deprecation")).toBeNull()
    expect((await upgrade("3.0"))["deprecation"]).toBeUndefined()
    end()
    expect((await ask("3.6")).get("deprecation")).toBeNull()
    expect(() => fake.announceEnd("3.6", { stage: "legacy", date: "soon" })).toThrow("option date")
    expect(() => fake.announceEnd("3.5", { stage: "legacy", date: "2027-01-01" })).toThrow("3.0, 3.6")
  })
})

describe("what the documents leave open", () => {
  it("is the visibility of events that all may see", async () => {
    const fake = createFake({ choices: { absentVisibility: true } })
    const { of } = await logIn(fake)
    await web(fake).send_event({ chat_id: chatId, event: message("for all") })
    await web(fake).send_event({ chat_id: chatId, event: { ...message("a note"), visibility: "agents" } })
    expect(of("incoming_event")).toMatchObject([
      { event: { text: "for all" } },
      { event: { text: "a note", visibility: "agents" } }
    ])
    expect(of("incoming_event")[0]).not.toHaveProperty("event.visibility")
    const { thread } = await web(fake).get_chat({ chat_id: chatId })
    expect(thread?.events?.at(-2)).not.toHaveProperty("visibility")
  })

  it("is the offset of times, which are the same moments", async () => {
    const fake = createFake()
    const before = await web(fake).get_chat({ chat_id: chatId })
    fake.choose({ timeOffset: "-05:30" })
    fake.customer(customerId).says("2016-09-09T15:05:00.000000Z")
    const after = await web(fake).get_chat({ chat_id: chatId })
    expect(before.thread?.created_at).toBe("2016-09-09T15:05:00.000000Z")
    expect(after.thread?.created_at).toBe("2016-09-09T09:35:00.000000-05:30")
    expect(after.thread?.events?.at(-1)).toMatchObject({ text: "2016-09-09T15:05:00.000000Z" })
    const old = createClient(v3_0, fake.webTransport(), { validate: "strict" })
    await old.get_chat_threads({ chat_id: chatId })
  })

  it("is the body of an answer without content", async () => {
    await using fake = await FakeLiveChat.start({ choices: { emptyAnswers: true } })
    const response = await fetch(`${fake.webUrl}/v3.6/agent/action/deactivate_chat`, {
      method: "POST",
      headers: { Authorization: "Bearer any" },
      body: JSON.stringify({ id: chatId })
    })
    expect([response.status, await response.text()]).toEqual([200, ""])
  })

  it.each([
    ["spaces", "not accepting chats"],
    ["underscores", "not_accepting_chats"]
  ] as const)("is the spelling of a status in webhooks, with %s", async (webhookStatus, status) => {
    const posted: unknown[] = []
    const fake = createFake({
      choices: { webhookStatus },
      fetch: async (request) => {
        posted.push(await request.json())
        return new Response()
      }
    })
    fake.registerWebhook({ url: "http://h.example.com/", action: "routing_status_set", secret: "s" })
    await web(fake).set_routing_status({ status: "not_accepting_chats" })
    await fake.idle()
    expect(posted).toMatchObject([{ payload: { status } }])
  })

  it("is whether archives find what is active", async () => {
    const fake = createFake({ choices: { archivesFindActive: false } })
    const { chats } = await web(fake).list_archives()
    expect(chats.map(({ thread }) => thread?.active)).toEqual([false])
  })

  it("is refused where it is no choice", () => {
    expect(() => createFake({ choices: { timeOffset: "CET" as never } })).toThrow("option choices.timeOffset")
    expect(() => createFake().choose({ absentvisibility: true } as never)).toThrow(
      "did you mean absentVisibility?"
    )
  })
})

describe("what no call causes", () => {
  it("is announced to those who may see it, and as a webhook with who configured it", async () => {
    const posted: unknown[] = []
    const fake = createFake({
      fetch: async (request) => {
        posted.push(await request.json())
        return new Response()
      }
    })
    fake.addToken({ token: "one", agent_id: agent1, scopes: ["chats--access:rw"] })
    fake.addToken({ token: "two", agent_id: agent2, scopes: ["chats--access:rw"] })
    fake.registerWebhook({ url: "http://h.example.com/", action: "tag_created", secret: "s" })
    const [one, two] = [await logIn(fake, "one"), await logIn(fake, "two")]
    fake.announce("chat_deleted", { chat_id: chatId })
    fake.announce("tag_created", { name: "vip" }, { requester: { user_id: agent1 } })
    await fake.idle()
    expect([one.of("chat_deleted"), two.of("chat_deleted")]).toEqual([[{ chat_id: chatId }], []])
    expect(two.of("tag_created")).toEqual([{ name: "vip" }])
    expect(posted).toMatchObject([{ action: "tag_created", requester: { user_id: agent1 } }])
    expect(() => fake.announce("chat_delete", {})).toThrow("did you mean chat_deleted?")
    expect(() => fake.announce("tag_created", {}, { version: "3.0" })).toThrow("no version has tag_created")
  })

  it("is heard in the words of the version that is named only", async () => {
    const fake = createFake()
    const old = fake.rtmTransport()
    const names: string[] = []
    old.pushes.subscribe(({ action }) => names.push(action))
    await createClient(v3_0, old).ping()
    const young = await logIn(fake)
    fake.announce("event_updated", { chat_id: chatId }, { version: "3.0" })
    fake.announce("event_updated", { chat_id: chatId })
    await fake.clock.advance(0)
    expect(names).toEqual(["event_updated"])
    expect(young.of("event_updated")).toHaveLength(1)
  })
})

describe("a message that its customer deletes", () => {
  it("is told, whole for administrators and a stub for others, and gone for him", async () => {
    const fake = withTokens()
    const customer = fake.customer(customerId)
    const one = await logIn(fake, "one")
    const { event_id } = customer.says("my card is 4111")
    customer.deletes(event_id)
    customer.deletes(event_id)
    await fake.clock.advance(0)
    expect(one.of("event_deleted")).toEqual([
      { chat_id: chatId, thread_id: "K600PKZON8", event_id: "K600PKZON8_5" }
    ])
    const last = async (token: string) =>
      (await web(fake, token).get_chat({ chat_id: chatId, thread_id: "K600PKZON8" })).thread?.events?.at(-1)
    expect(await last("one")).toMatchObject({ deleted: true, text: "my card is 4111" })
    expect(await last("two")).toMatchObject({ deleted: true, id: "K600PKZON8_5" })
    expect(await last("two")).not.toHaveProperty("text")
    expect(() => customer.deletes("K600PKZON8_3")).toThrow("is not of customer")
  })
})

describe("a preview", () => {
  it("is shown to the customer and to nobody else, and stays nowhere", async () => {
    const fake = createFake()
    const customer = fake.customer(customerId)
    const { pushes } = await logIn(fake)
    await web(fake).send_event_preview({ chat_id: chatId, event: message("about to say") })
    expect(customer.receivedIn("3.6")).toMatchObject([
      { action: "incoming_event_preview", payload: { chat_id: chatId, event: { text: "about to say" } } }
    ])
    expect(customer.heard).toEqual([])
    expect(pushes.map(({ action }) => action)).toEqual(["incoming_customers"])
  })
})

describe("a thread that an agent may not read", () => {
  it("is there without what was said", async () => {
    const fake = createFake()
    fake.addToken({ token: "one", agent_id: agent1, scopes: ["chats--access:ro"] })
    const { threads } = await web(fake, "one").list_threads({ chat_id: chatId })
    expect(threads.map(({ id, restricted_access }) => [id, restricted_access])).toEqual([
      ["K600PKZON8", undefined],
      ["PT039DS6IP", "User has no access to following resource"]
    ])
    expect(threads[1]).not.toHaveProperty("events")
    expect(threads[1]).not.toHaveProperty("properties")
  })
})

describe("a webhook that is not taken", () => {
  it("is tried three times within a minute", async () => {
    const times: number[] = []
    const fake = createFake({
      fetch: () => {
        times.push(fake.clock.now())
        return Promise.resolve(new Response(null, { status: 500 }))
      }
    })
    const start = fake.clock.now()
    fake.registerWebhook({ url: "http://h.example.com/", action: "chat_deactivated", secret: "s" })
    await web(fake).deactivate_chat({ id: chatId })
    await fake.clock.advance(3_600_000)
    expect(times.map((time) => time - start)).toEqual([0, 20_000, 60_000])
  })
})

describe("the agents for a transfer", () => {
  it.each(["total_active_chats", "active_chats"] as const)(
    "bring their count as %s",
    async (transferCount) => {
      const fake = withTokens({ choices: { transferCount } })
      await logIn(fake, "two")
      const transport = fake.webTransport({ catalog: v3_6, token: "one" })
      const reply = await transport.execute({
        id: "1",
        action: "list_agents_for_transfer",
        encoding: "json",
        payload: { chat_id: chatId }
      })
      expect(reply).toMatchObject({ ok: true, payload: [{ agent_id: agent2, [transferCount]: 0 }] })
      // A client reads either.
      await web(fake, "one").list_agents_for_transfer({ chat_id: chatId })
    }
  )
})
