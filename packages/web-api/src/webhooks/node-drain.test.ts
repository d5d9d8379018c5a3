import { createServer } from "node:http"
import { expect, it } from "vitest"
import { body, closeAfterEach, head, open, start, whole } from "../test-support/raw-webhooks.ts"

closeAfterEach()

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
