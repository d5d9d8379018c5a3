import { once } from "node:events"
import { describe, expect, it } from "vitest"
import { WebSocket } from "ws"
import { FakeLiveChat } from "../fake-livechat.ts"
import { agent1, chatId, message } from "../test-support/fake.ts"
import { post, act, connect } from "./test-support/raw-requests.ts"

describe("zero values of other languages", () => {
  const said = { chat_id: chatId, event: message("hi") }

  it.each([[""], [null]])("an author_id %j is none", async (author_id) => {
    await using fake = await FakeLiveChat.start()
    for (const body of [
      { ...said, author_id },
      { payload: said, author_id }
    ])
      expect((await act(fake, "send_event", body)).body.event).toMatchObject({ author_id: agent1 })
    const rtm = await connect(fake.rtmUrl)
    await rtm.send({ action: "login", payload: { token: "Bearer any" }, author_id })
    const answer = await rtm.send({ request_id: "1", action: "send_event", payload: said, author_id })
    expect(answer).toMatchObject({ success: true, payload: { event: { author_id: agent1 } } })
    rtm.socket.terminate()
  })

  it("an author_id of a form that is empty is none", async () => {
    await using fake = await FakeLiveChat.start()
    const form = new FormData()
    form.append("payload.chat_id", chatId)
    form.append("payload.file", new File(["x"], "x.txt"))
    form.append("author_id", "")
    expect((await act(fake, "send_file", form)).status).toBe(200)
  })

  it("an empty X-Region is none", async () => {
    await using fake = await FakeLiveChat.start()
    expect((await act(fake, "get_customers", {}, { "X-Region": "" })).status).toBe(200)
    const socket = new WebSocket(fake.rtmUrl, { headers: { "X-Region": "" } })
    await once(socket, "open")
    socket.send(JSON.stringify({ action: "login", payload: { token: "Bearer fra-x" } }))
    const [data] = (await once(socket, "message")) as [Buffer]
    expect(JSON.parse(data.toString())).toMatchObject({ success: true })
    socket.terminate()
  })

  it.each([["null"], [""], ['{"payload":null}']])("a body %j is an empty one", async (body) => {
    await using fake = await FakeLiveChat.start()
    expect((await act(fake, "start_chat", body)).body.chat.id).toBeTypeOf("string")
    const path = "/v3.0/configuration/action/get_webhooks_config"
    expect((await post(fake, path, body)).body).toEqual([])
  })

  it("what may be left out may be null or empty", async () => {
    await using fake = await FakeLiveChat.start()
    const event = { ...message("hi"), custom_id: null, recipients: "", properties: null }
    const sent = await act(fake, "send_event", { chat_id: chatId, event, attach_to_last_thread: null })
    expect(sent.body.event).toMatchObject({ text: "hi", recipients: "all", properties: {} })
    expect(sent.body.event).not.toHaveProperty("custom_id")
    const empty = await act(fake, "send_event", { chat_id: chatId, event: message("hi", { custom_id: "" }) })
    expect(empty.body.event).not.toHaveProperty("custom_id")
    for (const payload of [
      { page_id: "", order: null, limit: null },
      { page_id: null, filters: null }
    ])
      expect((await act(fake, "get_customers", payload)).body.total_customers).toBe(2)
    const threads = await act(fake, "get_chat_threads", { chat_id: chatId, thread_ids: null })
    expect(threads.body.chat.threads.length).toBe(2)
    const started = await act(fake, "start_chat", {
      chat: {
        users: null,
        access: null,
        thread: { events: [{ ...message("x"), custom_id: null }], tags: null }
      }
    })
    expect(started.body.chat.thread.events.length).toBe(1)
  })

  it("what has to be there may not", async () => {
    await using fake = await FakeLiveChat.start()
    for (const payload of [
      { chat_id: null, event: message("hi") },
      { chat_id: chatId, event: null },
      { chat_id: chatId, event: { type: "", text: "hi" } }
    ])
      expect((await act(fake, "send_event", payload)).body.error.type).toBe("validation")
  })

  it("null within what the service does not look into stays", async () => {
    await using fake = await FakeLiveChat.start()
    const content = { a: null, b: "" }
    const event = { type: "custom", content, custom_id: null }
    expect((await act(fake, "send_event", { chat_id: chatId, event })).body.event.content).toEqual(content)
  })
})
