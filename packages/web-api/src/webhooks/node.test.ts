import { v3_0 } from "@agent-chat/core/v3.0"
import { createServer } from "node:http"
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

it("gives up on a body that stalls", async () => {
  const { port, seen } = await start({ limits: { bodyTimeout: 100 } })
  const { write, status, ended } = open(port)
  write(head("Content-Length: 100"))
  write("{")
  expect(await status()).toBe(408)
  await ended()
  expect(seen).toEqual([])
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
  await expect.poll(() => requests).toBe(40)
  const statuses = Promise.all(connections.map(({ status }) => status()))
  await receiver.drain(server)
  const answers = await statuses
  expect(answers.filter((status) => status === 200)).toHaveLength(taken.length)
  expect(answers.every((status) => status === 200 || status === 503)).toBe(true)
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

it.each([
  ["half a request line", "POST /ho"],
  ["half a head", "POST /hook HTTP/1.1\r\nHost: x\r\nContent-Ty"],
  ["half a body", `${head("Content-Length: 100")}{`]
])("takes webhooks while others have sent %s, and ends in time", async (_what, text) => {
  const { port, receiver, server, told } = await start({ limits: { bodyTimeout: 60_000 } })
  const strangers = Array.from({ length: 20 }, () => open(port))
  for (const { write } of strangers) write(text)
  const { write, status } = open(port)
  write(whole(body()))
  expect(await status()).toBe(200)
  const left = await receiver.drain(server, { timeout: 150 })
  expect(left.serverOpen || left.unanswered > 0).toBe(true)
  expect(told).toContainEqual({ kind: "drain-incomplete", ...left })
  await Promise.all(strangers.map(({ ended }) => ended()))
  expect(server.listening).toBe(false)
})

it("ends in time when handlers do not, and says how many", async () => {
  let handed = 0
  const consume = (): Promise<void> => {
    handed++
    return new Promise(() => {})
  }
  const { port, receiver, server } = await start({ consume })
  const connections = Array.from({ length: 3 }, () => open(port))
  for (const { write } of connections) write(whole(body()))
  await expect.poll(() => handed).toBe(3)
  expect(await receiver.drain(server, { timeout: 100 })).toMatchObject({ unanswered: 3, handling: 3 })
  expect(await Promise.all(connections.map(({ status }) => status()))).toEqual([503, 503, 503])
})

it("can be drained again, and with a server that was never open or cannot be closed", async () => {
  const { receiver, server } = await start()
  const nothing = { unanswered: 0, handling: 0, serverOpen: false }
  expect(await Promise.all([receiver.drain(server), receiver.drain(server)])).toEqual([nothing, nothing])
  expect(await receiver.drain(createServer())).toEqual(nothing)
  const close = (): never => {
    throw new Error("no")
  }
  expect(await receiver.drain({ close }, { timeout: 20 })).toEqual({ ...nothing, serverOpen: true })
})

it("is not drained with what is no server", async () => {
  const { receiver } = await start()
  for (const server of ["x", 1, {}, null])
    await expect(receiver.drain(server as never)).rejects.toMatchObject({
      _tag: "ConfigurationError",
      option: "server"
    })
})

it("lets the sender in while 300 strangers dribble", { timeout: 60_000 }, async () => {
  // However busy the machine is, none of them is turned out for being slow.
  const { port, seen, reasons } = await start({ limits: { reading: 64, inFlight: 8, bodyTimeout: 60_000 } })
  const strangers = Array.from({ length: 300 }, () => open(port))
  for (const { write } of strangers) write(`${head("Content-Length: 1000")}{`)
  await expect.poll(() => reasons().length, { timeout: 30_000 }).toBe(300 - 64)
  const timer = setInterval(() => {
    for (const { socket } of strangers) if (!socket.destroyed) socket.write(" ")
  }, 20)
  const statuses: number[] = []
  for (let i = 0; i < 50; i++) {
    const { write, status, socket } = open(port)
    write(whole(body()))
    statuses.push(await status())
    socket.destroy()
  }
  clearInterval(timer)
  expect(statuses).toEqual(Array(50).fill(200))
  expect(seen).toHaveLength(50)
  expect(new Set(reasons())).toEqual(new Set(["pushed-out"]))
})

it("takes a body of a hundred thousand chunks in little memory", async () => {
  const { port, seen } = await start()
  const { write, status } = open(port)
  const bytes = Buffer.from(body({ data: { ...payload, text: "x".repeat(100_000) } }), "latin1")
  write(head("Transfer-Encoding: chunked"))
  write(Array.from(bytes, (byte) => `1\r\n${String.fromCharCode(byte)}\r\n`).join("") + "0\r\n\r\n")
  expect(await status()).toBe(200)
  expect(seen).toHaveLength(1)
})

it("refuses compressed bodies unread", async () => {
  const { port, reasons } = await start()
  const { write, status, ended } = open(port)
  write(head("Content-Encoding: gzip\r\nContent-Length: 1000"))
  expect(await status()).toBe(415)
  await ended()
  expect(reasons()).toEqual(["encoding"])
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
