import { WebSocket, WebSocketServer } from "ws"
import { expect, it } from "vitest"
import { FrameSender } from "./frame-sender.ts"

/** What a server reads of some bytes: the texts, and the keys they were masked with. */
const read = (bytes: Buffer): { texts: string[]; keys: string[] } => {
  const texts: string[] = []
  const keys: string[] = []
  let at = 0
  while (at < bytes.length) {
    expect(bytes[at]).toBe(0x81)
    const short = bytes[at + 1]! - 0x80
    expect(short).toBeGreaterThanOrEqual(0)
    const head = short < 126 ? 2 : short === 126 ? 4 : 10
    const length =
      head === 2 ? short : head === 4 ? bytes.readUInt16BE(at + 2) : Number(bytes.readBigUInt64BE(at + 2))
    // As short as can be: a server may refuse anything else.
    expect(length).toBeGreaterThan(head === 10 ? 65_535 : head === 4 ? 125 : -1)
    const key = bytes.subarray(at + head, at + head + 4)
    at += head + 4
    keys.push(key.toString("hex"))
    texts.push(
      Buffer.from(bytes.subarray(at, at + length).map((byte, index) => byte ^ key[index % 4]!)).toString()
    )
    at += length
  }
  return { texts, keys }
}

/** Records what leaves together: one entry for every write. */
const recorder = () => {
  const writes: { texts: string[]; keys: string[] }[] = []
  const state = { isOpen: true }
  const sender = new FrameSender(
    { write: (bytes) => writes.push(read(Buffer.from(bytes))) },
    () => state.isOpen
  )
  return { sender, writes, state }
}

const endOfTick = (): Promise<void> => new Promise((resolve) => process.nextTick(resolve))

it.each([
  [1, [1]],
  [2, [1, 1]],
  [65, [1, 64]],
  [66, [1, 64, 1]],
  [256, [1, 64, 64, 64, 63]]
])("sends %d frames of one tick in few writes, the first one at once", async (frames, expected) => {
  const { sender, writes } = recorder()
  for (const round of [1, 2]) {
    for (let i = 0; i < frames; i++) sender.send(`${round}-${i}`)
    expect(writes.at(-1)?.texts).not.toEqual([])
    await endOfTick()
    expect(writes.length).toBe(expected.length * round)
  }
  expect(writes.map(({ texts }) => texts.length)).toEqual([...expected, ...expected])
  const inOrder = [1, 2].flatMap((round) => Array.from({ length: frames }, (_, i) => `${round}-${i}`))
  expect(writes.flatMap(({ texts }) => texts)).toEqual(inOrder)
})

it("writes texts of every length and script, each under a key of its own", async () => {
  const { sender, writes } = recorder()
  const lengths = [0, 1, 2, 3, 4, 5, 124, 125, 126, 127, 1_000, 65_535, 65_536, 70_001]
  const texts = lengths.flatMap((length) => ["a", "é", "漢", "😀"].map((one) => one.repeat(length)))
  for (const text of texts) sender.send(text)
  await endOfTick()
  expect(writes.flatMap(({ texts: told }) => told)).toEqual(texts)
  for (let i = 0; i < 1_000; i++) sender.send("{}")
  await endOfTick()
  const keys = writes.flatMap(({ keys: used }) => used)
  // Of 1,056 random numbers of 32 bits, two are equal once in 7,700 times, and more pairs never.
  expect(new Set(keys).size).toBeGreaterThan(keys.length - 3)
})

it("writes what it holds back when it is asked to, and nothing once the socket is closing", async () => {
  const { sender, writes, state } = recorder()
  for (const text of ["a", "b", "c"]) sender.send(text)
  expect(writes.map(({ texts }) => texts)).toEqual([["a"]])
  sender.flush()
  expect(writes.map(({ texts }) => texts)).toEqual([["a"], ["b", "c"]])
  sender.send("d")
  state.isOpen = false
  await endOfTick()
  expect(writes).toHaveLength(2)
})

it("is understood by a server, between frames of another make", async () => {
  const server = new WebSocketServer({ port: 0, host: "127.0.0.1" })
  await new Promise((resolve) => server.once("listening", resolve))
  const read: string[] = []
  const closed = new Promise<number>((resolve) => {
    server.once("connection", (socket) => {
      socket.on("message", (data: Buffer, isBinary: boolean) => read.push(`${isBinary} ${data.toString()}`))
      socket.on("ping", () => read.push("ping"))
      socket.on("close", resolve)
    })
  })
  const webSocket = new WebSocket(`ws://127.0.0.1:${(server.address() as { port: number }).port}`, {
    perMessageDeflate: false
  })
  let sender: FrameSender | undefined
  webSocket.on("upgrade", ({ socket }) => {
    sender = new FrameSender(socket, () => webSocket.readyState === WebSocket.OPEN)
  })
  await new Promise((resolve) => webSocket.once("open", resolve))
  const texts = Array.from({ length: 100 }, (_, i) => "héllo ".repeat(i * 20))
  for (const text of texts) sender?.send(text)
  webSocket.ping()
  await endOfTick()
  webSocket.send("by ws")
  sender?.send("last")
  sender?.flush()
  webSocket.close(1000)
  expect(await closed).toBe(1000)
  expect(read.filter((each) => each !== "ping")).toEqual(
    [...texts, "by ws", "last"].map((text) => `false ${text}`)
  )
  expect(read).toContain("ping")
  server.close()
})
