import { v3_0 } from "@agent-chat/core/v3.0"
import { createServer, type Server } from "node:http"
import { type AddressInfo, connect, type Socket } from "node:net"
import { afterEach, expect, it, vi } from "vitest"
import type { WebhookReceiverOptions } from "./intake.ts"
import { toNode } from "./node.ts"
import { webhookReceiver } from "./receiver.ts"

const servers: Server[] = []
const sockets: Socket[] = []
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy()
  for (const server of servers.splice(0)) server.close().closeAllConnections()
})

const start = async (options: Partial<WebhookReceiverOptions<typeof v3_0>> = {}) => {
  const receiver = webhookReceiver({ catalog: v3_0, secrets: { w1: "secret" }, ...options })
  const seen: unknown[] = []
  receiver.events.subscribe((event) => seen.push(event))
  const server = createServer(toNode(receiver)).listen(0, "127.0.0.1")
  servers.push(server)
  await new Promise((resolve) => server.once("listening", resolve))
  return { receiver, seen, server, port: (server.address() as AddressInfo).port }
}

const payload = { chat_id: "c", thread_id: "t", event: { id: "e1", type: "message", order: 1, text: "hi" } }
const body = (over: Record<string, unknown> = {}): string =>
  JSON.stringify({ webhook_id: "w1", secret_key: "secret", action: "incoming_event", data: payload, ...over })

/** A raw connection: what is written goes out as it is. */
const open = (port: number) => {
  const socket = connect(port, "127.0.0.1")
  sockets.push(socket)
  let received = ""
  socket.setEncoding("utf8").on("data", (chunk: string) => {
    received += chunk
  })
  socket.on("error", () => {})
  return {
    socket,
    write: (text: string | Uint8Array) => socket.write(text),
    /** The status of the n-th answer. */
    status: (n = 0) =>
      vi
        .waitUntil(() => [...received.matchAll(/HTTP\/1\.1 (\d+)/g)][n]?.[1], { timeout: 5_000 })
        .then(Number),
    ended: () => vi.waitUntil(() => socket.readableEnded || socket.destroyed, { timeout: 5_000 })
  }
}

const head = (headers: string): string =>
  `POST /hook HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n${headers}\r\n\r\n`
const whole = (text: string | Uint8Array): Uint8Array => {
  const bytes = Buffer.from(text)
  return Buffer.concat([Buffer.from(head(`Content-Length: ${bytes.length}`)), bytes])
}

it("takes webhooks on a connection that is kept", async () => {
  const { port, seen } = await start()
  const { write, status } = open(port)
  write(whole(body()))
  expect(await status(0)).toBe(200)
  write(whole(body({ secret_key: "wrong" })))
  expect(await status(1)).toBe(401)
  write(whole(body()))
  expect(await status(2)).toBe(200)
  expect(seen).toHaveLength(2)
})

it("takes a body that comes in pieces, split within a character", async () => {
  const { port, seen } = await start()
  const { write, status, socket } = open(port)
  const bytes = Buffer.from(body({ data: { ...payload, text: "zażółć" } }))
  write(head(`Content-Length: ${bytes.length}`))
  for (const byte of bytes) {
    write(Buffer.from([byte]))
    if (socket.writableNeedDrain) await new Promise((resolve) => socket.once("drain", resolve))
  }
  expect(await status()).toBe(200)
  expect(seen).toMatchObject([{ payload: { text: "zażółć" } }])
})

it("gives up on a body that stalls", async () => {
  const { port, seen } = await start({ limits: { bodyTimeout: 100 } })
  const { write, status, ended } = open(port)
  write(head("Content-Length: 100"))
  write("{")
  expect(await status()).toBe(408)
  await ended()
  expect(seen).toEqual([])
})

it("stops reading a chunked body that never ends", async () => {
  const { port } = await start({ limits: { bodyBytes: 64 * 1024 } })
  const { write, status, socket, ended } = open(port)
  write(head("Transfer-Encoding: chunked"))
  const chunk = `8000\r\n${"x".repeat(0x8000)}\r\n`
  const timer = setInterval(() => !socket.destroyed && write(chunk), 1)
  expect(await status()).toBe(413)
  await ended()
  clearInterval(timer)
})

it("refuses a length above the limit without reading", async () => {
  const { port } = await start()
  const { write, status, ended } = open(port)
  write(head("Content-Length: 99999999"))
  expect(await status()).toBe(413)
  await ended()
})

it("refuses bytes that are no UTF-8", async () => {
  const { port } = await start()
  const { write, status } = open(port)
  write(whole(Buffer.concat([Buffer.from(`{"webhook_id":"`), Buffer.from([0xc3, 0x28]), Buffer.from(`"}`)])))
  expect(await status()).toBe(400)
})

it("refuses JSON of 100,000 levels and goes on working", async () => {
  const { port, seen } = await start()
  const { write, status } = open(port)
  write(whole("[".repeat(100_000) + "]".repeat(100_000)))
  expect(await status(0)).toBe(400)
  write(whole(body()))
  expect(await status(1)).toBe(200)
  expect(seen).toHaveLength(1)
})

it("takes the same body twice, for the join to tell apart", async () => {
  const { port, seen } = await start()
  const { write, status } = open(port)
  write(whole(body()))
  write(whole(body()))
  expect(await status(1)).toBe(200)
  expect(seen).toHaveLength(2)
})

it("does not hand on again what it had handed on when the sender hung up", async () => {
  const takes: (() => void)[] = []
  const { port, server } = await start({ consume: () => new Promise((resolve) => takes.push(resolve)) })
  const first = open(port)
  first.write(whole(body()))
  await vi.waitUntil(() => takes.length === 1)
  const connections = () =>
    new Promise<number>((resolve) => server.getConnections((_, count) => resolve(count)))
  first.socket.destroy()
  await vi.waitUntil(async () => (await connections()) === 0)
  takes[0]!()
  await new Promise((resolve) => setTimeout(resolve, 200))
  const second = open(port)
  second.write(whole(body()))
  expect(await second.status()).toBe(200)
  expect(takes).toHaveLength(1)
})

it("forgets a sender that hangs up in the middle of a body", async () => {
  const { port, receiver, seen } = await start()
  const { write, socket } = open(port)
  write(head("Content-Length: 100"))
  write("{")
  await new Promise((resolve) => setTimeout(resolve, 30))
  socket.destroy()
  await receiver.drain()
  expect(seen).toEqual([])
})

it("loses nothing that it answered 200 when it is drained with its server", async () => {
  const taken: unknown[] = []
  const { port, receiver, server } = await start({
    consume: async (event) => {
      await new Promise((resolve) => setTimeout(resolve, 50))
      taken.push(event)
    }
  })
  let requests = 0
  server.on("request", () => requests++)
  const connections = Array.from({ length: 40 }, () => open(port))
  for (const { write } of connections) write(whole(body()))
  await vi.waitUntil(() => requests === 40, { timeout: 5_000 })
  const statuses = Promise.all(connections.map(({ status }) => status()))
  await receiver.drain(server)
  const answers = await statuses
  expect(answers.filter((status) => status === 200)).toHaveLength(taken.length)
  expect(answers.every((status) => status === 200 || status === 503)).toBe(true)
})

it("keeps its memory while it is attacked", async () => {
  const { port, seen } = await start({ limits: { bodyTimeout: 200, bodyBytes: 16 * 1024 } })
  const before = process.memoryUsage().rss
  const attack = async (i: number): Promise<void> => {
    const { write, status, socket } = open(port)
    const kinds = [
      () => write(head("Content-Length: 1000")),
      () => write(whole("[".repeat(10_000))),
      () => write(whole(body({ secret_key: `guess ${i}` }))),
      () => write(head("Transfer-Encoding: chunked") + `8000\r\n${"x".repeat(0x8000)}\r\n`)
    ]
    kinds[i % kinds.length]!()
    expect([400, 401, 408, 413, 503]).toContain(await status())
    socket.destroy()
  }
  for (let round = 0; round < 5; round++) {
    await Promise.all(Array.from({ length: 60 }, (_, i) => attack(round * 60 + i)))
  }
  expect(seen).toEqual([])
  expect(process.memoryUsage().rss - before).toBeLessThan(100 * 2 ** 20)
}, 20_000)
