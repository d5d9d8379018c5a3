import { createClient } from "@agent-chat/core"
import { v3_6 } from "@agent-chat/core/v3.6"
import { v3_6 as light } from "@agent-chat/core/v3.6/light"
import { describe, expect, it } from "vitest"
import { rtm3_6 as rtm, web3_6 as web } from "../test-support/clients-3.6.ts"
import {
  agent1,
  agent2,
  chatId,
  createFake,
  customerId,
  message,
  refusal,
  withTwoAgents
} from "../test-support/fake.ts"

describe("presence and state", () => {
  it("lets nobody act on a chat he is not in, unless the action can be told to", async () => {
    const fake = createFake()
    withTwoAgents(fake)
    const outside = web(fake, "two")
    const event = message("hi")
    const user = { chat_id: chatId, user_id: agent1, user_type: "agent" } as const
    expect(await refusal(outside.send_event({ chat_id: chatId, event }))).toBe("missing_access")
    expect(await refusal(outside.send_event_preview({ chat_id: chatId, event }))).toBe("missing_access")
    for (const act of [
      (more: object) => outside.remove_user_from_chat({ ...user, ...more }),
      (more: object) => outside.add_user_to_chat({ ...user, visibility: "agents", ...more }),
      (more: object) => outside.transfer_chat({ id: chatId, ignore_agents_availability: true, ...more }),
      (more: object) => outside.deactivate_chat({ id: chatId, ...more })
    ]) {
      expect(await refusal(act({}))).toBe("missing_access")
      await act({ ignore_requester_presence: true })
    }
  })

  it("wants an active thread, an existing chat and access", async () => {
    const fake = createFake()
    withTwoAgents(fake)
    const client = web(fake, "one")
    await client.deactivate_chat({ id: chatId })
    const event = message("hi")
    expect(await refusal(client.send_event({ chat_id: chatId, event }))).toBe("chat_inactive")
    expect(await refusal(client.deactivate_chat({ id: chatId }))).toBe("chat_inactive")
    expect(await refusal(client.get_chat({ chat_id: "none" }))).toBe("not_found")
    fake.addToken({ token: "few", agent_id: agent2, scopes: ["chats--access:rw"] })
    expect(await refusal(web(fake, "few").get_chat({ chat_id: chatId }))).toBe("missing_access")
    await client.resume_chat({ chat: { id: chatId } })
    expect(await refusal(client.resume_chat({ chat: { id: chatId } }))).toBe("validation")
  })

  it.each(["agent", "group"] as const)("hands no chat to a target without any %s", async (type) => {
    const fake = createFake()
    const { client } = await rtm(fake)
    const target = { type, ids: [] }
    const handing = client.transfer_chat({ id: chatId, target, ignore_agents_availability: true })
    expect(await refusal(handing)).toBe("validation")
    expect((await client.get_chat({ chat_id: chatId })).access?.group_ids).toEqual([1])
  })

  it("queues a chat that nobody can take, and only if that was asked for", async () => {
    const fake = createFake()
    const { client, pushes } = await rtm(fake)
    const target = { type: "group", ids: [2] } as const
    expect(await refusal(client.transfer_chat({ id: chatId, target }))).toBe("agent_offline")
    pushes.length = 0
    await client.transfer_chat({ id: chatId, target, ignore_agents_availability: true })
    expect(pushes[0]).toMatchObject({
      action: "chat_transferred",
      payload: { reason: "manual", transferred_to: { group_ids: [2] }, queue: { position: 1 } }
    })
    expect((await client.get_chat({ chat_id: chatId })).thread?.queue?.position).toBe(1)
    await client.add_user_to_chat({
      chat_id: chatId,
      user_id: agent2,
      user_type: "agent",
      visibility: "all",
      ignore_requester_presence: true
    })
    expect((await client.get_chat({ chat_id: chatId })).thread?.queue).toBeUndefined()
  })

  it("opens threads that are closed from the start, and puts agents and customers into them", async () => {
    const fake = createFake()
    const { chat_id, thread_id, event_ids } = await web(fake).start_chat({
      active: false,
      chat: {
        users: [
          { id: agent2, type: "agent" },
          { id: customerId, type: "customer" }
        ],
        thread: { events: [message("hi"), message("hello", { author_id: customerId })] }
      }
    })
    expect(event_ids).toEqual([`${thread_id}_1`, `${thread_id}_2`])
    const chat = await web(fake).get_chat({ chat_id })
    expect(chat.thread).toMatchObject({
      active: false,
      events: [
        { author_id: agent1, visibility: "all" },
        { author_id: customerId, visibility: "all" }
      ]
    })
    expect(chat.users.map(({ id }) => id).toSorted()).toEqual([agent1, agent2, customerId].toSorted())
  })

  it("takes first events of nobody else, and no notes", async () => {
    const begin = (event: object) =>
      refusal(
        createClient(light, createFake().webTransport({ catalog: v3_6 })).call("start_chat", {
          chat: { thread: { events: [{ type: "message", text: "hi", ...event }] } }
        })
      )
    expect(await begin({ author_id: customerId })).toBe("validation")
    expect(await begin({ visibility: "agents" })).toBe("validation")
  })
})
