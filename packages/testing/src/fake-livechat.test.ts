import { createServer } from "node:http"
import { once } from "node:events"
import type { AddressInfo } from "node:net"
import { describe, expect, it } from "vitest"
import { WebSocket } from "ws"
import { FakeLiveChat } from "./fake-livechat.ts"

const call = async (fake: FakeLiveChat, action: string, payload: unknown, token = fake.token) => {
  const response = await fetch(`${fake.webUrl}/v3.0/agent/action/${action}`, {
    method: "POST",
    headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json" },
    body: JSON.stringify(payload)
  })
  return { status: response.status, body: await response.json() }
}

/** A raw connection: frames in, frames out. */
const connect = async (fake: FakeLiveChat) => {
  const socket = new WebSocket(fake.rtmUrl)
  const frames: any[] = []
  const waiting: { wanted: (frame: any) => boolean; resolve: (frame: any) => void }[] = []
  socket.on("message", (data: Buffer) => {
    const frame = JSON.parse(data.toString())
    frames.push(frame)
    for (const waiter of waiting) if (waiter.wanted(frame)) waiter.resolve(frame)
  })
  await once(socket, "open")
  const next = (wanted: (frame: any) => boolean): Promise<any> =>
    new Promise((resolve) => {
      const there = frames.find(wanted)
      if (there === undefined) waiting.push({ wanted, resolve })
      else resolve(there)
    })
  const send = (action: string, payload: unknown, id = action) => {
    socket.send(JSON.stringify({ request_id: id, action, payload }))
    return next((frame) => frame.type === "response" && frame.request_id === id)
  }
  return { socket, frames, next, send }
}

describe("FakeLiveChat on loopback", () => {
  it("holds a conversation over raw fetch, raw ws and webhooks", async () => {
    await using fake = await FakeLiveChat.start()
    const hooks: any[] = []
    const receiver = createServer((request, response) => {
      let text = ""
      request.on("data", (chunk: Buffer) => (text += chunk.toString()))
      request.on("end", () => {
        hooks.push(JSON.parse(text))
        response.end()
      })
    }).listen(0, "127.0.0.1")
    await once(receiver, "listening")
    const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`
    const webhook_id = fake.registerWebhook({ url, action: "incoming_chat_thread", secret: "s3cr3t" })

    const rtm = await connect(fake)
    const login = await rtm.send("login", { token: `Bearer ${fake.token}` })
    expect(login).toMatchObject({ success: true, payload: { my_profile: { id: "agent1@example.com" } } })

    const started = await call(fake, "start_chat", {})
    expect(started.status).toBe(200)
    const chat_id = started.body.chat.id as string
    const push = await rtm.next(({ action }) => action === "incoming_chat_thread")
    expect(push).toMatchObject({ type: "push", payload: { chat: { id: chat_id } } })
    expect(push.request_id).toBeUndefined()
    await fake.idle()
    expect(hooks).toMatchObject([
      { webhook_id, secret_key: "s3cr3t", action: "incoming_chat_thread", data: { chat: { id: chat_id } } }
    ])

    const sent = await rtm.send("send_event", { chat_id, event: { type: "message", text: "hi" } }, "7")
    expect(sent.payload.event).toMatchObject({ order: 1, text: "hi", author_id: "agent1@example.com" })
    expect(await rtm.next(({ action }) => action === "incoming_event")).toMatchObject({ request_id: "7" })

    const read = await call(fake, "get_chat_threads", { chat_id })
    expect(read.body.chat.threads[0].events).toEqual([sent.payload.event])
    expect(await call(fake, "close_thread", { chat_id })).toEqual({ status: 200, body: {} })
    expect((await call(fake, "close_thread", { chat_id })).body.error.type).toBe("validation")
    await rtm.next(({ action }) => action === "thread_closed")
    receiver.close()
  })

  it("refuses tokens it was not given", async () => {
    await using fake = await FakeLiveChat.start({ token: "right" })
    expect((await call(fake, "get_chat_threads", { chat_id: "PJ0MRSHTDG" }, "wrong")).status).toBe(401)
    expect((await call(fake, "get_chat_threads", { chat_id: "PJ0MRSHTDG" })).status).toBe(200)
    const rtm = await connect(fake)
    const login = await rtm.send("login", { token: "Bearer wrong" })
    expect(login).toMatchObject({ success: false, payload: { error: { type: "authentication" } } })
  })

  it("cuts, stalls and refuses on demand", async () => {
    await using fake = await FakeLiveChat.start()
    fake.fail("send_event", "internal", { times: 1 })
    const event = { chat_id: "PJ0MRSHTDG", event: { type: "message", text: "hi" } }
    expect((await call(fake, "send_event", event)).body).toEqual({
      error: { type: "internal", message: "Internal server error" }
    })
    expect((await call(fake, "send_event", event)).status).toBe(200)
    fake.drop("send_event", { times: 1 })
    await expect(call(fake, "send_event", event)).rejects.toThrow("fetch failed")
    const rtm = await connect(fake)
    await rtm.send("login", { token: "Bearer any" })
    fake.disconnect("internal_error")
    await rtm.next(({ action }) => action === "agent_disconnected")
    await once(rtm.socket, "close")
    expect(fake.connections).toBe(0)
  })

  it("takes ping frames for a sign of life, and hangs up on who is silent", async () => {
    await using fake = await FakeLiveChat.start({ clock: "virtual" })
    const rtm = await connect(fake)
    await rtm.send("login", { token: "Bearer any" })
    for (let n = 0; n < 3; n += 1) {
      await fake.clock.advance(40_000)
      rtm.socket.ping()
      await once(rtm.socket, "pong")
    }
    expect(fake.connections).toBe(1)
    await fake.clock.advance(45_000)
    await once(rtm.socket, "close")
    expect(rtm.frames.at(-1)).toMatchObject({
      action: "agent_disconnected",
      payload: { reason: "ping_timeout" }
    })
  })

  it("breaks off in the middle of a frame", async () => {
    await using fake = await FakeLiveChat.start()
    const rtm = await connect(fake)
    await rtm.send("login", { token: "Bearer any" })
    fake.chaos({ seed: 1, cut: 1, drop: 0, duplicate: 0, reorder: 0, stall: 0 })
    rtm.socket.on("error", () => {})
    rtm.socket.send(
      JSON.stringify({ request_id: "cut", action: "get_chat_threads", payload: { chat_id: "PJ0MRSHTDG" } })
    )
    const [code] = (await once(rtm.socket, "close")) as [number]
    expect(code).toBe(1006)
    expect(rtm.frames.length).toBe(1)
  })

  it("frees its port when it is closed", async () => {
    const fake = await FakeLiveChat.start()
    const port = Number(new URL(fake.webUrl).port)
    await connect(fake)
    await fake.close()
    await using again = await FakeLiveChat.start({ port })
    expect(again.webUrl).toBe(fake.webUrl)
  })
})
