import type { AnyCatalog } from "@agent-chat/core"
import { v3_6 } from "@agent-chat/core/v3.6"
import { describe, expect, it } from "vitest"
import { rtm3_6 as logIn, web3_6 as web } from "../test-support/clients-3.6.ts"
import { agent1, agent2, chatId, createFake, rtmClient, threadId } from "../test-support/fake.ts"

// Who hears what when a chat is handed on.

const third = "agent3@example.com"

/** `one` is in the chat, which is of group 1; `two` and `three` are of group 2 and see their groups' chats. */
const withThree = () => {
  const fake = createFake()
  const world = fake.snapshot()
  const two = world.agents.find(({ id }) => id === agent2)!
  fake.restore({ ...world, agents: [...world.agents, { ...two, id: third, email: third }] })
  const scopes = ["chats--access:rw", "agents--my:rw"]
  fake.addToken({ token: "one", agent_id: agent1 })
  fake.addToken({ token: "two", agent_id: agent2, scopes })
  fake.addToken({ token: "three", agent_id: third, scopes })
  fake.addToken({ token: "blind", agent_id: third, scopes: ["agents--my:rw"] })
  return fake
}

const toGroup2 = { id: chatId, target: { type: "group", ids: [2] } } as const

describe("a chat that is transferred", () => {
  it("is shown as it stands to those whom it comes to, and where it comes from", async () => {
    const fake = withThree()
    const one = await logIn(fake, "one")
    const [two, three, blind] = [
      await logIn(fake, "two"),
      await logIn(fake, "three"),
      await logIn(fake, "blind")
    ]
    await one.client.transfer_chat(toGroup2)
    const shown = {
      requester_id: agent1,
      chat: { id: chatId, thread: { id: threadId, active: true } },
      transferred_from: { group_ids: [1], agent_ids: [agent1] }
    }
    for (const { of, names } of [two, three]) {
      expect(of("incoming_chat")).toMatchObject([shown])
      expect((v3_6 as AnyCatalog).events["incoming_chat"]?.check?.(of("incoming_chat")[0])).toBeUndefined()
      expect(names().filter((name) => !name.includes("status"))).toContain("chat_transferred")
    }
    expect(two.of("incoming_chat")[0]).toMatchObject({
      chat: { users: expect.arrayContaining([expect.objectContaining({ id: agent2, present: true })]) }
    })
    // One knew it, and the other may see no chats.
    expect(one.of("incoming_chat")).toEqual([])
    expect(blind.of("incoming_chat")).toEqual([])
  })

  it("within its group is shown to the one who gets it", async () => {
    const fake = withThree()
    const one = await logIn(fake, "one")
    const two = await logIn(fake, "two")
    await one.client.transfer_chat(toGroup2)
    const three = await logIn(fake, "three")
    await web(fake, "two").transfer_chat({ id: chatId })
    expect(three.of("incoming_chat")).toMatchObject([
      { requester_id: agent2, transferred_from: { group_ids: [2], agent_ids: [agent2] } }
    ])
    expect(two.of("incoming_chat")).toHaveLength(1)
  })

  it("that has to wait is shown to the group that it waits for", async () => {
    const fake = withThree()
    const [one, two] = [await logIn(fake, "one"), await logIn(fake, "two")]
    await two.client.set_routing_status({ status: "not_accepting_chats" })
    await one.client.transfer_chat({ ...toGroup2, ignore_agents_availability: true })
    expect(two.of("incoming_chat")).toMatchObject([
      {
        chat: { thread: { queue: { position: 1 } } },
        transferred_from: { group_ids: [1], agent_ids: [agent1] }
      }
    ])
  })

  it("is no webhook, and nothing that v3.0 has a word for", async () => {
    const posted: unknown[] = []
    const fake = createFake({
      fetch: async (request) => {
        posted.push(await request.json())
        return new Response()
      }
    })
    fake.restore(withThree().snapshot())
    for (const version of ["3.0", "3.6"])
      fake.registerWebhook({
        url: "https://hooks.example.com/",
        action: version === "3.0" ? "incoming_chat_thread" : "incoming_chat",
        secret: "s",
        version
      })
    const two = await rtmClient(fake, "two")
    await web(fake, "one").transfer_chat(toGroup2)
    await fake.idle()
    expect(two.names()).toContain("chat_transferred")
    expect(two.names()).not.toContain("incoming_chat_thread")
    expect(posted).toEqual([])
  })
})
