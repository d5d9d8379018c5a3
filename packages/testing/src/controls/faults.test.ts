import { describe, expect, it } from "vitest"
import { chatId, createFake, customerId, refusal, rtmClient, webClient } from "../test-support/fake.ts"

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
