import { createClient, noRetry } from "@agent-chat/core"
import { v3_0 } from "@agent-chat/core/v3.0"
import { describe, expect, it } from "vitest"
import { rtm3_6 as rtm, web3_6 as web } from "../test-support/clients-3.6.ts"
import { agent1, chatId, createFake, customerId, message, rtmClient, threadId } from "../test-support/fake.ts"

const options = { retry: noRetry, validate: "strict" } as const

describe("a v3.0 agent and a v3.6 agent", () => {
  it("see the same chat, each in its words", async () => {
    const fake = createFake()
    const old = await rtmClient(fake)
    const young = await rtm(fake)
    old.pushes.length = 0
    young.pushes.length = 0
    const { event_id } = await young.client.send_event({ chat_id: chatId, event: message("from v3.6") })
    await old.client.send_event({ chat_id: chatId, event: message("from v3.0", { recipients: "agents" }) })
    fake.customer(customerId).says("from the customer")
    await old.client.close_thread({ chat_id: chatId })
    await young.client.resume_chat({ chat: { id: chatId } })
    expect(old.names()).toEqual([
      "incoming_event",
      "incoming_event",
      "incoming_event",
      "thread_closed",
      "incoming_chat_thread"
    ])
    expect(young.names()).toEqual([
      "incoming_event",
      "incoming_event",
      "incoming_event",
      "chat_deactivated",
      "incoming_chat"
    ])
    const [one, two] = [old, young].map(({ pushes }) => pushes.map(({ payload }): any => payload))
    expect(one!.slice(0, 3).map(({ event }) => [event.text, event.order, event.recipients])).toEqual([
      ["from v3.6", 5, "all"],
      ["from v3.0", 6, "agents"],
      ["from the customer", 7, "all"]
    ])
    const now = new Date(fake.clock.now()).toISOString().slice(0, -1)
    expect(two!.slice(0, 3).map(({ event }) => event)).toMatchObject([
      { id: event_id, text: "from v3.6", visibility: "all", created_at: `${now}000Z` },
      { id: `${threadId}_6`, text: "from v3.0", visibility: "agents", created_at: `${now}001Z` },
      { id: `${threadId}_7`, text: "from the customer", visibility: "all", created_at: `${now}002Z` }
    ])
    expect(two![4].chat.thread.id).toBe(one![4].chat.thread.id)
    expect(two![4].requester_id).toBe(agent1)
    expect(two![4].chat.thread.previous_thread_id).toBe(threadId)
  })

  it("find events under either id", async () => {
    const fake = createFake()
    const ids = { chat_id: chatId, thread_id: threadId, properties: { a: { b: 1 } } }
    await web(fake).update_event_properties({ ...ids, event_id: `${threadId}_1` })
    const old = createClient(v3_0, fake.webTransport(), options)
    const { chat } = await old.get_chat_threads({ chat_id: chatId, thread_ids: [threadId] })
    expect(chat.threads?.[0]?.events?.[0]).toMatchObject({ properties: { a: { b: { value: 1 } } } })
  })
})
