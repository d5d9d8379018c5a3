import { describe, expect, it } from "vitest"
import {
  accessScopes,
  agent1,
  agent2,
  chatId,
  createFake,
  customerId,
  message,
  refusal,
  rtmClient,
  threadId,
  webClient,
  withTwoAgents
} from "../test-support/fake.ts"

describe("sending an event", () => {
  it("gives ids and an order that grows within the thread", async () => {
    const web = webClient(createFake())
    const events = []
    for (const text of ["a", "b", "c"])
      events.push((await web.send_event({ chat_id: chatId, event: message(text) })).event)
    const orders = events.map((event) => event.order)
    expect(orders).toEqual([5, 6, 7])
    expect(new Set(events.map(({ id }) => id)).size).toBe(3)
  })

  it("hides what is for agents from the customer", async () => {
    const fake = createFake()
    const customer = fake.customer(customerId)
    const web = webClient(fake)
    await web.send_event({ chat_id: chatId, event: message("for you") })
    await web.send_event({ chat_id: chatId, event: message("between us", { recipients: "agents" }) })
    expect(customer.heard).toEqual(["for you"])
    expect(JSON.stringify(customer.received)).not.toContain("between us")
  })

  it("opens a thread when none is active, and tells so instead of reporting the event", async () => {
    const fake = createFake()
    const { client, names, pushes } = await rtmClient(fake)
    await client.close_thread({ chat_id: chatId })
    const { thread_id } = await client.send_event({ chat_id: chatId, event: message("again") })
    expect(thread_id).not.toBe(threadId)
    expect(names()).toEqual(["thread_closed", "incoming_chat_thread"])
    expect(pushes[1]).toMatchObject({
      payload: { chat: { thread: { id: thread_id, events: [{ order: 1 }] } } }
    })
  })

  it("appends to the closed thread with attach_to_last_thread", async () => {
    const web = webClient(createFake())
    await web.close_thread({ chat_id: chatId })
    const sent = await web.send_event({ chat_id: chatId, event: message("ps"), attach_to_last_thread: true })
    expect(sent.thread_id).toBe(threadId)
  })

  it("fails with require_active_thread when none is active", async () => {
    const fake = createFake()
    const web = webClient(fake)
    const call = () =>
      web.call("send_event", { chat_id: chatId, event: message("x"), require_active_thread: true })
    await call()
    await web.close_thread({ chat_id: chatId })
    expect(await refusal(call())).toBe("validation")
    expect(fake.snapshot().chats[0]?.threads.at(-1)?.active).toBe(false)
  })

  it("neither opens nor prolongs a thread with an annotation", async () => {
    const web = webClient(createFake())
    await web.close_thread({ chat_id: chatId })
    const { thread_id } = await web.send_event({
      chat_id: chatId,
      event: { type: "annotation", annotation_type: "note", text: "done" }
    })
    expect(thread_id).toBe(threadId)
  })

  it("makes an agent join who reaches every chat, and refuses one who does not", async () => {
    const fake = createFake()
    fake.addToken({ token: "all", agent_id: agent2 })
    fake.addToken({ token: "access", agent_id: agent2, scopes: ["chats.conversation--access:rw"] })
    const event = message("hi")
    expect(await refusal(webClient(fake, "access").send_event({ chat_id: chatId, event }))).toBe(
      "authorization"
    )
    const { client, names } = await rtmClient(fake, "all")
    await client.send_event({ chat_id: chatId, event })
    expect(names()).toEqual(["chat_user_added", "incoming_event"])
  })

  it("lets a bot be the author, and nobody else", async () => {
    const fake = createFake()
    const web = webClient(fake)
    const bot = "5c9871d5372c824cbf22d860a707a578"
    const sent = await web.send_event({ chat_id: chatId, event: message("beep") }, { authorId: bot })
    expect(sent.event).toMatchObject({ author_id: bot })
    const other = web.send_event({ chat_id: chatId, event: message("me?") }, { authorId: agent2 })
    expect(await refusal(other)).toBe("authorization")
  })
})

describe("threads", () => {
  it("close once", async () => {
    const web = webClient(createFake())
    await web.close_thread({ chat_id: chatId })
    expect(await refusal(web.close_thread({ chat_id: chatId }))).toBe("validation")
  })

  it("are reactivated only when they are closed", async () => {
    const web = webClient(createFake())
    expect(await refusal(web.activate_chat({ chat: { id: chatId } }))).toBe("validation")
    await web.close_thread({ chat_id: chatId })
    const { chat } = await web.activate_chat({ chat: { id: chatId, thread: { events: [message("back")] } } })
    expect(chat.threads).toMatchObject([{ active: true, order: 3, events: [{ text: "back" }] }])
  })

  it("hide what was said in them from who may not read them", async () => {
    const fake = createFake()
    withTwoAgents(fake, accessScopes)
    const { chat } = await webClient(fake, "one").get_chat_threads({ chat_id: chatId })
    expect(chat.threads).toMatchObject([{ restricted_access: true }, { events: [{}, {}, {}, {}] }])
    expect(chat.threads?.[0]).not.toHaveProperty("events")
  })

  it("are tagged once and untagged once", async () => {
    const { client, names } = await rtmClient(createFake())
    const tag = { chat_id: chatId, thread_id: threadId, tag: "urgent" }
    for (let n = 0; n < 2; n += 1) await client.tag_chat_thread(tag)
    for (let n = 0; n < 2; n += 1) await client.untag_chat_thread(tag)
    expect(names()).toEqual(["chat_thread_tagged", "chat_thread_untagged"])
  })
})

describe("properties", () => {
  const owner = { chat_id: chatId, thread_id: threadId, event_id: "2_EW2WQSA8" }

  it("are merged by name, and read with their value in an object", async () => {
    const web = webClient(createFake())
    await web.update_chat_properties({
      chat_id: chatId,
      properties: { rating: { score: 0 }, mine: { a: "b" } }
    })
    const { chat } = await web.get_chat_threads({ chat_id: chatId })
    expect(chat.properties).toEqual({
      rating: { score: { value: 0 }, comment: { value: "quick and friendly" } },
      routing: { idle: { value: false } },
      mine: { a: { value: "b" } }
    })
  })

  it("are deleted by name", async () => {
    const web = webClient(createFake())
    await web.delete_chat_properties({
      chat_id: chatId,
      properties: { rating: ["score"], routing: ["idle"] }
    })
    const { chat } = await web.get_chat_threads({ chat_id: chatId })
    expect(chat.properties).toEqual({ rating: { comment: { value: "quick and friendly" } } })
  })

  it("belong to a chat, to a thread or to an event, and each change is told", async () => {
    const { client, names } = await rtmClient(createFake())
    const properties = { mine: { n: 1 } }
    await client.update_chat_thread_properties({ ...owner, properties })
    await client.update_event_properties({ ...owner, properties })
    await client.delete_chat_thread_properties({ ...owner, properties: { rating: ["score"] } })
    await client.delete_event_properties({ ...owner, properties: { rating: ["score"] } })
    const { chat } = await client.get_chat_threads({ chat_id: chatId, thread_ids: [threadId] })
    const thread = chat.threads?.[0]
    expect(thread?.properties).toMatchObject({ mine: { n: { value: 1 } } })
    expect(thread?.properties).not.toHaveProperty("rating.score")
    const event = thread?.events?.find(({ id }) => id === owner.event_id)
    expect(event).toMatchObject({ properties: { mine: { n: { value: 1 } } } })
    expect(names()).toEqual([
      "chat_thread_properties_updated",
      "event_properties_updated",
      "chat_thread_properties_deleted",
      "event_properties_deleted"
    ])
  })
})

describe("who is told", () => {
  it("of a new chat are all who may see it, of what is said those in it", async () => {
    const fake = createFake()
    withTwoAgents(fake, accessScopes)
    const one = await rtmClient(fake, "one")
    const two = await rtmClient(fake, "two")
    one.pushes.length = 0
    const { chat } = await one.client.start_chat({ chat: { access: { group_ids: [0] } } })
    await one.client.send_event({ chat_id: chat.id, event: message("hi") })
    await one.client.close_thread({ chat_id: chat.id })
    expect(one.names()).toEqual(["incoming_chat_thread", "incoming_event", "thread_closed"])
    expect(two.names()).toEqual(["incoming_chat_thread", "thread_closed"])
  })

  it("is nobody without access", async () => {
    const fake = createFake()
    withTwoAgents(fake, accessScopes)
    const one = await rtmClient(fake, "one")
    const two = await rtmClient(fake, "two")
    const { chat } = await one.client.start_chat({ chat: { access: { group_ids: [1] } } })
    expect(two.names()).toEqual([])
    expect(await refusal(two.client.get_chat_threads({ chat_id: chat.id }))).toBe("authorization")
    await one.client.grant_access({ resource: "chat", id: chat.id, access: { type: "group", id: 2 } })
    expect(two.names()).toEqual(["access_granted"])
    await two.client.get_chat_threads({ chat_id: chat.id })
    await one.client.revoke_access({ resource: "chat", id: chat.id, access: { type: "group", id: 2 } })
    expect(two.names()).toEqual(["access_granted", "access_revoked"])
    expect(await refusal(two.client.get_chat_threads({ chat_id: chat.id }))).toBe("authorization")
  })

  it("is who follows the chat, until the chat is reactivated", async () => {
    const fake = createFake()
    withTwoAgents(fake)
    const one = await rtmClient(fake, "one")
    const two = await rtmClient(fake, "two")
    await two.client.follow_chat({ chat_id: chatId })
    await one.client.send_event({ chat_id: chatId, event: message("hi") })
    expect(two.names()).toEqual(["incoming_chat_thread", "incoming_event"])
    await two.client.unfollow_chat({ chat_id: chatId })
    await one.client.send_event({ chat_id: chatId, event: message("psst") })
    await two.client.follow_chat({ chat_id: chatId })
    await one.client.close_thread({ chat_id: chatId })
    await one.client.activate_chat({ chat: { id: chatId } })
    two.pushes.length = 0
    await one.client.send_event({ chat_id: chatId, event: message("psst") })
    expect(two.names()).toEqual([])
  })

  it("of typing are the others", async () => {
    const fake = createFake()
    withTwoAgents(fake)
    const one = await rtmClient(fake, "one")
    const two = await rtmClient(fake, "two")
    const customer = fake.customer(customerId)
    await one.client.add_user_to_chat({ chat_id: chatId, user_id: agent2, user_type: "agent" })
    for (const list of [one.pushes, two.pushes]) list.length = 0
    await one.client.send_typing_indicator({ chat_id: chatId, is_typing: true, recipients: "agents" })
    expect(two.pushes).toMatchObject([
      {
        action: "incoming_typing_indicator",
        payload: { typing_indicator: { author_id: agent1, is_typing: true } }
      }
    ])
    expect(one.names()).toEqual([])
    expect(customer.received.map(({ action }) => action)).not.toContain("incoming_typing_indicator")
  })

  it("of a multicast are those it names", async () => {
    const fake = createFake()
    withTwoAgents(fake)
    const one = await rtmClient(fake, "one")
    const two = await rtmClient(fake, "two")
    const customer = fake.customer(customerId)
    one.pushes.length = 0
    const content = { a: 1 }
    await one.client.multicast({
      scopes: { agents: { groups: [2] }, customers: { ids: [customerId] } },
      content
    })
    expect(one.names()).toEqual([])
    expect(two.pushes).toMatchObject([
      { action: "incoming_multicast", payload: { content, author_id: agent1 } }
    ])
    expect(customer.received).toMatchObject([{ action: "incoming_multicast" }])
  })
})

describe("users of a chat", () => {
  it("are one customer at most, whom nobody can remove", async () => {
    const web = webClient(createFake())
    const john = "d4efab70-984f-40ee-aa09-c9cc3c4b0882"
    const user = { chat_id: chatId, user_type: "customer" } as const
    expect(await refusal(web.add_user_to_chat({ ...user, user_id: john }))).toBe("validation")
    expect(await refusal(web.remove_user_from_chat({ ...user, user_id: customerId }))).toBe("validation")
  })

  it("are handed on with the chat", async () => {
    const fake = createFake()
    withTwoAgents(fake)
    const one = await rtmClient(fake, "one")
    const transfer = { chat_id: chatId, target: { type: "group", ids: [2] } } as const
    expect(await refusal(one.client.transfer_chat(transfer))).toBe("validation")
    await rtmClient(fake, "two")
    one.pushes.length = 0
    await one.client.transfer_chat(transfer)
    expect(one.names()).toEqual(["chat_transferred", "chat_user_removed", "chat_user_added"])
    const chat = fake.snapshot().chats.find(({ id }) => id === chatId)
    expect(chat).toMatchObject({ access: { group_ids: [2] } })
    expect(chat?.users.filter(({ present, type }) => present && type === "agent")).toMatchObject([
      { id: agent2 }
    ])
  })
})
