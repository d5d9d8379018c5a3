import { type AnyCatalog } from "@agent-chat/core"
import { v3_6 } from "@agent-chat/core/v3.6"
import { describe, expect, it } from "vitest"
import type { FakeOptions } from "../options.ts"
import { rtm3_6 as logIn, web3_6 as web } from "../test-support/clients-3.6.ts"
import { agent1, agent2, createFake } from "../test-support/fake.ts"

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

  it("is not made by agents who are offline, whatever they were set to", async () => {
    const fake = withTokens()
    const one = await logIn(fake, "one")
    await web(fake, "two").set_routing_status({ status: "not_accepting_chats" })
    await web(fake, "two").set_routing_status({ status: "accepting_chats" })
    await one.client.ping()
    expect(one.of("groups_status_updated")).toEqual([])
    expect(await web(fake, "one").list_routing_statuses()).toContainEqual({
      agent_id: agent2,
      status: "offline"
    })
  })
})
