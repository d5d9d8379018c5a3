import { type AnyCatalog, isApiError } from "@agent-chat/core"
import { driftRadar } from "@agent-chat/core/drift"
import { v3_0 } from "@agent-chat/core/v3.0"
import { v3_6 } from "@agent-chat/core/v3.6"
import { createRtm } from "@agent-chat/rtm-bridge"
import { FakeLiveChat } from "@agent-chat/testing"
import { createWebApi } from "@agent-chat/web-api"
import { webhookReceiver } from "@agent-chat/web-api/webhooks"
import { describe, expect, it } from "vitest"

const secret = "a-secret-of-webhooks"
const customerId = "b7eff798-f8df-4364-8059-649c35c9ed0c"

const message = (text: string) => ({ type: "message", text })

/** A program that does what programs do, by the names of its version. */
const programs: Readonly<
  Record<string, readonly (readonly [action: string, payload: (chatId: string) => object])[]>
> = {
  "3.6": [
    ["send_event", (chat_id) => ({ chat_id, event: message("hello") })],
    ["send_event", (chat_id) => ({ chat_id, event: { type: "custom", content: { a: 1 } } })],
    ["list_chats", () => ({})],
    ["get_chat", (chat_id) => ({ chat_id })],
    ["list_threads", (chat_id) => ({ chat_id })],
    ["update_chat_properties", (id) => ({ id, properties: { rating: { score: 1 } } })],
    ["set_routing_status", () => ({ status: "not_accepting_chats" })],
    ["set_routing_status", () => ({ status: "accepting_chats" })],
    ["deactivate_chat", (id) => ({ id, ignore_requester_presence: true })],
    ["resume_chat", (id) => ({ chat: { id } })],
    ["list_archives", () => ({})],
    ["update_customer", () => ({ id: customerId, name: "Ann" })],
    ["get_customer", () => ({ id: customerId })],
    ["get_chat", () => ({ chat_id: "nope" })]
  ],
  "3.0": [
    ["send_event", (chat_id) => ({ chat_id, event: { ...message("hello"), recipients: "all" } })],
    ["get_chats_summary", () => ({})],
    ["get_chat_threads", (chat_id) => ({ chat_id })],
    ["update_chat_properties", (chat_id) => ({ chat_id, properties: { rating: { score: 1 } } })],
    ["update_agent", () => ({ routing_status: "not_accepting_chats" })],
    ["close_thread", (chat_id) => ({ chat_id })],
    ["activate_chat", (id) => ({ chat: { id } })],
    ["get_archives", () => ({})],
    ["get_customers", () => ({})],
    ["get_chat_threads", () => ({ chat_id: "nope" })]
  ]
}

const versions: readonly { readonly version: "3.6" | "3.0"; readonly catalog: AnyCatalog }[] = [
  { version: "3.6", catalog: v3_6 },
  { version: "3.0", catalog: v3_0 }
]

describe.each(versions)("a radar that observes programs in v$version", ({ version, catalog }) => {
  const watch = async (misbehave: (fake: FakeLiveChat) => void) => {
    const received: Promise<Response>[] = []
    await using fake = await FakeLiveChat.start({
      fetch: ((url: string, init: RequestInit) => {
        const answer = receiver(new Request(url, init))
        received.push(answer)
        return answer
      }) as typeof fetch
    })
    const radar = driftRadar({ version })
    const receiver = webhookReceiver({
      catalog,
      secrets: () => secret,
      observe: radar,
      consume: () => undefined
    })
    for (const { name, via } of Object.values(catalog.events)) {
      if (!via.includes("webhook")) continue
      fake.registerWebhook({ url: "http://127.0.0.1:9/hooks", action: name, secret, version })
    }
    const web = createWebApi(catalog, { token: fake.token, baseUrl: fake.webUrl, observe: radar })
    const rtm = createRtm(catalog, { token: fake.token, url: fake.rtmUrlOf(version), observe: radar })
    await rtm.connect()
    for (const client of [web, rtm]) {
      const started = (await client.call("start_chat", {})) as { chat_id?: string; chat?: { id: string } }
      const chatId = started.chat_id ?? started.chat!.id
      for (const [action, payload] of programs[version]!) {
        await client.call(action, payload(chatId)).catch((error: unknown) => {
          if (!isApiError(error)) throw error
        })
      }
    }
    fake.customer(customerId).says("hi")
    misbehave(fake)
    await fake.idle()
    await Promise.all(received)
    // What was sent is there once a call that was sent after it is answered.
    await rtm.call(catalog.roles.ping.action, {})
    await rtm.close()
    await web.close()
    return radar.report()
  }

  it("finds nothing in what the fake plays", async () => {
    const { drift, facts } = await watch(() => undefined)
    expect(drift).toEqual([])
    expect(facts).toMatchObject({ version, refusals: 2 })
    expect(facts.paired).toBeGreaterThan(2)
    expect(facts.answers).toBeGreaterThan(15)
  })

  it("finds what the fake has no business to push", async () => {
    const { drift } = await watch((fake) => {
      const frame = version === "3.6" ? { version: "3.6" } : {}
      fake.sendRaw(
        JSON.stringify({ ...frame, action: "incoming_reaction", type: "push", payload: { chat_id: "A" } })
      )
    })
    expect(drift).toMatchObject([{ kind: "unknown-event", where: "push incoming_reaction", count: 1 }])
  })
})
