// What an answer is as a whole, an object or a list, decides the same on both transports and in both versions.
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import type { AnyCatalog } from "@agent-chat/core"
import { v3_0 } from "@agent-chat/core/v3.0"
import { v3_6 } from "@agent-chat/core/v3.6"
import { createRtm } from "@agent-chat/rtm-bridge"
import { createWebApi } from "@agent-chat/web-api"
import { afterAll, beforeAll, expect, it } from "vitest"
import { WebSocketServer } from "ws"

let told = ""
const server = createServer((_request, response) => {
  response.setHeader("Content-Type", "application/json")
  response.end(told)
})
const webSockets = new WebSocketServer({ server })
webSockets.on("connection", (socket) => {
  socket.on("message", (data: Buffer) => {
    const { request_id, action } = JSON.parse(data.toString()) as { request_id: string; action: string }
    const payload = action === "login" ? '{"my_profile":{"id":"a"}}' : told
    socket.send(
      `{"request_id":"${request_id}","action":"${action}","type":"response","success":true,"payload":${payload}}`
    )
  })
})
let origin = ""
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  for (const socket of webSockets.clients) socket.terminate()
  server.closeAllConnections()
  server.close()
})

/** Of an answer that is nothing the first field that is missing is named. */
const unreadable = (answer: string): object => ({
  _tag: "DecodeError",
  delivery: "accepted",
  ...(answer === "null" ? {} : { path: "" })
})

it.each<[string, AnyCatalog, string, readonly string[], string]>([
  ["an object in v3.0", v3_0, "start_chat", ["[]", "7", '"text"', "true", "null"], '{"chat":1}'],
  ["an object in v3.6", v3_6, "start_chat", ["[]", "7", '"text"', "true", "null"], '{"chat_id":1}'],
  ["an object without fields in v3.6", v3_6, "set_routing_status", ["[]", "7"], "{}"],
  ["a list in v3.6", v3_6, "list_routing_statuses", ["{}", "7", '"text"', "null"], '[{"status":1}]']
])("%s that is something else is a DecodeError over both", async (_what, catalog, action, wrong, odd) => {
  const payload = action === "set_routing_status" ? { status: "accepting_chats" } : {}
  const options = { token: "t", baseUrl: origin, retry: () => undefined }
  const clients = [createWebApi(catalog, options), createRtm(catalog, options)]
  for (const client of clients) {
    for (told of wrong)
      expect([told, await client.call(action, payload).catch((error: unknown) => error)]).toMatchObject([
        told,
        unreadable(told)
      ])
    told = odd
    expect(await client.call(action, payload)).toEqual(JSON.parse(odd))
    await client.close()
  }
})
