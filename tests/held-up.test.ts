// A process that is held up for longer than a timeout finds the answer in its socket: it came in time.
import { Worker } from "node:worker_threads"
import { v3_0 } from "@agent-chat/core/v3.0"
import { createWebApi } from "@agent-chat/web-api"
import { afterEach, expect, it } from "vitest"

/** Answers after 30 ms from a thread of its own, whatever this one does. */
const server = `
const { createServer } = require("node:http")
const { parentPort } = require("node:worker_threads")
const http = createServer((request, response) => {
  request.resume().on("end", () => setTimeout(() => response.end('{"chat_id":"C","thread_id":"T"}'), 30))
})
http.listen(0, "127.0.0.1", () => parentPort.postMessage(http.address().port))
`
const workers: Worker[] = []
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.terminate()))
})

const block = (milliseconds: number): void => {
  const until = performance.now() + milliseconds
  while (performance.now() < until);
}

it.each([
  ["its own client", {}],
  ["the global fetch", { fetch: globalThis.fetch }]
])("an unsafe call over %s succeeds, and acts once", async (_name, options) => {
  const worker = new Worker(server, { eval: true })
  workers.push(worker)
  const port = await new Promise<number>((resolve) => worker.once("message", resolve))
  const client = createWebApi(v3_0, { token: "dal:t", baseUrl: `http://127.0.0.1:${port}`, ...options })
  await client.start_chat({}) // connected from here on
  let sent = 0
  const calls = Array.from({ length: 5 }, () => client.start_chat({}, { timeout: 200 }).then(() => sent++))
  // All of them are on their way before the process does something else.
  await new Promise((resolve) => setTimeout(resolve, 15))
  // In the phase of the event loop after which timers come first, and sockets last.
  await new Promise<void>((resolve) => {
    setImmediate(() => {
      block(500)
      resolve()
    })
  })
  await Promise.all(calls)
  expect(sent).toBe(5)
  await client.close()
})
