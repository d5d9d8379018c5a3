// What the Web API client holds once its calls are over: nothing of them.
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"
import { v3_0 } from "@agent-chat/core/v3.0"
import { createWebApi } from "@agent-chat/web-api"
import { expect, it } from "vitest"

setFlagsFromString("--expose-gc")
const gc = runInNewContext("gc") as () => void

/** Bytes in use once all that can go is gone. */
const heap = async (): Promise<number> => {
  for (let i = 0; i < 3; i++) {
    gc()
    await new Promise((resolve) => setImmediate(resolve))
  }
  return process.memoryUsage().heapUsed
}

it("memory stays flat over 10 000 sequential calls, answered and refused", { timeout: 60_000 }, async () => {
  let served = 0
  const server = createServer((request, response) => {
    request.resume().on("end", () => {
      const refused = ++served % 10 === 0
      response.writeHead(refused ? 400 : 200, { "Content-Type": "application/json" })
      response.end(refused ? `{"error":{"type":"validation","message":"no"}}` : "{}")
    })
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const client = createWebApi(v3_0, {
    token: () => "dal:token",
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  const { signal } = new AbortController()
  const call = async (times: number): Promise<void> => {
    for (let i = 0; i < times; i++) await client.safe.close_thread({ chat_id: "C" }, { signal })
  }
  await call(2000)
  const before = await heap()
  await call(8000)
  const grown = (await heap()) - before
  await client.close()
  server.close()
  expect(served).toBe(10_000)
  // 100 bytes a call would be 800 kB.
  expect(grown).toBeLessThan(600_000)
})
