import { createClient } from "@agent-chat/core"
import { v3_0 } from "@agent-chat/core/v3.0"
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
    fake.announce("chat_access_updated", { id: chatId, access: { group_ids: [7] } })
    fake.announce("incoming_chat", { chat: { id: chatId } }, { version: "3.6" })
    fake.announce("tag_created", { name: "vip" }, { requester: { user_id: agent1 } })
    await fake.idle()
    expect([one.of("chat_deleted"), two.of("chat_deleted")]).toEqual([[{ chat_id: chatId }], []])
    expect(one.names()).toEqual(["chat_deleted", "chat_access_updated", "incoming_chat", "tag_created"])
    expect(two.names()).toEqual(["tag_created"])
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
