import { inspect } from "node:util"
import { describe, expect, it } from "vitest"
import { chatId, createFake, message, refusal, rtmClient, webClient } from "../test-support/fake.ts"

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
