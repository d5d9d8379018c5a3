import { once } from "node:events"
import { describe, expect, it } from "vitest"
import { WebSocket } from "ws"
import { assemble } from "../assemble.ts"
import { FakeLiveChat } from "../fake-livechat.ts"
import type { FakeOptions } from "../options.ts"
import { Versions } from "../service/version.ts"
import { rtm3_6 as logIn, web3_6 as web } from "../test-support/clients-3.6.ts"
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
import { fake3_6 } from "./index.ts"

// What becomes of connections, and of the tokens that they live by.

/** A connection whose frames are read and written as they are. */
const frames = () => {
  const parts = assemble({ clock: "virtual" }, new Versions(fake3_6))
  const received: any[] = []
  const socket = { send: (text: string) => received.push(JSON.parse(text)) }
  const session = parts.connect(
    { ...socket, close: () => {}, terminate: () => {}, cut: () => {} },
    undefined,
    fake3_6
  )
  const send = (frame: object) => {
    session.receive(JSON.stringify(frame))
    return received.at(-1)
  }
  return { parts, send, received }
}

const withTokens = (options: FakeOptions = {}) => {
  const fake = createFake(options)
  fake.addToken({ token: "one", agent_id: agent1 })
  fake.addToken({ token: "two", agent_id: agent2 })
  return fake
}

describe("connections", () => {
  it("are told who is on the site, and what a login asks for and no more", async () => {
    const fake = createFake()
    const all = await logIn(fake)
    expect(all.pushes[0]).toMatchObject({
      action: "incoming_customers",
      payload: { customer_monitoring_level: "my" }
    })
    expect(all.answer.license.organization_id).toMatch(/^[0-9a-f-]{36}$/)
    const some = await logIn(fake, fake.token, { pushes: { "3.6": ["chat_deactivated"], "3.7": ["all"] } })
    await all.client.send_event({ chat_id: chatId, event: message("hi") })
    await all.client.deactivate_chat({ id: chatId })
    expect(some.names()).toEqual(["chat_deactivated"])
    expect(await refusal(logIn(fake, fake.token, { pushes: { "3.5": ["all"] } }))).toBe("validation")
  })

  it("name the version of their pushes, and take no other", () => {
    const { send, received } = frames()
    send({ action: "login", request_id: "1", payload: { token: "Bearer any" } })
    expect(received.map(({ type, version }) => [type, version])).toEqual([
      ["response", undefined],
      ["push", "3.6"]
    ])
    for (const version of ["3.5", "3.7"])
      expect(send({ version, action: "ping", request_id: "2" })).toMatchObject({
        request_id: "2",
        payload: { error: { type: "unsupported_version" } }
      })
    expect(send({ version: "3.6", action: "ping" })).toMatchObject({ success: true })
  })

  it("have at most ten requests open, none of them for more than 15 s", async () => {
    const { parts, send, received } = frames()
    send({ action: "login", payload: { token: "Basic YWNjb3VudDp0b2tlbg==" } })
    parts.service.faults.plan("get_chat", { kind: "stall", acts: false })
    received.length = 0
    for (let n = 0; n < 10; n += 1) send({ action: "get_chat", payload: { chat_id: chatId } })
    expect(received).toEqual([])
    expect(send({ action: "ping", request_id: "p" }).payload.error).toEqual({
      type: "pending_requests_limit_reached",
      message: "Requests limit reached",
      data: { limit: 10 }
    })
    await (parts.service.clock as unknown as { advance(ms: number): Promise<void> }).advance(15_000)
    expect(send({ action: "ping" })).toMatchObject({ success: true })
  })

  it("outlive the token they began with when they get another of the same agent", async () => {
    const fake = createFake()
    withTwoAgents(fake)
    fake.addToken({ token: "next", agent_id: agent1 })
    const { client } = await logIn(fake, "one")
    expect(await refusal(client.update_session({ token: "Bearer two" }))).toBe("authentication")
    expect(await refusal(client.update_session({ token: "Bearer none" }))).toBe("authentication")
    await client.update_session({ token: "Bearer next" })
    fake.revokeToken("one")
    expect(fake.connections).toBe(1)
    fake.revokeToken("next")
    expect(fake.connections).toBe(0)
  })

  it("say misdirected_connection when the licence has moved, and are none of a bot's", async () => {
    const fake = createFake()
    const { pushes } = await logIn(fake)
    fake.addToken({ token: "bot", agent_id: "5c9871d5372c824cbf22d860a707a578" })
    expect(await refusal(logIn(fake, "bot"))).toBe("authorization")
    fake.moveTo("fra")
    await fake.clock.advance(0)
    expect(pushes.at(-1)).toMatchObject({
      action: "agent_disconnected",
      payload: { reason: "misdirected_connection", data: { region: "fra" } }
    })
  })

  it("log in with few scopes, and hear of what those are for", async () => {
    const fake = createFake()
    fake.addToken({ token: "few", agent_id: agent1, scopes: ["multicast:rw"] })
    const { answer, client, names } = await logIn(fake, "few")
    expect(answer.chats_summary).toEqual([])
    await client.multicast({ recipients: { agents: { all: true } }, content: 1 })
    fake.customer(customerId).says("hi")
    expect(names()).toEqual(["incoming_multicast"])
    expect(await client.list_routing_statuses()).toEqual([])
  })
})

describe("a token that runs out", () => {
  it("is refused, and ends its connection unless another one takes its place", async () => {
    const fake = createFake()
    const expires_at = fake.clock.now() + 40_000
    fake.addToken({ token: "short", agent_id: agent1, expires_at })
    fake.addToken({ token: "long", agent_id: agent1 })
    const [staying, going] = [await logIn(fake, "short"), await logIn(fake, "short")]
    await staying.client.update_session({ token: "Bearer long" })
    expect(await refusal(web(fake, "short").list_chats())).toBe("no refusal")
    await fake.clock.advance(40_000)
    expect(going.of("agent_disconnected")).toEqual([{ reason: "access_token_expired" }])
    expect(staying.of("agent_disconnected")).toEqual([])
    expect(await refusal(web(fake, "short").list_chats())).toBe("authentication")
    expect(await refusal(staying.client.list_chats())).toBe("no refusal")
  })
})

describe("a token that takes the place of another", () => {
  it("decides from then on what the connection hears", async () => {
    const fake = createFake()
    fake.addToken({ token: "one", agent_id: agent1 })
    fake.addToken({ token: "all", agent_id: agent2 })
    fake.addToken({ token: "own", agent_id: agent2, scopes: ["chats--access:ro"] })
    fake.addToken({ token: "none", agent_id: agent2, scopes: ["multicast:rw"] })
    const { client, of } = await logIn(fake, "all")
    const heard: number[] = []
    for (const token of ["all", "own", "none", "all"]) {
      await client.update_session({ token: `Bearer ${token}` })
      const before = of("incoming_chat").length
      // A chat of a group that the agent is not in, and one that is open to everybody.
      for (const group of [1, 0])
        await web(fake, "one").start_chat({ chat: { access: { group_ids: [group] } } })
      heard.push(of("incoming_chat").length - before)
    }
    expect(heard).toEqual([2, 1, 0, 2])
  })
})

describe("too many connections of an agent", () => {
  it("evict the oldest one", async () => {
    const fake = withTokens()
    fake.limitConnections(2)
    const connections = [await logIn(fake, "one"), await logIn(fake, "one"), await logIn(fake, "two")]
    await logIn(fake, "one")
    expect(connections.map(({ of }) => of("agent_disconnected"))).toEqual([
      [{ reason: "connection_evicted" }],
      [],
      []
    ])
    fake.limitConnections(Number.POSITIVE_INFINITY)
    await logIn(fake, "one")
    expect(fake.connections).toBe(4)
  })

  it("are refused where that was chosen", async () => {
    const fake = withTokens()
    fake.limitConnections(1, { evicts: false })
    const first = await logIn(fake, "one")
    await expect(logIn(fake, "one")).rejects.toMatchObject({ _tag: "ConnectionError" })
    expect(first.of("agent_disconnected")).toEqual([])
    expect(fake.connections).toBe(1)
  })
})

describe("a scope that is missing takes its pushes away", () => {
  const chats = "chats--access:rw"
  const of = { customers: "customers:ro", multicasts: "multicast:ro", agents: "agents--all:ro" }

  /** What an agent with these scopes hears of all that has a scope of its own. */
  const heard = async (scopes: readonly string[]) => {
    const fake = withTokens()
    fake.addToken({ token: "some", agent_id: agent2, scopes })
    const all = await logIn(fake, "one")
    const some = await logIn(fake, "some", { customer_monitoring_level: "online" })
    some.pushes.length = 0
    fake.customer("nina", { name: "Nina" }).visits("https://shop.example.com/")
    await all.client.update_customer({ id: customerId, name: "Cleo" })
    await all.client.set_routing_status({ status: "not_accepting_chats" })
    await all.client.multicast({ recipients: { agents: { all: true } }, content: 1 })
    fake.announce("bot_created", { id: "b" }, { version: "3.6" })
    await all.client.start_chat()
    return { fake, some, names: [...new Set(some.names())].toSorted() }
  }

  it.each([
    [[chats], ["incoming_chat"]],
    [
      [chats, of.customers],
      ["customer_page_updated", "customer_updated", "incoming_chat", "incoming_customer"]
    ],
    [
      [chats, of.multicasts],
      ["incoming_chat", "incoming_multicast"]
    ],
    [
      [chats, of.agents],
      ["incoming_chat", "routing_status_set"]
    ],
    [
      [chats, "agents-bot--all:ro"],
      ["bot_created", "incoming_chat"]
    ],
    [[of.agents], ["routing_status_set"]]
  ])("%j", async (scopes, expected) => {
    expect((await heard(scopes)).names).toEqual(expected)
  })

  it.each([
    ["incoming_customer", of.customers],
    ["incoming_customers", of.customers],
    ["subscribed_customers_totals_updated", of.customers],
    ["ticket_created", of.customers],
    ["incoming_multicast", of.multicasts],
    ["routing_status_set", of.agents],
    ["bot_updated", "agents-bot--all:ro"],
    ["chat_deleted", chats],
    ["threads_deleted", chats],
    ["incoming_chat", chats],
    ["agent_disconnected", undefined],
    ["group_created", undefined]
  ])("%s, also where it is announced, which needs %s", async (name, scope) => {
    const fake = withTokens()
    const scopes = [chats, ...Object.values(of), "agents-bot--all:ro"]
    fake.addToken({ token: "without", agent_id: agent1, scopes: scopes.filter((other) => other !== scope) })
    fake.addToken({ token: "with", agent_id: agent2, scopes: scope === undefined ? [] : [scope] })
    const clients = [await logIn(fake, "without"), await logIn(fake, "with")]
    for (const { pushes } of clients) pushes.length = 0
    fake.announce(name, {}, { version: "3.6" })
    for (const { client } of clients) await client.ping()
    expect(clients.map(({ names }) => names())).toEqual([scope === undefined ? [name] : [], [name]])
  })

  it("of a chat that one follows, where no chats may be seen", async () => {
    const fake = withTokens()
    fake.addToken({ token: "none", agent_id: agent2, scopes: [of.customers] })
    const { client, names } = await logIn(fake, "none")
    const { chat_id } = await web(fake, "one").start_chat()
    await web(fake, "two").follow_chat({ id: chat_id })
    await client.ping()
    expect(names()).toEqual(["incoming_customers"])
  })

  it("until another token brings it", async () => {
    const { fake, some } = await heard([chats])
    some.pushes.length = 0
    await some.client.update_session({ token: "Bearer two" })
    fake.customer("omar", { name: "Omar" }).visits("https://shop.example.com/")
    await some.client.ping()
    expect(some.names()).toContain("incoming_customer")
  })
})

describe("pushes of two versions", () => {
  it("come as copies that name them", async () => {
    const frames: unknown[] = []
    await using server = await FakeLiveChat.start()
    const socket = new WebSocket(server.rtmUrlOf("3.6"))
    socket.on("message", (data: Buffer) => frames.push(JSON.parse(data.toString())))
    await once(socket, "open")
    const pushes = { "3.6": ["incoming_event"], "3.7": ["all"] }
    socket.send(
      JSON.stringify({ action: "login", request_id: "1", payload: { token: "Bearer any", pushes } })
    )
    await once(socket, "message")
    server.customer(customerId).says("hi")
    server.customer(customerId).types()
    const told = () =>
      (frames as { action: string; version: string; type: string }[])
        .filter(({ type, action }) => type === "push" && /event|typing/.test(action))
        .map(({ action, version }) => [action, version])
    await expect.poll(() => told().length).toBe(3)
    expect(told()).toEqual([
      ["incoming_event", "3.6"],
      ["incoming_event", "3.7"],
      ["incoming_typing_indicator", "3.7"]
    ])
    socket.terminate()
  })
})
