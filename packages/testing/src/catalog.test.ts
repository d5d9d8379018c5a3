import type { Action, AnyEvent } from "@agent-chat/core"
import { v3_0 } from "@agent-chat/core/v3.0"
import { describe, expect, it } from "vitest"
import type { FakeLiveChat } from "./fake-livechat.ts"
import {
  chatId,
  createFake,
  customerId,
  message,
  rtmClient,
  threadId,
  webClient
} from "./test-support/fake.ts"

// Every action of the catalog is called once; what it answers, pushes and posts is held against the catalog.

const actions: Readonly<Record<string, Action>> = v3_0.actions
const events: Readonly<Record<string, AnyEvent>> = v3_0.events

const event_id = "a0c22fdd-fb71-40b5-bfc6-a8a0bc3117f7"
const thread = { chat_id: chatId, thread_id: threadId }
const user = { chat_id: chatId, user_id: "agent2@example.com", user_type: "agent" }
const group2 = { resource: "chat", id: chatId, access: { type: "group", id: 2 } }
const data = new Uint8Array([1])

/** What to call, in an order in which each has an effect. */
const calls: readonly (readonly [action: string, payload: object])[] = [
  ["login", { token: "any" }],
  ["ping", {}],
  ["set_away_status", { away: true }],
  ["change_push_notifications", { firebase_token: "f", platform: "ios", enabled: true }],
  ["update_agent", { routing_status: "not_accepting_chats" }],
  ["start_chat", { chat: { thread: { events: [message("hi")] } } }],
  ["send_event", { chat_id: chatId, event: message("hi") }],
  ["send_typing_indicator", { chat_id: chatId, is_typing: true }],
  ["send_rich_message_postback", { ...thread, event_id, postback: { id: "action_yes", toggled: true } }],
  ["update_last_seen_timestamp", { chat_id: chatId }],
  ["send_file", { chat_id: chatId, file: { data, name: "a.png", type: "image/png" } }],
  ["upload_file", { file: { data, name: "a.png" } }],
  ["upload_image", { image: { data, name: "a.png" } }],
  ["grant_access", group2],
  ["revoke_access", group2],
  ["set_access", { ...group2, access: { type: "group", id: 1 } }],
  ["add_user_to_chat", user],
  ["remove_user_from_chat", user],
  ["update_chat_properties", { chat_id: chatId, properties: { a: { b: 1 } } }],
  ["delete_chat_properties", { chat_id: chatId, properties: { a: ["b"] } }],
  ["update_chat_thread_properties", { ...thread, properties: { a: { b: 1 } } }],
  ["delete_chat_thread_properties", { ...thread, properties: { a: ["b"] } }],
  ["update_event_properties", { ...thread, event_id, properties: { a: { b: 1 } } }],
  ["delete_event_properties", { ...thread, event_id, properties: { a: ["b"] } }],
  ["tag_chat_thread", { ...thread, tag: "t" }],
  ["untag_chat_thread", { ...thread, tag: "t" }],
  ["get_chat_threads", { chat_id: chatId }],
  ["get_chat_threads_summary", { chat_id: chatId }],
  ["get_chats_summary", {}],
  ["get_archives", {}],
  ["get_customers", {}],
  ["create_customer", { name: "New" }],
  ["update_customer", { customer_id: customerId, name: "Newer" }],
  ["multicast", { scopes: { agents: { all: true } }, content: 1 }],
  ["transfer_chat", { chat_id: chatId, target: { type: "agent", ids: ["agent2@example.com"] }, force: true }],
  ["follow_chat", { chat_id: chatId }],
  ["unfollow_chat", { chat_id: chatId }],
  ["close_thread", { chat_id: chatId }],
  ["activate_chat", { chat: { id: chatId } }],
  ["ban_customer", { customer_id: customerId, ban: { days: 1 } }],
  ["logout", {}]
]

/** Events that only somebody else sees: the author of a typing indicator is not told. */
const toldToOthers = new Set(["incoming_typing_indicator"])

interface AnyClient {
  call(action: string, payload: object): Promise<unknown>
}

const seenBy = async (fake: FakeLiveChat, posted: unknown[]) => {
  const { client, pushes } = await rtmClient(fake)
  const web = webClient(fake)
  const problems: unknown[] = []
  const caused = new Map<string, { push: Set<string>; webhook: Set<string> }>()
  for (const [action, payload] of calls) {
    pushes.length = 0
    posted.length = 0
    const over = (actions[action]?.via.includes("rtm") === true ? client : web) as unknown as AnyClient
    // A second login on a connection is refused; the first one is the client's own.
    if (action !== "login") await over.call(action, payload)
    await fake.clock.advance(0)
    const webhooks = posted as { action: string; data: unknown }[]
    caused.set(action, {
      push: new Set(pushes.map((push) => push.action)),
      webhook: new Set(webhooks.map((webhook) => webhook.action))
    })
    for (const { action: event, payload: told } of [
      ...pushes,
      ...webhooks.map((webhook) => ({ action: webhook.action, payload: webhook.data }))
    ]) {
      const issue = events[event]?.check?.(told)
      if (events[event] === undefined || issue !== undefined) problems.push({ action, event, issue })
    }
  }
  return { problems, caused }
}

const run = async () => {
  const posted: unknown[] = []
  const fake = createFake({
    fetch: async (request) => {
      posted.push(await request.json())
      return new Response()
    }
  })
  for (const event of Object.values(events))
    fake.registerWebhook({ url: "https://x.example.com", action: event.name, secret: "s" })
  return seenBy(fake, posted)
}

describe("the fake and the catalog", () => {
  it("have the same actions", () => {
    expect(calls.map(([action]) => action).toSorted()).toEqual(Object.keys(actions).toSorted())
  })

  it("agree on answers, pushes and webhooks", async () => {
    const { problems, caused } = await run()
    expect(problems).toEqual([])
    for (const [action, { push, webhook }] of caused) {
      const { triggers } = actions[action]!
      // Where there is a choice, one of the named events came.
      const pushed = triggers.push.filter((event) => !toldToOthers.has(event))
      expect
        .soft([action, pushed.length === 0 || pushed.some((event) => push.has(event))])
        .toEqual([action, true])
      const isPosted = triggers.webhook.length === 0 || triggers.webhook.some((event) => webhook.has(event))
      // What a follow brings is for one agent's eyes.
      expect.soft([action, isPosted || action === "follow_chat"]).toEqual([action, true])
      for (const event of webhook) expect.soft(events[event]?.via).toContain("webhook")
    }
  })
})
