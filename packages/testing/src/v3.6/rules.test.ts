import { describe, expect, it } from "vitest"
import type { FakeOptions } from "../options.ts"
import { defaultWorld } from "../service/default-world.ts"
import { rtm3_6 as logIn, web3_6 as web } from "../test-support/clients-3.6.ts"
import { openDesk } from "../test-support/desk.ts"
import {
  agent1,
  agent2,
  chatId,
  createFake,
  customerId,
  message,
  refusal,
  threadId,
  webClient
} from "../test-support/fake.ts"

// What the documents of v3.6 say of single actions.

/** `one` is an administrator in group 1, `two` a normal agent of groups 0 and 2 with the scopes of one. */
const withTokens = (options: FakeOptions = {}) => {
  const fake = createFake(options)
  fake.addToken({ token: "one", agent_id: agent1 })
  fake.addToken({ token: "two", agent_id: agent2, scopes: ["chats--access:rw"] })
  return fake
}

const openChat = "a0c22fdd-fb71-40b5-bfc6-a8a0bc3117f5"

describe("empty text that should name something", () => {
  it.each([
    ["get_chat", { chat_id: chatId, thread_id: "" }],
    ["list_chats", { page_id: "", limit: 2 }],
    ["list_threads", { chat_id: chatId, page_id: "", limit: 2 }],
    ["list_archives", { page_id: "", limit: 2, filters: { customer_id: "", customer_email: "" } }],
    ["set_routing_status", { status: "not_accepting_chats", agent_id: "" }]
  ])("is left out of %s", async (action, payload) => {
    await using desk = await openDesk()
    const { status, body } = await desk.api(action, payload)
    expect([status, body.found_chats === 0]).toEqual([200, false])
  })

  it("is refused where it is required", async () => {
    await using desk = await openDesk()
    expect((await desk.api("get_chat", { chat_id: "" })).body).toMatchObject({ error: { type: "not_found" } })
  })

  it("stays where the caller chose the names", async () => {
    await using desk = await openDesk()
    const properties = { routing: { last_agent_id: "" } }
    await desk.api("update_chat_properties", { id: chatId, properties })
    const { body } = await desk.api("get_chat", { chat_id: chatId })
    expect(body.properties).toMatchObject(properties)
  })
})

describe("lists", () => {
  it("have chats without threads unless told otherwise", async () => {
    const world = defaultWorld()
    const [chat] = world.chats
    const fake = createFake({ world: { chats: [...world.chats, { ...chat!, id: "EMPTY", threads: [] }] } })
    const idsWith = async (filters?: { include_chats_without_threads: boolean }) =>
      (await web(fake).list_chats(filters === undefined ? {} : { filters })).chats_summary.map(({ id }) => id)
    expect(await idsWith()).toContain("EMPTY")
    expect(await idsWith({ include_chats_without_threads: true })).toContain("EMPTY")
    expect(await idsWith({ include_chats_without_threads: false })).not.toContain("EMPTY")
  })

  it("take page ids of their own only", async () => {
    const chat = web(createFake())
    const { next_page_id: page_id } = await chat.list_threads({ chat_id: chatId, limit: 1 })
    expect(await refusal(chat.list_threads({ chat_id: openChat, page_id: page_id! }))).toBe("validation")
    expect(await refusal(chat.list_chats({ page_id: page_id! }))).toBe("validation")
    expect((await chat.list_threads({ chat_id: chatId, page_id: page_id! })).threads).toHaveLength(1)
  })

  it("have the newest threads in either order", async () => {
    const { threads } = await web(createFake()).list_threads({
      chat_id: chatId,
      min_events_count: 1,
      sort_order: "asc"
    })
    expect(threads.map(({ id }) => id)).toEqual([threadId])
  })

  it("keep out what has every value only where that was asked for", async () => {
    const fake = createFake()
    await web(fake).tag_thread({ chat_id: chatId, thread_id: threadId, tag: "a" })
    const found = async (exclude_values: string[], require_every_value?: boolean) => {
      const tags = { exclude_values, ...(require_every_value === undefined ? {} : { require_every_value }) }
      const { chats } = await web(fake).list_archives({ filters: { tags, chat_ids: [chatId] } })
      return chats.map(({ thread }) => thread?.id).includes(threadId)
    }
    expect(await found(["a", "b"])).toBe(false)
    expect(await found(["a", "b"], true)).toBe(true)
    expect(await found(["a"], true)).toBe(false)
  })

  it("find threads by who answered", async () => {
    const chat = web(createFake())
    const found = async (agent_response: object) => {
      const { chats } = await chat.list_archives({ filters: { agent_response } })
      return chats.map(({ thread }) => thread?.id)
    }
    expect(await found({ exists: true })).toEqual([threadId])
    expect(await found({ exists: false })).not.toContain(threadId)
    expect(await found({ first: true, agents: { values: [agent1] } })).toEqual([threadId])
    expect(await found({ agents: { values: [agent2] } })).toEqual([])
    expect(await found({ groups: { values: [1] } })).toEqual([threadId])
  })
})

describe("who has no access to a chat", () => {
  it("cannot be put into it, nor be handed it", async () => {
    const fake = withTokens()
    await logIn(fake, "two")
    const user = { user_id: agent2, user_type: "agent", visibility: "all" } as const
    const one = web(fake, "one")
    expect(await refusal(one.add_user_to_chat({ chat_id: chatId, ...user }))).toBe("missing_access")
    const target = { type: "agent", ids: [agent2] } as const
    expect(await refusal(one.transfer_chat({ id: chatId, target }))).toBe("missing_access")
    await one.add_user_to_chat({ chat_id: openChat, ...user })
    await one.transfer_chat({ id: openChat, target })
  })

  it("is not told who could take it", async () => {
    const two = web(withTokens(), "two")
    expect(await refusal(two.list_agents_for_transfer({ chat_id: chatId }))).toBe("missing_access")
    await two.list_agents_for_transfer({ chat_id: openChat })
  })
})

describe("the agents for a transfer", () => {
  it("are those who are there, taking chats or not, with their chats with customers", async () => {
    const fake = withTokens()
    const { client } = await logIn(fake, "two")
    await web(fake, "one").set_routing_status({ agent_id: agent2, status: "not_accepting_chats" })
    await client.start_chat()
    const list = () => web(fake, "one").list_agents_for_transfer({ chat_id: chatId })
    expect(await list()).toEqual([{ agent_id: agent2, total_active_chats: 0 }])
    await client.start_chat({ chat: { users: [{ id: customerId, type: "customer" }] } })
    expect(await list()).toEqual([{ agent_id: agent2, total_active_chats: 1 }])
  })
})

describe("an agent whom customers do not see", () => {
  it("writes to agents only", async () => {
    const fake = withTokens()
    const one = web(fake, "one")
    const user = { user_id: agent2, user_type: "agent", visibility: "agents" } as const
    await one.add_user_to_chat({ chat_id: openChat, ...user })
    const two = web(fake, "two")
    expect(await refusal(two.send_event({ chat_id: openChat, event: message("hi") }))).toBe("validation")
    await two.send_event({ chat_id: openChat, event: { ...message("hi"), visibility: "agents" } })
  })
})

describe("what is seen", () => {
  it("is what was there when one wrote, began or resumed", async () => {
    const fake = createFake()
    const chat = web(fake)
    const isSeen = async (chat_id: string) => {
      const { users, thread } = await chat.get_chat({ chat_id })
      const last = thread!.events!.at(-1)! as { created_at: string }
      return users.find(({ id }) => id === agent1)?.events_seen_up_to === last.created_at
    }
    await chat.send_event({ chat_id: chatId, event: message("hi") })
    expect(await isSeen(chatId)).toBe(true)
    const thread = { events: [message("a"), message("b")] }
    const { chat_id } = await chat.start_chat({ chat: { thread } })
    expect(await isSeen(chat_id)).toBe(true)
    await chat.deactivate_chat({ id: chat_id })
    await chat.resume_chat({ chat: { id: chat_id, thread } })
    expect(await isSeen(chat_id)).toBe(true)
  })
})

describe("a chat that is resumed", () => {
  it("is open to all unless groups are named", async () => {
    const chat = web(createFake())
    const resumed = async (access?: { group_ids: number[] }) => {
      await chat.deactivate_chat({ id: chatId })
      await chat.resume_chat({ chat: { id: chatId, ...(access === undefined ? {} : { access }) } })
      return (await chat.get_chat({ chat_id: chatId })).access
    }
    expect(await resumed({ group_ids: [1] })).toEqual({ group_ids: [1] })
    expect(await resumed()).toEqual({ group_ids: [0] })
  })
})

describe("a button", () => {
  it("is told with all that was said of it", async () => {
    const { client, of } = await logIn(createFake())
    const postback = {
      id: "action_yes",
      toggled: true,
      button_type: "message",
      button_value: "yes",
      ecommerce: { product_id: "12345", quantity: 2 }
    }
    const event_id = `${threadId}_4`
    await client.send_rich_message_postback({ chat_id: chatId, thread_id: threadId, event_id, postback })
    expect(of("incoming_rich_message_postback")).toMatchObject([{ postback }])
  })
})

describe("a customer's identities elsewhere", () => {
  it("are read as lists, whatever form they are written in", async () => {
    const { client, of } = await logIn(createFake())
    const twilio = { phone_number: "+14155552671" }
    await client.update_customer({ id: customerId, omnichannel: { fbmessenger: { id: "1" }, twilio } })
    const omnichannel = { fb_messenger: [{ id: "1" }], twilio: [twilio] }
    expect(await client.get_customer({ id: customerId })).toMatchObject({ omnichannel })
    expect(of("customer_updated")).toMatchObject([{ omnichannel }])
  })
})

describe("a customer whom v3.0 changes", () => {
  it("is told of in the words of v3.6 alone", async () => {
    const fake = createFake()
    const { of } = await logIn(fake)
    await webClient(fake).update_customer({ customer_id: customerId, name: "Nina" })
    expect(of("customer_updated")).toEqual([{ id: customerId, type: "customer", name: "Nina" }])
  })
})

describe("the pushes a login asks for", () => {
  it("name a version that is no lower, as numbers", async () => {
    const asked = async (pushes: Record<string, string[]>) => {
      await using desk = await openDesk()
      const socket = new WebSocket(desk.fake.rtmUrlOf("3.6"))
      const answer = new Promise<any>((resolve) =>
        socket.addEventListener("message", ({ data }) => resolve(JSON.parse(String(data))))
      )
      await new Promise((resolve) => socket.addEventListener("open", resolve))
      socket.send(JSON.stringify({ action: "login", payload: { token: "Bearer any", pushes } }))
      const { success } = await answer
      socket.close()
      return success
    }
    expect(await asked({})).toBe(false)
    expect(await asked({ "3.5": ["all"] })).toBe(false)
    expect(await asked({ "3.6": ["all"] })).toBe(true)
    expect(await asked({ "3.10": ["all"] })).toBe(true)
  })
})
