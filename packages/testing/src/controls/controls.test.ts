import { inspect } from "node:util"
import { describe, expect, it } from "vitest"
import { FakeLiveChat } from "../fake-livechat.ts"
import {
  agent1,
  chatId,
  createFake,
  customerId,
  message,
  refusal,
  rtmClient,
  webClient
} from "../test-support/fake.ts"

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

  it("bring back what was accepted: a token that was revoked since, and none that was issued", async () => {
    const fake = createFake()
    fake.addToken({ token: "one", agent_id: agent1 })
    const before = fake.snapshot()
    fake.revokeToken("one")
    expect(await refusal(webClient(fake, "one").get_customers({}))).toBe("authentication")
    fake.restore(before)
    expect(await refusal(webClient(fake, "one").get_customers({}))).toBe("no refusal")
  })

  it("leave connections open", async () => {
    const fake = createFake()
    const { client, names } = await rtmClient(fake)
    fake.restore(fake.snapshot())
    await client.send_event({ chat_id: chatId, event: message("hi") })
    expect(names()).toEqual(["incoming_event"])
  })
})

describe("the log of calls", () => {
  it("knows what arrived, and how", async () => {
    const fake = createFake()
    const { client } = await rtmClient(fake)
    await webClient(fake).get_customers({ limit: 1 })
    await client.close_thread({ chat_id: chatId })
    expect(fake.calls.of("close_thread")).toMatchObject([
      { via: "rtm", agentId: "agent1@example.com", payload: { chat_id: chatId } }
    ])
    fake.calls.assert(["login", "ping", { action: "get_customers", via: "web" }, "close_thread"])
  })

  it("shows line by line what differs", async () => {
    const fake = createFake()
    const web = webClient(fake)
    await web.get_customers()
    await web.send_event({ chat_id: chatId, event: message("hi", { custom_id: "c" }) })
    await web.close_thread({ chat_id: chatId })
    const check = () =>
      fake.calls.assert([
        "get_customers",
        { action: "send_event", payload: { event: { text: "hello" } } },
        "close_thread",
        "logout"
      ])
    expect(check).toThrow(
      [
        "The calls are not the expected ones (- expected, + arrived):",
        "  get_customers (web) {}",
        "- send_event { event: { text: 'hello' } }",
        `+ send_event (web) { chat_id: '${chatId}', event: { type: 'message', text: 'hi', custom_id: 'c' } }`,
        `  close_thread (web) { chat_id: '${chatId}' }`,
        "- logout"
      ].join("\n")
    )
  })

  it("does not print tokens", async () => {
    const fake = createFake({ token: "s3cr3t-token" })
    await rtmClient(fake)
    expect(() => fake.calls.assert([])).toThrow("login (rtm) { token: '[hidden]' }")
    expect(inspect(fake, { depth: 5, showHidden: true })).not.toContain("s3cr3t-token")
  })
})

describe("a watcher of calls", () => {
  it("is told what each was answered, and may throw", async () => {
    const results: string[] = []
    const fake = createFake({
      onCall: ({ action, via, result }) => {
        results.push(`${action} ${via} ${result}`)
        throw new Error("the watcher's own")
      }
    })
    const web = webClient(fake)
    await web.close_thread({ chat_id: chatId })
    await refusal(web.close_thread({ chat_id: chatId }))
    fake.drop("get_customers", { times: 1 })
    await refusal(web.get_customers())
    expect(results).toEqual([
      "close_thread web ok",
      "close_thread web validation",
      "get_customers web no answer"
    ])
  })
})

describe("faults", () => {
  it("strike as often as they are told to, and until they are taken back", async () => {
    const fake = createFake()
    const web = webClient(fake)
    fake.fail("get_customers", "internal", { times: 2 })
    const types = []
    for (let n = 0; n < 3; n += 1) types.push(await refusal(web.get_customers()))
    expect(types).toEqual(["internal", "internal", "no refusal"])
    const heal = fake.fail("get_customers", "service_unavailable")
    expect(await refusal(web.get_customers())).toBe("service_unavailable")
    heal()
    expect(await refusal(web.get_customers())).toBe("no refusal")
  })

  it("can let the action happen all the same", async () => {
    const fake = createFake()
    fake.fail("close_thread", "internal", { acts: true, times: 1 })
    const { client, names } = await rtmClient(fake)
    expect(await refusal(client.close_thread({ chat_id: chatId }))).toBe("internal")
    expect(names()).toEqual(["thread_closed"])
  })

  it("reject logins", async () => {
    const fake = createFake()
    fake.rejectLogin("license_expired", { times: 1 })
    await expect(rtmClient(fake)).rejects.toMatchObject({
      reason: "login-rejected",
      cause: { type: "license_expired" }
    })
    await rtmClient(fake)
  })

  it("say when to come back", async () => {
    const fake = createFake()
    fake.fail("get_customers", { type: "too_many_requests", data: { retry_after: 2 } })
    await expect(webClient(fake).get_customers()).rejects.toMatchObject({ status: 429, retryAfter: 2000 })
  })

  it("delay an answer in virtual time", async () => {
    const fake = createFake()
    fake.delay("get_customers", 5_000, { times: 1 })
    let answered = false
    const call = webClient(fake)
      .get_customers()
      .then(() => (answered = true))
    await fake.clock.advance(4_999)
    expect(answered).toBe(false)
    await fake.clock.advance(1)
    await call
  })

  it("revoke a token", async () => {
    const fake = createFake()
    const { client, pushes } = await rtmClient(fake, "gone")
    fake.revokeToken("gone")
    await fake.clock.advance(0)
    expect(pushes).toMatchObject([
      { action: "agent_disconnected", payload: { reason: "access_token_revoked" } }
    ])
    await expect(client.ping()).rejects.toMatchObject({ reason: "login-rejected" })
    expect(await refusal(webClient(fake, "other").get_customers())).toBe("no refusal")
  })
})

describe("chaos", () => {
  const struckBy = async (seed: number) => {
    const fake = createFake()
    const { pushes } = await rtmClient(fake)
    const chaos = fake.chaos({ seed, drop: 0.2, duplicate: 0.2, reorder: 0.2, stall: 0.2, cut: 0 })
    const customer = fake.customer(customerId)
    for (let n = 0; n < 60; n += 1) customer.says(`n${n}`)
    await fake.clock.advance(5_000)
    chaos.stop()
    const texts = pushes.map(({ payload }) => (payload as { event: { text: string } }).event.text)
    return { texts, struck: { ...chaos.struck } }
  }

  it("is the same for the same seed and another for another", async () => {
    const [a, again, b] = [await struckBy(7), await struckBy(7), await struckBy(8)]
    expect(a).toEqual(again)
    expect(a.texts).not.toEqual(b.texts)
  })

  it("lets a frame arrive late that is told to come after the next one, where none comes", async () => {
    const fake = createFake()
    const { client, names } = await rtmClient(fake)
    const none = { drop: 0, duplicate: 0, stall: 0, cut: 0 }
    const chaos = fake.chaos({ seed: 1, ...none, reorder: 1, stallMs: 2_000 })
    fake.customer(customerId).says("hi")
    await fake.clock.advance(1_999)
    expect(names()).toEqual([])
    await fake.clock.advance(1)
    expect(names()).toEqual(["incoming_event"])
    chaos.stop()
    await client.ping()
    expect(chaos.struck.reorder).toBe(1)
  })

  it("drops, repeats, reorders and delays", async () => {
    const { texts, struck } = await struckBy(7)
    const sent = Array.from({ length: 60 }, (_, n) => `n${n}`)
    for (const kind of ["drop", "duplicate", "reorder", "stall"] as const)
      expect(struck[kind]).toBeGreaterThan(3)
    expect(sent.filter((text) => !texts.includes(text)).length).toBeGreaterThan(0)
    expect(new Set(texts).size).toBeLessThan(texts.length)
    expect(texts).not.toEqual(texts.toSorted((x, y) => Number(x.slice(1)) - Number(y.slice(1))))
  })

  it.each([
    ["a probability that is none", { seed: 1, drop: 2 }, "option drop"],
    ["a name that is none, with the one that is meant", { seed: 1, reordered: 0.1 }, "did you mean reorder"],
    ["a time that is none", { seed: 1, stallMs: -1 }, "option stallMs"],
    ["a seed that is none", { seed: Number.NaN }, "option seed"]
  ])("refuses %s", (_what, options, message) => {
    expect(() => createFake().chaos(options)).toThrow(message)
  })
})

describe("real time", () => {
  it("cannot be moved", async () => {
    await expect(FakeLiveChat.create().clock.advance(1)).rejects.toThrow("option clock")
  })
})

describe("a name that does not exist", () => {
  it("of an action is refused, with the one that was probably meant", () => {
    const fake = createFake()
    for (const plan of [
      () => fake.fail("sendevent", "internal"),
      () => fake.stall("sendevent"),
      () => fake.delay("sendevent", 5),
      () => fake.drop("sendevent")
    ])
      expect(plan).toThrow("option action: no version has sendevent; did you mean send_event?")
    expect(() => fake.stall("toString")).toThrow("option action: no version has toString")
  })

  it("of an event is refused, with the one that was probably meant", () => {
    const webhook = { url: "https://hooks.example.com/", action: "incoming_events", secret: "s" }
    expect(() => createFake().registerWebhook(webhook)).toThrow(
      "option action: no version has incoming_events; did you mean incoming_event?"
    )
  })
})

describe("a webhook", () => {
  const webhook = { url: "https://hooks.example.com/", secret: "s" }

  it("is of the first version that has a webhook for the event, though another one has a push", () => {
    const fake = createFake()
    // v3.0 tells of both by pushes alone.
    for (const action of ["chat_transferred", "customer_session_fields_updated"])
      fake.registerWebhook({ ...webhook, action })
    expect(fake.snapshot().webhooks?.map(({ version }) => version)).toEqual(["3.6", "3.6"])
  })

  it.each([
    ["incoming_typing_indicator", undefined],
    ["chat_unfollowed", "3.6"],
    ["chat_transferred", "3.0"]
  ])("for %s, which is pushed only, is refused", (action, version) => {
    const given = { ...webhook, action, ...(version === undefined ? {} : { version }) }
    expect(() => createFake().registerWebhook(given)).toThrow(
      `option action: ${action} is told by pushes only`
    )
  })
})

describe("what a control is given wrongly", () => {
  it("is refused with the name of the option", () => {
    const fake = createFake()
    expect(() => fake.delayWebhooks(-1)).toThrow("option ms")
    expect(() => fake.limitRate("*", { perSecond: 1.5 })).toThrow("option perSecond")
    expect(() => fake.limitRate("*", { perSecond: 1, retryafter: 1 } as { perSecond: number })).toThrow(
      "did you mean retryAfter?"
    )
  })
})

describe("any action", () => {
  it("is refused but the ping of a connection, and after faults of its own", async () => {
    const fake = createFake()
    const { client } = await rtmClient(fake)
    fake.fail("*", "internal")
    fake.fail("get_customers", "service_unavailable", { times: 1 })
    await client.ping()
    const web = webClient(fake)
    expect([await refusal(web.get_customers()), await refusal(web.get_customers())]).toEqual([
      "service_unavailable",
      "internal"
    ])
  })
})

describe("what a customer received", () => {
  it("is told in the words of either version", async () => {
    const fake = createFake()
    const customer = fake.customer(customerId)
    customer.says("hi")
    await webClient(fake).close_thread({ chat_id: chatId })
    expect(customer.received.map(({ action }) => action)).toEqual(["incoming_event", "thread_closed"])
    expect(customer.receivedIn("3.6")).toMatchObject([
      { action: "incoming_event", payload: { event: { id: "K600PKZON8_5", text: "hi" } } },
      { action: "chat_deactivated" }
    ])
    expect(() => customer.receivedIn("3.5")).toThrow("the fake speaks 3.0, 3.6")
  })
})
