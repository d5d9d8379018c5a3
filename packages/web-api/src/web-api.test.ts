import { createServer } from "node:http"
import type { IncomingMessage, Server, ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { text } from "node:stream/consumers"
import { afterEach, describe, expect, it } from "vitest"
import { v3_0 } from "@agent-chat/core/v3.0"
import { createWebApi, type WebApiOptions } from "./web-api.ts"

type Handler = (body: string, request: IncomingMessage, response: ServerResponse) => void | Promise<void>

const servers: Server[] = []
const closers: (() => Promise<void>)[] = []

/** A service that answers as the handler says. */
const serve = async (handler: Handler): Promise<string> => {
  const server = createServer(async (request, response) => {
    await handler(await text(request), request, response)
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const clientOf = (baseUrl: string, options: Partial<WebApiOptions> = {}) => {
  const client = createWebApi(v3_0, { token: "dal:secret-token", baseUrl, ...options })
  closers.push(() => client.close())
  return client
}

afterEach(async () => {
  await Promise.all(closers.splice(0).map((close) => close()))
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

const json = (response: ServerResponse, body: unknown, status = 200, headers = {}): void => {
  response.writeHead(status, { "Content-Type": "application/json", ...headers })
  response.end(JSON.stringify(body))
}

describe("createWebApi", () => {
  it("posts the payload as flat JSON with token and region, and returns the answer as it came", async () => {
    let seen: unknown
    const baseUrl = await serve((body, { method, url, headers }, response) => {
      const { authorization, "x-region": region, "content-type": type } = headers
      seen = { body: JSON.parse(body), method, url, authorization, region, type }
      json(response, { chat: { id: "c", users: [], access: {}, threads: [] }, extra: 1 })
    })
    const reply = await clientOf(baseUrl).get_chat_threads({ chat_id: "c" })
    expect(reply).toMatchObject({ chat: { id: "c" }, extra: 1 })
    expect(seen).toEqual({
      body: { chat_id: "c" },
      method: "POST",
      url: "/v3.0/agent/action/get_chat_threads",
      authorization: "Bearer dal:secret-token",
      region: "dal",
      type: "application/json"
    })
  })

  it("rejects with what the service refused", async () => {
    const baseUrl = await serve((_body, _request, response) =>
      json(response, { error: { type: "validation", message: "`chat_id` is wrong" } }, 400, {
        "X-Request-Id": "r1"
      })
    )
    await expect(clientOf(baseUrl).close_thread({ chat_id: "c" })).rejects.toMatchObject({
      _tag: "ApiError",
      type: "validation",
      status: 400,
      delivery: "rejected",
      requestId: "r1"
    })
  })
})
