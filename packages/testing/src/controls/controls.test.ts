import { describe, expect, it } from "vitest"
import { FakeLiveChat } from "../fake-livechat.ts"
import { chatId, createFake, customerId, webClient } from "../test-support/fake.ts"

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
