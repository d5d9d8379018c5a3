// Every class of status with every kind of body, over real sockets: what a call is told of it.
import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { v3_0 } from "@agent-chat/core/v3.0"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { createWebApi, type WebApiOptions } from "../web-api.ts"

const json = "application/json; charset=utf-8"
const own = JSON.stringify({ error: { type: "validation", message: "no", data: { a: 1 } } })
const success = JSON.stringify({ chat: { id: "c", users: [], access: {}, threads: [] } })

/** What answers, and with what. */
const bodies = {
  "this API's error": [json, own],
  "this API's error, its type not said": [undefined, own],
  "this API's error after a byte order mark": [json, `\uFEFF${own}`],
  "a success of this API": [json, success],
  "JSON of a gateway": [json, `{"message":"no route matched"}`],
  "an error of a gateway": [json, `{"error":{"code":503,"message":"unavailable"}}`],
  "an error without a message": [json, `{"error":{"type":"ServiceUnavailable"}}`],
  "an error that is a text": [json, `{"error":"unavailable"}`],
  "JSON that is no object": [json, "[]"],
  "JSON that is cut off": [json, `{"chat":{`],
  "a page": ["text/html", "<!doctype html><h1>Sign in</h1>"],
  "a text": ["text/plain", "upstream connect error"],
  nothing: [undefined, ""]
} as const
type Body = keyof typeof bodies

const statuses = [
  200, 201, 202, 204, 205, 301, 302, 307, 308, 400, 401, 403, 404, 408, 413, 421, 429, 500, 502, 503, 504, 520
]

const refused = { _tag: "ApiError", type: "validation", delivery: "rejected", data: { a: 1 } }
const unreadable = { _tag: "DecodeError", delivery: "accepted", retryable: false }
const unknown = { _tag: "ConnectionError", reason: "other", delivery: "unknown" }

/** What a call of an action that answers something has to be told. */
const expected = (status: number, body: Body): object => {
  if (body.startsWith("this API's error")) return { ...refused, status }
  const isSuccess = status < 300
  if (isSuccess && body === "a page") return { ...unknown, status }
  if (isSuccess && body === "a text") return { ...unknown, status }
  if (!isSuccess) return { ...unknown, status }
  // An object is an answer, whatever is in it: what it lacks is told as a diagnostic.
  const isObject = /^a success|gateway|error/.test(body)
  return isObject ? (JSON.parse(bodies[body][1]) as object) : unreadable
}

let server: Server
let baseUrl: string
beforeAll(async () => {
  server = createServer((request, response) => {
    const [status, body] = [Number(request.headers["x-status"]), request.headers["x-body"] as Body]
    const [type, text] = bodies[body]
    response.writeHead(status, {
      ...(type === undefined ? {} : { "Content-Type": type }),
      ...(status >= 300 && status < 400 ? { Location: "http://127.0.0.1:1/" } : {})
    })
    response.end(text)
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const ways: Record<string, Partial<WebApiOptions>> = {
  undici: {},
  "undici and hooks": { hooks: { afterResponse: [() => {}] } },
  "the global fetch": { fetch: globalThis.fetch }
}

describe.each(Object.entries(ways))("over %s", (way, options) => {
  for (const body of Object.keys(bodies) as Body[]) {
    it(`${body} means what it proves, under every status`, async () => {
      for (const status of statuses) {
        // HTTP knows no bodies there; and what `fetch` is told with 421 it sends again by itself.
        if (body !== "nothing" && (status === 204 || status === 205)) continue
        if (status === 421 && way === "the global fetch") continue
        const client = createWebApi(v3_0, {
          token: "dal:token",
          baseUrl,
          retry: () => undefined,
          headers: { "X-Status": String(status), "X-Body": body },
          ...options
        })
        const result = await client.safe.get_chat_threads({ chat_id: "c" })
        expect([status, result.ok ? result.value : result.error]).toMatchObject([
          status,
          expected(status, body)
        ])
        await client.close()
      }
    })
  }
})

it("nothing, under a status of success, is a success where nothing is answered", async () => {
  for (const status of [200, 201, 202, 204, 205]) {
    const headers = { "X-Status": String(status), "X-Body": "nothing" }
    const client = createWebApi(v3_0, { token: "dal:token", baseUrl, headers })
    expect(await client.close_thread({ chat_id: "c" })).toEqual({})
    await client.close()
  }
})
