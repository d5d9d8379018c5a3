import { describe, expect, it } from "vitest"
import { rtm3_6 as logIn } from "../test-support/clients-3.6.ts"
import { agent1, agent2, createFake, rtmClient, withTwoAgents } from "../test-support/fake.ts"

// How an agent goes offline: by a logout, and by any other end of his last connection.

const url = "https://hooks.example.com/"

const withInbox = () => {
  const inbox: any[] = []
  const fake = createFake({
    fetch: async (request) => {
      inbox.push(await request.json())
      return new Response()
    }
  })
  withTwoAgents(fake)
  return { fake, inbox }
}

describe("an agent whose last connection ends", () => {
  it.each(["is cut", "is silent", "is closed by the client", "is ended by the service", "logs out"])(
    "because it %s is offline for the others, and so are the groups he was alone in",
    async (how) => {
      const { fake, inbox } = withInbox()
      const two = await logIn(fake, "two")
      const staying = await logIn(fake, "one")
      fake.registerWebhook({ url, action: "routing_status_set", secret: "s" })
      two.pushes.length = 0
      staying.pushes.length = 0
      if (how === "is cut") {
        fake.drop("list_chats", { times: 1 })
        await staying.client.list_chats({}).catch(() => undefined)
      } else if (how === "is silent") {
        for (let waited = 0; waited < 60_000; waited += 5_000) {
          await fake.clock.advance(5_000)
          await two.client.ping()
        }
      } else if (how === "is closed by the client") await staying.client.close()
      else if (how === "is ended by the service") fake.revokeToken("one")
      else await staying.client.logout()
      await fake.idle()
      expect(staying.names().filter((name) => name !== "agent_disconnected")).toEqual([])
      expect(two.of("routing_status_set")).toEqual([{ agent_id: agent1, status: "offline" }])
      expect(two.of("groups_status_updated")).toEqual([{ groups: [{ id: 1, status: "offline" }] }])
      expect(inbox.map(({ payload }) => payload)).toEqual([{ agent_id: agent1, status: "offline" }])
      expect(await two.client.list_routing_statuses()).toContainEqual({ agent_id: agent1, status: "offline" })
      expect(await two.client.list_routing_statuses()).toContainEqual({
        agent_id: agent2,
        status: "accepting_chats"
      })
    }
  )

  it("tells nobody while another one of his stands", async () => {
    const { fake } = withInbox()
    const two = await logIn(fake, "two")
    const [one, other] = [await logIn(fake, "one"), await logIn(fake, "one")]
    two.pushes.length = 0
    await one.client.close()
    expect(two.of("routing_status_set")).toEqual([])
    await other.client.close()
    expect(two.of("routing_status_set")).toEqual([{ agent_id: agent1, status: "offline" }])
  })

  it("comes back with the status he had, and his groups with him", async () => {
    const { fake } = withInbox()
    const one = await logIn(fake, "one")
    const two = await logIn(fake, "two")
    await two.client.set_routing_status({ status: "not_accepting_chats" })
    one.pushes.length = 0
    await two.client.close()
    await logIn(fake, "two", { reconnect: true })
    expect(one.of("routing_status_set")).toEqual([
      { agent_id: agent2, status: "offline" },
      { agent_id: agent2, status: "not_accepting_chats" }
    ])
    expect(one.of("groups_status_updated")).toEqual([
      { groups: [{ id: 2, status: "offline" }] },
      { groups: [{ id: 2, status: "not_accepting_chats" }] }
    ])
  })

  it("in v3.0 is told by the webhook alone, which has a word for it", async () => {
    const { fake, inbox } = withInbox()
    fake.registerWebhook({ url, action: "agent_status_changed", secret: "s" })
    const two = await rtmClient(fake, "two")
    const one = await rtmClient(fake, "one")
    two.pushes.length = 0
    await one.client.close()
    await fake.idle()
    expect(two.names()).toEqual([])
    expect(inbox.at(-1)).toMatchObject({ data: { agent_id: agent1, status: "offline" } })
  })

  it("tells no webhook when the fake itself is closed", async () => {
    const { fake, inbox } = withInbox()
    fake.registerWebhook({ url, action: "routing_status_set", secret: "s" })
    await logIn(fake, "one")
    await fake.idle()
    inbox.length = 0
    await fake.close()
    await fake.idle()
    expect(inbox).toEqual([])
  })
})
