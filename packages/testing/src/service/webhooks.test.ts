import { describe, expect, it } from "vitest"
import type { WebhookFetch } from "./webhooks.ts"
import {
  agent1,
  agent2,
  chatId,
  createFake,
  customerId,
  message,
  threadId,
  webClient
} from "../test-support/fake.ts"

/** A fake that posts to an inbox in memory, which answers what `status` says. */
const withInbox = (status: (n: number) => number | "hang" = () => 200) => {
  const inbox: Record<string, any>[] = []
  const fetch: WebhookFetch = async (request) => {
    inbox.push((await request.json()) as Record<string, any>)
    const answer = status(inbox.length)
    if (answer !== "hang") return new Response(null, { status: answer })
    return new Promise((_resolve, reject) => {
      request.signal.addEventListener("abort", () => reject(new Error("aborted")))
    })
  }
  const fake = createFake({ fetch })
  return { fake, inbox, web: webClient(fake) }
}

const url = "https://hooks.example.com/"

describe("a webhook", () => {
  it("has the documented envelope, with the payload of the push", async () => {
    const { fake, inbox, web } = withInbox()
    const webhook_id = fake.registerWebhook({
      url,
      action: "incoming_event",
      secret: "s3cr3t",
      additional_data: ["chat_properties", "access", "thread_id"]
    })
    const { event } = await web.send_event({ chat_id: chatId, event: message("hi") })
    await fake.idle()
    expect(inbox).toEqual([
      {
        webhook_id,
        secret_key: "s3cr3t",
        action: "incoming_event",
        data: { chat_id: chatId, thread_id: threadId, event },
        additional_data: {
          chat_properties: {
            rating: { score: { value: 1 }, comment: { value: "quick and friendly" } },
            routing: { idle: { value: false } }
          },
          access: { group_ids: [1] },
          thread_id: threadId
        }
      }
    ])
  })

  it("is sent for its event only, until it is unregistered", async () => {
    const { fake, inbox, web } = withInbox()
    const id = fake.registerWebhook({ url, action: "thread_closed", secret: "s" })
    await web.send_event({ chat_id: chatId, event: message("hi") })
    await web.close_thread({ chat_id: chatId })
    await fake.idle()
    fake.unregisterWebhook(id)
    await web.activate_chat({ chat: { id: chatId } })
    await web.close_thread({ chat_id: chatId })
    await fake.idle()
    expect(inbox).toMatchObject([{ action: "thread_closed", data: { user_id: agent1 } }])
  })

  it("says in its own words whether an agent takes chats", async () => {
    const { fake, inbox, web } = withInbox()
    fake.registerWebhook({ url, action: "agent_status_changed", secret: "s" })
    await web.update_agent({ routing_status: "not_accepting_chats" })
    await fake.idle()
    expect(inbox).toMatchObject([{ data: { agent_id: agent1, status: "not accepting chats" } }])
  })

  it("is filtered by who wrote", async () => {
    const { fake, inbox, web } = withInbox()
    fake.registerWebhook({ url, action: "incoming_event", secret: "s", filters: { author_type: "customer" } })
    await web.send_event({ chat_id: chatId, event: message("from an agent") })
    fake.customer(customerId).says("from a customer")
    await fake.idle()
    expect(inbox).toMatchObject([{ data: { event: { text: "from a customer" } } }])
  })

  it.each([
    [{ agents_any: [agent1] }, 1],
    [{ agents_any: [agent2] }, 0],
    [{ agents_exclude: [agent1] }, 0],
    [{ agents_exclude: [agent2] }, 1]
  ])("is filtered by who is in the chat: %j", async (chat_member_ids, count) => {
    const { fake, inbox, web } = withInbox()
    fake.registerWebhook({ url, action: "incoming_event", secret: "s", filters: { chat_member_ids } })
    await web.send_event({ chat_id: chatId, event: message("hi") })
    await fake.idle()
    expect(inbox.length).toBe(count)
  })
})

describe("a delivery", () => {
  it("counts with status 200 only, and is tried up to ten times more within six hours", async () => {
    const { fake, inbox, web } = withInbox((n) => [202, 204, 301, 404, 500][n % 5] ?? 500)
    fake.registerWebhook({ url, action: "incoming_event", secret: "s" })
    await web.send_event({ chat_id: chatId, event: message("hi") })
    await fake.clock.advance(6 * 3_600_000)
    expect(inbox.length).toBe(11)
    await fake.clock.advance(24 * 3_600_000)
    expect(inbox.length).toBe(11)
    expect(new Set(inbox.map((body) => JSON.stringify(body))).size).toBe(1)
  })

  it("ends with the first 200", async () => {
    const { fake, inbox, web } = withInbox((n) => (n < 3 ? 503 : 200))
    fake.registerWebhook({ url, action: "incoming_event", secret: "s" })
    await web.send_event({ chat_id: chatId, event: message("hi") })
    await fake.clock.advance(6 * 3_600_000)
    expect(inbox.length).toBe(3)
    expect(fake.webhookAttempts.map(({ result }) => result)).toEqual([503, 503, 200])
  })

  it("is given up after ten seconds without an answer, and tried again", async () => {
    const { fake, web } = withInbox((n) => (n === 1 ? "hang" : 200))
    fake.registerWebhook({ url, action: "incoming_event", secret: "s" })
    await web.send_event({ chat_id: chatId, event: message("hi") })
    await fake.clock.advance(9_999)
    expect(fake.webhookAttempts).toEqual([])
    await fake.clock.advance(20_000)
    expect(fake.webhookAttempts.map(({ result }) => result)).toEqual(["timeout", 200])
  })

  it("that is not answered is given up when the fake is closed", async () => {
    const { fake, web } = withInbox(() => "hang")
    fake.registerWebhook({ url, action: "incoming_event", secret: "s" })
    await web.send_event({ chat_id: chatId, event: message("hi") })
    await fake.close()
    await fake.idle()
    expect(fake.webhookAttempts).toMatchObject([{ attempt: 1, result: "no connection" }])
  })

  it("is answered by its status, however long a body goes on", async () => {
    const endless = new ReadableStream({ cancel: () => new Promise(() => {}) })
    const fake = createFake({ fetch: async () => new Response(endless) })
    fake.registerWebhook({ url, action: "incoming_event", secret: "s" })
    await webClient(fake).send_event({ chat_id: chatId, event: message("hi") })
    await fake.idle()
    expect(fake.webhookAttempts.map(({ result }) => result)).toEqual([200])
    await fake.close()
  })

  it("to nobody is tried again as well", async () => {
    const offline = createFake({ fetch: () => Promise.reject(new Error("no route")) })
    offline.registerWebhook({ url, action: "incoming_event", secret: "s" })
    await webClient(offline).send_event({ chat_id: chatId, event: message("hi") })
    await offline.clock.advance(10_000)
    expect(offline.webhookAttempts.map(({ attempt, result }) => [attempt, result])).toEqual([
      [1, "no connection"],
      [2, "no connection"]
    ])
  })
})
