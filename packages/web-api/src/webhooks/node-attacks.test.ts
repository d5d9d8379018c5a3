import { expect, it } from "vitest"
import { body, closeAfterEach, head, open, payload, start, whole } from "../test-support/raw-webhooks.ts"

closeAfterEach()

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

it("lets the sender in while 300 strangers dribble", async () => {
  // However busy the machine is, none of them is turned out for being slow.
  const { port, seen, reasons } = await start({ limits: { reading: 64, inFlight: 8, bodyTimeout: 60_000 } })
  const strangers = Array.from({ length: 300 }, () => open(port))
  for (const { write } of strangers) write(`${head("Content-Length: 1000")}{`)
  await expect.poll(() => reasons().length).toBe(300 - 64)
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
})
