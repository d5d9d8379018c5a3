import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { FakeLiveChat } from "../fake-livechat.ts"

const say = (fake: FakeLiveChat, chat_id: string, text: string) =>
  fake.webTransport().execute({
    id: "1",
    action: "send_event",
    encoding: "json",
    payload: { chat_id, event: { type: "message", text } }
  })

describe("a customer who hears", () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())

  it("resolves to a message that comes later", async () => {
    const fake = FakeLiveChat.create()
    const customer = fake.customer("nina")
    const { chat_id } = customer.says("hi")
    const heard = customer.hears(/^how/)
    await say(fake, chat_id, "hello")
    await say(fake, chat_id, "how can I help?")

    expect(await heard).toBe("how can I help?")
    expect(vi.getTimerCount()).toBe(0)
  })

  it("resolves to a message that came already", async () => {
    const fake = FakeLiveChat.create()
    const customer = fake.customer("nina")
    const { chat_id } = customer.says("hi")
    await say(fake, chat_id, "hello")

    expect(await customer.hears("ell")).toBe("hello")
    expect(vi.getTimerCount()).toBe(0)
  })

  it("rejects in time, and says what was heard instead", async () => {
    const fake = FakeLiveChat.create()
    const customer = fake.customer("nina")
    const { chat_id } = customer.says("hi")
    const refusal = customer.hears("goodbye", { timeout: 300 }).catch((error: Error) => error.message)
    await say(fake, chat_id, "hello")
    vi.advanceTimersByTime(300)

    expect(await refusal).toBe('customer nina did not hear goodbye within 300 ms, only ["hello"]')
  })
})

describe("a new customer", () => {
  it("is known by the facts that are given", () => {
    const fake = FakeLiveChat.create()
    fake.customer("nina", { name: "Nina", email: "nina@example.com" })
    fake.customer("nina", { name: "somebody else" })

    expect(fake.snapshot().customers.find(({ id }) => id === "nina")).toMatchObject({
      name: "Nina",
      email: "nina@example.com"
    })
  })
})

describe("a customer with several chats", () => {
  it("acts in the one that is named", () => {
    const fake = FakeLiveChat.create()
    const customer = fake.customer("nina")
    const first = customer.startsChat("one")
    const second = customer.startsChat("two")
    expect(customer.says("here").chat_id).toBe(second.chat_id)

    const there = customer.in(first.chat_id)
    expect(there.says("there").chat_id).toBe(first.chat_id)
    there.closes()
    expect(customer.says("still here").thread_id).toBe(second.thread_id)
    const { chat_id, thread_id } = there.says("back again")
    expect(chat_id).toBe(first.chat_id)
    expect(thread_id).not.toBe(first.thread_id)
  })

  it("cannot act in the chat of another", () => {
    const fake = FakeLiveChat.create()
    const { chat_id } = fake.customer("otto").says("hi")
    expect(() => fake.customer("nina").in(chat_id)).toThrow(`Customer nina is in no chat ${chat_id}`)
  })
})
