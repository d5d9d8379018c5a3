import { noRetry } from "@agent-chat/core"
import { v3_0 } from "@agent-chat/core/v3.0"
import { type AddressInfo } from "node:net"
import { afterEach, describe, expect, it } from "vitest"
import { type WebSocket, WebSocketServer } from "ws"
import { createRtm, type Rtm, type RtmOptions, type RtmStatus } from "./index.ts"

interface Request {
  request_id: string
  action: string
  payload: any
}

type Handler = (request: Request, socket: WebSocket) => unknown

const open: { close(): unknown }[] = []
afterEach(async () => {
  for (const thing of open.splice(0)) await thing.close()
})

const serve = async (handle: Handler = () => ({})) => {
  const server = new WebSocketServer({ port: 0, host: "127.0.0.1" })
  await new Promise((resolve) => server.once("listening", resolve))
  const logins: any[] = []
  server.on("connection", (socket) => {
    socket.on("message", (data: Buffer) => {
      const request: Request = JSON.parse(data.toString())
      const { request_id, action } = request
      let payload: unknown
      if (action === "login") {
        logins.push(request.payload)
        payload = { license: { id: "1" }, my_profile: { id: "a@example.com" }, chats_summary: [] }
      } else payload = handle(request, socket)
      if (payload === undefined) return
      socket.send(JSON.stringify({ request_id, action, type: "response", success: true, payload }))
    })
  })
  open.push({
    close: () => {
      for (const client of server.clients) client.terminate()
      return new Promise((resolve) => server.close(resolve))
    }
  })
  const { port } = server.address() as AddressInfo
  return { url: `ws://127.0.0.1:${port}/v3.0/agent/rtm/ws`, server, logins }
}

const client = (url: string, options: Partial<RtmOptions> = {}): Rtm<typeof v3_0> => {
  const rtm = createRtm(v3_0, {
    token: "t",
    url,
    session: { backoffBase: 20, closeTimeout: 50 },
    ...options
  })
  open.unshift(rtm)
  return rtm
}

describe("createRtm over a real socket", () => {
  it("logs in with the first call, and matches answers by request_id", async () => {
    const waiting: (() => void)[] = []
    const { url, logins } = await serve(({ request_id, action, payload }, socket) => {
      const answer = {
        request_id,
        action,
        type: "response",
        success: true,
        payload: { chat_id: payload.chat_id }
      }
      waiting.unshift(() => socket.send(JSON.stringify(answer)))
      if (waiting.length === 2) for (const send of waiting) send()
    })
    const rtm = client(url, { login: { timezone: "UTC" }, validate: "off" })
    const [first, second] = await Promise.all([
      rtm.get_chat_threads({ chat_id: "1" }),
      rtm.get_chat_threads({ chat_id: "2" })
    ])
    expect(first).toEqual({ chat_id: "1" })
    expect(second).toEqual({ chat_id: "2" })
    expect(logins).toEqual([{ timezone: "UTC", token: "Bearer t" }])
    expect(rtm.status.value).toEqual({ state: "ready" })
  })

  it("answers a login from memory when there is one", async () => {
    const { url, logins } = await serve()
    const rtm = client(url)
    await rtm.connect()
    const reply = await rtm.login({ token: "t" })
    expect(reply.my_profile.id).toBe("a@example.com")
    expect(logins).toHaveLength(1)
  })

  it("hands out pushes as typed events, to all and by action", async () => {
    const { url, server } = await serve()
    const rtm = client(url)
    await rtm.connect()
    const all: string[] = []
    rtm.events.subscribe(({ action }) => all.push(action))
    const closed = new Promise<string>((resolve) => {
      rtm.on("thread_closed").subscribe(({ payload }) => resolve(payload.chat_id))
    })
    const push = (action: string, payload: unknown) => {
      for (const socket of server.clients) socket.send(JSON.stringify({ action, type: "push", payload }))
    }
    push("of_the_future", {})
    push("thread_closed", { chat_id: "C", thread_id: "T" })
    expect(await closed).toBe("C")
    expect(all).toEqual(["unknown", "thread_closed"])
  })

  it("comes back by itself, with a gap marker, and says where it stands", async () => {
    const { url, server, logins } = await serve()
    const rtm = client(url)
    const states: RtmStatus["state"][] = []
    rtm.status.subscribe(({ state }) => states.push(state))
    await rtm.connect()
    const gap = new Promise((resolve) => {
      rtm.on("gap").subscribe(resolve)
    })
    for (const socket of server.clients) socket.terminate()
    expect(await gap).toMatchObject({ reason: "reconnected", snapshot: { license: { id: "1" } } })
    expect(logins[1]).toEqual({ token: "Bearer t", reconnect: true })
    expect(states).toEqual(["idle", "connecting", "ready", "reconnecting", "ready"])
  })

  it("fails an unsafe call whose connection died, and says that its outcome is unknown", async () => {
    const { url } = await serve((_request, socket) => socket.terminate())
    const rtm = client(url)
    await expect(rtm.start_chat()).rejects.toMatchObject({
      _tag: "ConnectionError",
      reason: "lost",
      delivery: "unknown"
    })
  })

  it("tells the first caller that nobody listens at the address", async () => {
    const { url, server } = await serve()
    await new Promise((resolve) => server.close(resolve))
    const rtm = client(url, { retry: noRetry })
    await expect(rtm.connect()).rejects.toMatchObject({ reason: "refused", delivery: "not-sent" })
    await expect(rtm.start_chat()).rejects.toMatchObject({ reason: "refused", delivery: "not-sent" })
    expect(rtm.status.value.state).toBe("reconnecting")
  })

  it("fails what is under way when it is closed, and takes no more", async () => {
    const { url } = await serve(() => undefined)
    const rtm = client(url)
    await rtm.connect()
    const call = rtm.start_chat()
    const completed = new Promise<void>((complete) => {
      rtm.events.subscribe({ complete })
    })
    await Promise.all([
      rtm.close(),
      expect(call).rejects.toMatchObject({ reason: "closed", delivery: "unknown" })
    ])
    await completed
    await expect(rtm.start_chat()).rejects.toMatchObject({ reason: "closed", delivery: "not-sent" })
    expect(rtm.status.value).toEqual({ state: "closed", reason: "closed" })
  })
})
