import { describe, expect, it } from "vitest"
import { rtm3_6 } from "../test-support/clients-3.6.ts"
import { agent1, chatId, createFake, message, refusal, rtmClient, webClient } from "../test-support/fake.ts"

describe("snapshot and restore", () => {
  it("bring a world back, ids included", async () => {
    const fake = createFake()
    const web = webClient(fake)
    const before = fake.snapshot()
    const first = await web.start_chat({})
    fake.restore(before)
    expect(fake.snapshot()).toEqual(before)
    expect((await web.start_chat({})).chat.id).toBe(first.chat.id)
  })

  it("share nothing with the fake", async () => {
    const fake = createFake()
    const before = JSON.stringify(fake.snapshot())
    fake.snapshot().chats[0]!.properties["x"] = { y: 1 }
    expect(JSON.stringify(fake.snapshot())).toBe(before)
  })

  it("survive JSON", () => {
    const fake = createFake()
    const world = JSON.parse(JSON.stringify(fake.snapshot())) as ReturnType<typeof fake.snapshot>
    expect(createFake({ world }).snapshot()).toEqual(fake.snapshot())
  })

  it("bring back what was accepted: a token that was revoked since", async () => {
    const fake = createFake()
    fake.addToken({ token: "one", agent_id: agent1 })
    const before = fake.snapshot()
    fake.revokeToken("one")
    expect(await refusal(webClient(fake, "one").get_customers({}))).toBe("authentication")
    fake.restore(before)
    expect(await refusal(webClient(fake, "one").get_customers({}))).toBe("no refusal")
  })

  it("keep refusing a token that was revoked before", async () => {
    const fake = createFake()
    fake.addToken({ token: "one", agent_id: agent1 })
    fake.revokeToken("one")
    fake.restore(fake.snapshot())
    expect(await refusal(webClient(fake, "one").get_customers({}))).toBe("authentication")
  })

  it("know what the groups have become with it", async () => {
    const fake = createFake()
    const before = fake.snapshot()
    const { client, pushes } = await rtm3_6(fake)
    const agents = before.agents.map((agent) => ({
      ...agent,
      routing_status: "not_accepting_chats" as const
    }))
    fake.restore({ ...before, agents })
    pushes.length = 0
    await client.set_routing_status({ status: "accepting_chats" })
    const { payload } = pushes.find(({ action }) => action === "groups_status_updated") ?? {}
    expect(payload).toEqual({
      groups: expect.arrayContaining([{ id: 0, status: "accepting_chats" }])
    })
  })

  it("leave connections open", async () => {
    const fake = createFake()
    const { client, names } = await rtmClient(fake)
    fake.restore(fake.snapshot())
    await client.send_event({ chat_id: chatId, event: message("hi") })
    expect(names()).toEqual(["incoming_event"])
  })
})
