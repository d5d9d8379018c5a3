import { once } from "node:events"
import { describe, expect, it } from "vitest"
import { WebSocket } from "ws"
import { customer, openDesk } from "../test-support/desk.ts"
import { chatId, customerId } from "../test-support/fake.ts"

interface Shown {
  readonly id: number
  readonly kind: string
  readonly [field: string]: unknown
}

const until = async (found: () => boolean) => {
  await expect.poll(found, { timeout: 5000, interval: 5 }).toBe(true)
}

const deep = (value: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(value).map(([name, field]) => [
      name,
      typeof field === "object" && field !== null
        ? (expect.objectContaining(deep(field as object)) as unknown)
        : field
    ])
  )

describe("the feed", () => {
  it("shows calls, answers, pushes, webhooks and what customers are told, without secrets", async () => {
    await using desk = await openDesk({ fetch: () => Promise.resolve(new Response(null, { status: 500 })) })
    desk.fake.registerWebhook({
      url: "http://h.example.com/",
      action: "incoming_event",
      version: "3.6",
      secret: "s3cr3t"
    })
    const socket = new WebSocket(desk.fake.rtmUrlOf("3.6"))
    await once(socket, "open")
    socket.send('{"action":"login","request_id":"7","payload":{"token":"Bearer s3cr3t"}}')
    await once(socket, "message")
    await desk.say("hi")
    await desk.api("deactivate_chat", { id: "nothing" })
    await desk.fake.idle()
    const { body } = await desk.ask("GET", "/_fake/feed")
    const records = body.records as Shown[]
    expect(JSON.stringify(records)).not.toContain("s3cr3t")
    const called = records.find(({ kind, action }) => kind === "call" && action === "send_event")
    for (const expected of [
      { kind: "connection", connection: "rtm-1", version: "3.6", what: "opened" },
      { kind: "connection", connection: "rtm-1", what: "logged_in", agent_id: "agent1@example.com" },
      { kind: "call", wire: "rtm", connection: "rtm-1", action: "login", payload: { token: "[hidden]" } },
      { kind: "call", wire: "web", version: "3.6", action: "send_event" },
      { kind: "answer", wire: "web", action: "send_event", call: called?.id, result: "ok" },
      { kind: "push", connection: "rtm-1", action: "incoming_event", payload: { event: { text: "hi" } } },
      { kind: "webhook", action: "incoming_event", attempt: 1, body: { secret_key: "[hidden]" } },
      { kind: "webhook_result", attempt: 1, result: 500, next_in: 20_000 },
      { kind: "told", customer_id: customerId, chat_id: chatId, action: "incoming_event" },
      { kind: "answer", action: "deactivate_chat", result: "not_found", error: { type: "not_found" } }
    ])
      expect(records).toContainEqual(expect.objectContaining(deep(expected)))
    expect(body.last).toBe(records.at(-1)?.id)
    expect((await desk.ask("GET", `/_fake/feed?after=${body.last}`)).body.records).toEqual([])
    socket.terminate()
  })

  it("goes on as server-sent events from where one was", async () => {
    await using desk = await openDesk()
    await desk.say("one")
    const { last } = (await desk.ask("GET", "/_fake/feed")).body
    await desk.say("two")
    const leave = new AbortController()
    const response = await fetch(`${desk.fake.webUrl}/_fake/feed`, {
      headers: { Accept: "text/event-stream", "Last-Event-ID": String(last) },
      signal: leave.signal
    })
    expect(response.headers.get("content-type")).toBe("text/event-stream")
    let text = ""
    const reading = (async () => {
      for await (const chunk of response.body!) text += new TextDecoder().decode(chunk)
    })().catch(() => {})
    await until(() => text.includes("two"))
    await desk.say("three")
    await until(() => text.includes("three"))
    expect(text).not.toContain("one")
    expect(text).toMatch(/^id: \d+$/m)
    leave.abort()
    await reading
  })

  it("is a WebSocket as well", async () => {
    await using desk = await openDesk()
    await desk.say("one")
    const socket = new WebSocket(`${desk.fake.webUrl.replace("http", "ws")}/_fake/feed?after=1`)
    const records: Shown[] = []
    socket.on("message", (data: Buffer) => records.push(JSON.parse(data.toString()) as Shown))
    await once(socket, "open")
    await desk.ask("POST", customer(customerId, "says"), { text: "two" })
    await until(() => records.some(({ kind }) => kind === "control"))
    expect(records[0]?.id).toBe(2)
    expect(records.at(-1)).toMatchObject({ method: "POST", path: customer(customerId, "says") })
    socket.terminate()
  })

  it("keeps no more than it is allowed, and leaves out bodies that are too long", async () => {
    await using desk = await openDesk()
    const long = "x".repeat(16_000)
    for (let n = 0; n < 300; n += 1) desk.fake.customer(customerId).says(long)
    const { records } = (await desk.ask("GET", "/_fake/feed")).body as { records: Shown[] }
    expect(records.length).toBeGreaterThan(100)
    expect(JSON.stringify(records).length).toBeLessThan(4_100_000)
    await desk.api("list_archives", { limit: 100 })
    const last = (await desk.ask("GET", "/_fake/feed")).body.records.at(-1)
    expect(last).toMatchObject({ kind: "answer", action: "list_archives" })
    expect(last.left_out).toBeGreaterThan(200_000)
    expect(last.payload).toBeUndefined()
  })
})
