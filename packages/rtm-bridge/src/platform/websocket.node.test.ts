import { createServer as createHttpServer, Agent, type IncomingMessage, type Server } from "node:http"
import { type AddressInfo, createConnection, createServer, type Socket } from "node:net"
import { afterEach, describe, expect, it } from "vitest"
import { WebSocket, WebSocketServer } from "ws"
import { v3_0 } from "@agent-chat/core/v3.0"
import { createRtm, type RtmOptions, type WebSocketLike } from "../index.ts"
import { socketLoader } from "./websocket.node.ts"

const cleanups: (() => unknown)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup()
})

const listen = async (server: Server): Promise<number> => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  cleanups.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return (server.address() as AddressInfo).port
}

/** A service that accepts every login, and the requests that were upgraded. */
const serve = async () => {
  const server = createHttpServer()
  const upgrades: IncomingMessage[] = []
  const webSockets = new WebSocketServer({ server })
  webSockets.on("connection", (socket, request) => {
    upgrades.push(request)
    socket.on("message", (data: Buffer) => {
      const { request_id, action } = JSON.parse(data.toString()) as { request_id: string; action: string }
      const payload = action === "login" ? { my_profile: { id: "a@example.com" } } : {}
      socket.send(JSON.stringify({ request_id, action, type: "response", success: true, payload }))
    })
  })
  return { port: await listen(server), upgrades }
}

const client = (port: number, options: Partial<RtmOptions> = {}) => {
  const rtm = createRtm(v3_0, {
    token: "t",
    baseUrl: `http://127.0.0.1:${port}`,
    session: { closeTimeout: 50 },
    ...options
  })
  cleanups.unshift(() => rtm.close())
  return rtm
}

describe("the WebSocket on Node", () => {
  it("says who it is, and takes headers", async () => {
    const { port, upgrades } = await serve()
    await client(port).connect()
    await client(port, { headers: { "user-agent": "mine/1", "X-Tenant": "a" } }).connect()
    expect(upgrades[0]?.headers["user-agent"]).toMatch(/^agent-chat-rtm-bridge /)
    expect(upgrades[1]?.headers).toMatchObject({ "user-agent": "mine/1", "x-tenant": "a" })
    expect(upgrades[0]?.url).toBe("/v3.0/agent/rtm/ws")
  })

  it("tells what the answer to the upgrade announces, whoever makes the socket", async () => {
    const server = createHttpServer()
    const webSockets = new WebSocketServer({ server })
    webSockets.on("headers", (headers) => void headers.push("Legacy: 2999-12-31"))
    const port = await listen(server)
    const webSocket = (): WebSocketLike =>
      new WebSocket(`ws://127.0.0.1:${port}/`) as unknown as WebSocketLike
    for (const options of [{}, { webSocket }]) {
      const rtm = client(port, options)
      const told: unknown[] = []
      rtm.diagnostics.subscribe((each) => told.push(each))
      void rtm.connect({ timeout: 5_000 }).catch(() => undefined)
      await expect.poll(() => told).toHaveLength(1)
      const stage = { version: "3.0", stage: "legacy", endsAt: "2999-12-31", soon: false }
      expect(told).toEqual([{ kind: "api-lifecycle", ...stage }])
    }
  })

  it("tells what the refusal of the upgrade announces", async () => {
    const server = createHttpServer()
    server.on("upgrade", (_request, socket) => {
      socket.end("HTTP/1.1 410 Gone\r\nDeprecation: 2020-01-01\r\nContent-Length: 0\r\n\r\n")
    })
    const rtm = client(await listen(server))
    const told: unknown[] = []
    rtm.diagnostics.subscribe((each) => told.push(each))
    await expect(rtm.connect()).rejects.toMatchObject({ status: 410 })
    expect(told[0]).toMatchObject({ kind: "api-lifecycle", stage: "deprecated", soon: true })
  })

  it.each(["ws", "wss"])("lets go of a connection over %s that is still being made", async (scheme) => {
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
    cleanups.push(() => server.close())
    const taken = new Promise<Socket>((resolve) => server.once("connection", resolve))
    const url = `${scheme}://localhost:${(server.address() as AddressInfo).port}/`
    const rtm = client(1, { baseUrl: undefined, url })
    void rtm.connect().catch(() => undefined)
    const socket = await taken
    const gone = new Promise((resolve) => socket.once("close", resolve))
    socket.resume().on("error", () => undefined)
    await rtm.close()
    await expect(gone).resolves.toBeDefined()
  })

  it("goes through the agent it is given", async () => {
    const { port, upgrades } = await serve()
    const opened: Socket[] = []
    class Through extends Agent {
      override createConnection(): Socket {
        const socket = createConnection(port, "127.0.0.1")
        opened.push(socket)
        return socket
      }
    }
    const rtm = client(1, { agent: new Through() })
    expect(await rtm.connect()).toEqual({ id: "a@example.com" })
    expect([opened.length, upgrades.length]).toEqual([1, 1])
  })

  it.each([
    [503, { "Retry-After": "7" }, 7_000],
    [429, { "Retry-After": "999999" }, 300_000],
    [403, {}, 0]
  ])(
    "tells the status %i of a refused upgrade, and waits as long as it is asked to",
    async (status, headers, wait) => {
      const server = createHttpServer()
      let upgrades = 0
      server.on("upgrade", (_request, socket) => {
        upgrades++
        const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
        socket.end(`HTTP/1.1 ${status} No\r\n${lines.join("")}Content-Length: 0\r\nConnection: close\r\n\r\n`)
      })
      const rtm = client(await listen(server))
      await expect(rtm.connect()).rejects.toMatchObject({
        _tag: "ConnectionError",
        reason: "refused",
        status
      })
      const { value } = rtm.status
      expect(value).toMatchObject({ state: "reconnecting", reason: "refused", status })
      if (value.state !== "reconnecting") throw new Error(value.state)
      expect(value.delay).toBeGreaterThanOrEqual(wait)
      expect(value.delay).toBeLessThan(wait + 501)
      expect(upgrades).toBe(1)
    }
  )

  it("reads the answer to a ping that lies in the socket before it judges", async () => {
    const { port } = await serve()
    const rtm = client(port, { session: { pingInterval: 20, pingTimeout: 60, closeTimeout: 50 } })
    await rtm.connect()
    const states: string[] = []
    rtm.status.subscribe(({ state }) => states.push(state))
    for (let i = 0; i < 3; i++) {
      await new Promise((resolve) => setTimeout(resolve, 25))
      const until = performance.now() + 150
      while (performance.now() < until);
    }
    expect(states).toEqual(["ready"])
    expect(rtm.roundTrip.value).toBeGreaterThan(0)
  })

  it("sends what was asked for just before it is closed", async () => {
    const server = createHttpServer()
    const webSockets = new WebSocketServer({ server })
    const read: string[] = []
    const closed = new Promise((resolve) => {
      webSockets.on("connection", (socket) => {
        socket.on("close", resolve)
        socket.on("message", (data: Buffer) => {
          const { request_id, action } = JSON.parse(data.toString()) as { request_id: string; action: string }
          read.push(action)
          if (action === "login")
            socket.send(JSON.stringify({ request_id, action, type: "response", success: true, payload: {} }))
        })
      })
    })
    const rtm = client(await listen(server))
    await rtm.connect()
    const calls = Array.from({ length: 5 }, () => rtm.safe.close_thread({ chat_id: "C" }))
    await rtm.close()
    for (const call of calls) expect(await call).toMatchObject({ error: { delivery: "unknown" } })
    expect(await closed).toBe(1000)
    expect(read).toEqual(["login", ...calls.map(() => "close_thread")])
  })

  it("tells how much the other side has not taken yet", async () => {
    const server = createHttpServer()
    const webSockets = new WebSocketServer({ server })
    webSockets.on("connection", (_socket, { socket: bytes }) => bytes.pause())
    const port = await listen(server)
    const openSocket = await socketLoader({}, 50)()
    const ignore = (): void => undefined
    const handled = { onAnswered: ignore, onText: ignore, onBinary: ignore, onAlive: ignore, onPong: ignore }
    const socket = await new Promise<ReturnType<typeof openSocket>>((resolve) => {
      const opened = openSocket(`ws://127.0.0.1:${port}`, {
        ...handled,
        onOpen: () => resolve(opened),
        onClosed: ignore
      })
    })
    expect(socket.buffered).toBe(0)
    const text = "x".repeat(4 * 1024 * 1024)
    for (let count = 0; count < 4; count++) socket.send(text)
    await new Promise((resolve) => setImmediate(resolve))
    expect(socket.buffered).toBeGreaterThan(text.length)
    socket.drop()
  })

  it("is lost soon when the other side says goodbye and keeps it open", async () => {
    const server = createHttpServer()
    const webSockets = new WebSocketServer({ server })
    webSockets.on("connection", (socket, { socket: bytes }) => {
      socket.on("message", (data: Buffer) => {
        const { request_id, action } = JSON.parse(data.toString()) as { request_id: string; action: string }
        socket.send(JSON.stringify({ request_id, action, type: "response", success: true, payload: {} }))
        bytes.write(Buffer.from([0x88, 0x02, 0x03, 0xe9]))
        bytes.pause()
      })
    })
    const rtm = client(await listen(server))
    const lost = new Promise((resolve) => rtm.diagnostics.subscribe(resolve))
    const started = performance.now()
    await rtm.connect()
    expect(await lost).toMatchObject({ kind: "connection-lost", closeCode: 1001 })
    // Without a time of its own it takes half a minute.
    expect(performance.now() - started).toBeLessThan(4_000)
  })

  it("closes in time when the other side is silent", async () => {
    const { port } = await serve()
    const sockets: Socket[] = []
    const proxy = createServer((socket) => {
      sockets.push(socket)
      const upstream = createConnection(port, "127.0.0.1")
      socket.pipe(upstream)
      upstream.pipe(socket)
      for (const side of [socket, upstream]) side.on("error", () => undefined)
    })
    await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve))
    cleanups.push(() => proxy.close())
    const rtm = client((proxy.address() as AddressInfo).port)
    await rtm.connect()
    for (const socket of sockets) socket.unpipe()
    const started = performance.now()
    await rtm.close()
    expect(performance.now() - started).toBeLessThan(1_000)
    for (const socket of sockets) socket.destroy()
  })
})
