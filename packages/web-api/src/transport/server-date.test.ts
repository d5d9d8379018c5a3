import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { v3_0 } from "@agent-chat/core/v3.0"
import { expect, it } from "vitest"
import { createWebApi } from "../web-api.ts"

it("keeps the date of the answer that came last, with when it was asked for", async () => {
  const date = new Date(Date.UTC(2020, 1, 29, 12)).toUTCString()
  const server = createServer((_request, response) => {
    response.sendDate = false
    response.writeHead(200, { "content-type": "application/json", date }).end("{}")
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const web = createWebApi(v3_0, { token: "dal:test", baseUrl })
  expect(web.transport.serverDate).toBeUndefined()
  const before = performance.now()
  await web.call("get_chats_summary", {})
  const found = web.transport.serverDate
  expect(found?.time).toBe(Date.parse(date))
  expect(found?.sentAt).toBeGreaterThanOrEqual(before)
  expect(found?.receivedAt).toBeGreaterThanOrEqual(found?.sentAt ?? Infinity)
  expect(found?.receivedAt).toBeLessThanOrEqual(performance.now())
  await web.close()
  server.close()
})
