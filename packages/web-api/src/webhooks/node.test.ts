import { v3_0 } from "@agent-chat/core/v3.0"
import http2 from "node:http2"
import type { AddressInfo } from "node:net"
import { expect, it } from "vitest"
import { toNode } from "./node.ts"
import { webhookReceiver } from "./receiver.ts"
import { body, closeAfterEach, head, open, payload, start, whole } from "../test-support/raw-webhooks.ts"

closeAfterEach()

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

it("reads what came while the event loop was blocked before it calls a body slow", async () => {
  const { port, seen } = await start({ limits: { bodyTimeout: 100 } })
  const { write, status } = open(port)
  const text = body()
  write(head(`Content-Length: ${text.length}`))
  await new Promise((resolve) => setTimeout(resolve, 30))
  // What runs here is followed by the timers, and only then by what lies in the sockets.
  await new Promise((resolve) => setImmediate(resolve))
  write(text)
  const until = Date.now() + 250
  while (Date.now() < until);
  expect(await status()).toBe(200)
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
  const { port, server } = await start({ consume: () => new Promise<void>((resolve) => takes.push(resolve)) })
  const first = open(port)
  first.write(whole(body()))
  await expect.poll(() => takes.length).toBe(1)
  const connections = () =>
    new Promise<number>((resolve) => server.getConnections((_, count) => resolve(count)))
  first.socket.destroy()
  await expect.poll(connections).toBe(0)
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

it("takes what is pipelined, and answers in order", async () => {
  const { port, seen } = await start()
  const { write, status } = open(port)
  const numbered = (n: number) => whole(body({ data: { ...payload, n } }))
  write(
    Buffer.concat([
      numbered(0),
      whole("nonsense"),
      numbered(1),
      whole(body({ secret_key: "x" })),
      numbered(2)
    ])
  )
  expect(await Promise.all([0, 1, 2, 3, 4].map((n) => status(n)))).toEqual([200, 400, 200, 401, 200])
  expect(seen).toMatchObject([{ payload: { n: 0 } }, { payload: { n: 1 } }, { payload: { n: 2 } }])
})

it("does not hand on again what was pipelined behind an answer that ended the connection", async () => {
  const { port, seen } = await start()
  const { write, ended } = open(port)
  write(Buffer.concat([Buffer.from(head("Content-Encoding: gzip\r\nContent-Length: 0")), whole(body())]))
  await ended()
  await expect.poll(() => seen.length).toBe(1)
  // The sender has no answer, so it repeats.
  const second = open(port)
  second.write(whole(body()))
  expect(await second.status()).toBe(200)
  expect(seen).toHaveLength(1)
})

it("takes webhooks over HTTP/2, and forgets those that were answered", async () => {
  const receiver = webhookReceiver({ catalog: v3_0, secrets: { w1: "secret" }, warn: false })
  const seen: unknown[] = []
  receiver.consume((event) => void seen.push(event))
  const listener = toNode(receiver) as unknown as Parameters<typeof http2.createServer>[1]
  const server = http2.createServer({}, listener).listen(0, "127.0.0.1")
  await new Promise((resolve) => server.once("listening", resolve))
  const client = http2.connect(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  const post = (text: string): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const stream = client.request({
        ":method": "POST",
        ":path": "/hook",
        "content-type": "application/json"
      })
      stream.on("response", (headers) => resolve(headers[":status"])).on("error", reject)
      stream.resume().end(text)
    })
  expect([await post(body()), await post(body()), await post(body({ secret_key: "x" }))]).toEqual([
    200, 200, 401
  ])
  expect(seen).toHaveLength(2)
  client.close()
  expect(await receiver.drain(server, { timeout: 2_000 })).toMatchObject({ serverOpen: false })
})
