import { describe, expect, it } from "vitest"
import { reachOf } from "./scopes.ts"
import {
  agent1,
  agent2,
  chatId,
  createFake,
  message,
  refusal,
  rtmClient,
  webClient
} from "../test-support/fake.ts"

describe("reachOf", () => {
  it.each([
    [["chats--all:rw"], ["chats.conversation--my:rw"], "all"],
    [["chats.conversation--access:rw"], ["chats--my:ro", "chats--access:ro"], "access"],
    [["chats.conversation--my:rw"], ["chats--my:rw"], undefined],
    [["chats--my:ro"], ["chats--access:ro", "chats--all:ro"], undefined],
    [["chats--access:ro"], ["chats--my:ro"], "access"],
    [["customers:rw"], ["customers:ro"], "all"],
    [["customers:ro"], ["customers:rw"], undefined],
    [["agents--my:rw", "chats--my:ro", "chats--all:ro"], ["chats--my:ro"], "all"],
    [[], [], "all"]
  ])("%j is enough for any of %j as far as %s", (granted, required, reach) => {
    expect(reachOf(granted, required)).toBe(reach)
  })
})

describe("scopes", () => {
  it("that are missing refuse an action", async () => {
    const fake = createFake()
    fake.addToken({ token: "reader", agent_id: agent1, scopes: ["chats--all:ro"] })
    const web = webClient(fake, "reader")
    await web.get_chat_threads({ chat_id: chatId })
    expect(await refusal(web.send_event({ chat_id: chatId, event: message("hi") }))).toBe("authorization")
    expect(await refusal(web.get_customers())).toBe("authorization")
  })

  it("depend on the payload where the documents say so", async () => {
    const fake = createFake()
    fake.addToken({ token: "talker", agent_id: agent1, scopes: ["chats.conversation--all:rw"] })
    const web = webClient(fake, "talker")
    await web.start_chat({})
    const users = [{ id: "d4efab70-984f-40ee-aa09-c9cc3c4b0882", type: "customer" }] as const
    expect(await refusal(web.start_chat({ chat: { users } }))).toBe("authorization")
  })

  it("decide whose status an agent may set, and both vocabularies tell it", async () => {
    const fake = createFake()
    fake.addToken({ token: "mine", agent_id: agent1, scopes: ["agents--my:rw"] })
    fake.addToken({ token: "all", agent_id: agent1, scopes: ["agents--all:rw"] })
    const status = { agent_id: agent2, routing_status: "not_accepting_chats" } as const
    expect(await refusal(webClient(fake, "mine").update_agent(status))).toBe("authorization")
    const { client, pushes } = await rtmClient(fake, "all")
    await client.update_agent(status)
    expect(pushes).toMatchObject([{ action: "agent_updated", payload: status }])
  })

  it("that reach only one's own chats hide the others", async () => {
    const fake = createFake()
    fake.addToken({ token: "my", agent_id: agent2, scopes: ["chats--my:ro"] })
    const web = webClient(fake, "my")
    expect((await web.get_chats_summary()).found_chats).toBe(0)
    expect(await refusal(web.get_chat_threads_summary({ chat_id: chatId }))).toBe("authorization")
  })
})
