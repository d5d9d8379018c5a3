import { createClient } from "@agent-chat/core"
import { v3_0 } from "@agent-chat/core/v3.0"
import { v3_6 } from "@agent-chat/core/v3.6"
import { describe, expect, it } from "vitest"
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
