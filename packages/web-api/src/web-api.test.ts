import { createServer } from "node:http"
import type { IncomingMessage, Server, ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { text } from "node:stream/consumers"
import { inspect } from "node:util"
import { afterEach, describe, expect, it, vi } from "vitest"
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

const chatReply = { chat: { id: "c", users: [], access: {}, threads: [] } }
const refuse = (response: ServerResponse, type: string, data?: unknown, status = 400): void =>
  json(response, { error: { type, message: type, ...(data === undefined ? {} : { data }) } }, status)

/** What a call fails with. */
const failure = async (result: Promise<{ ok: boolean; error?: unknown }>): Promise<any> =>
  (await result).error

describe("createWebApi", () => {
  it("posts the payload as flat JSON with token and region, and returns the answer as it came", async () => {
    let seen: unknown
    const baseUrl = await serve((body, { method, url, headers }, response) => {
      const { authorization, "x-region": region, "content-type": type } = headers
      seen = { body: JSON.parse(body), method, url, authorization, region, type }
      json(response, { ...chatReply, extra: 1 })
    })
    expect(await clientOf(baseUrl).get_chat_threads({ chat_id: "c" })).toEqual({ ...chatReply, extra: 1 })
    expect(seen).toEqual({
      body: { chat_id: "c" },
      method: "POST",
      url: "/v3.0/agent/action/get_chat_threads",
      authorization: "Bearer dal:secret-token",
      region: "dal",
      type: "application/json"
    })
  })

  it("writes the body in the form that is asked for, with the bot beside", async () => {
    const seen: unknown[] = []
    const baseUrl = await serve((body, _request, response) => {
      seen.push(JSON.parse(body))
      json(response, {})
    })
    await clientOf(baseUrl, { authorId: "bot" }).close_thread({ chat_id: "c" })
    await clientOf(baseUrl, { authorId: "bot", bodyForm: "payload" }).close_thread({ chat_id: "c" })
    expect(seen).toEqual([
      { chat_id: "c", author_id: "bot" },
      { payload: { chat_id: "c" }, author_id: "bot" }
    ])
  })

  it("refuses options that are wrong, and shows no token", () => {
    const dispatcher = { dispatch: "no" } as never
    for (const [option, options] of [
      ["token", { token: "" }],
      ["token", { token: "secret\n" }],
      ["token", { token: undefined as never }],
      ["region", { region: "dal\r\nX-Evil: 1" }],
      ["region", { region: "" }],
      ["baseUrl", { baseUrl: "nonsense" }],
      ["baseUrl", { baseUrl: "http://127.0.0.1/v3.0" }],
      ["baseUrl", { baseUrl: "http://user:password@127.0.0.1" }],
      ["baseUrl", { baseUrl: "http://api.example.com" }],
      ["baseUrl", { baseUrl: "http://api.example.com", allowInsecure: false }],
      ["allowInsecure", { allowInsecure: "yes" as never }],
      ["bodyForm", { bodyForm: "wrapped" as never }],
      ["fetch", { fetch: "undici" as never }],
      ["dispatcher", { dispatcher }],
      ["headers", { headers: [] as never }],
      ["hooks", { hooks: [] as never }],
      ["hooks.beforeRequest", { hooks: { beforeRequest: () => {} } as never }],
      ["hooks.beforeRetry", { hooks: { beforeRetry: [] } as never }],
      ["closeTimeout", { closeTimeout: 0 }],
      ["maxConcurrent", { maxConcurrent: 0 }],
      ["timeout", { timeout: -1 }]
    ] as const) {
      const make = () => createWebApi(v3_0, { token: "t", ...options })
      expect(make).toThrow(expect.objectContaining({ _tag: "ConfigurationError", option }))
      expect(make).toThrow(expect.objectContaining({ message: expect.not.stringMatching(/secret|password/) }))
    }
    clientOf("http://api.example.com", { allowInsecure: true })
  })

  it("refuses a payload that cannot be written any more when its turn comes", async () => {
    const fetch = vi.fn()
    const { transport } = createWebApi(v3_0, { token: "dal:t", fetch })
    // As one whose getter answers otherwise than when it was looked at.
    const request = { id: "1", action: "close_thread", encoding: "json", payload: { chat_id: 1n } } as const
    await expect(transport.execute(request)).rejects.toMatchObject({
      _tag: "InvalidRequestError",
      delivery: "not-sent"
    })
    expect(fetch).not.toHaveBeenCalled()
  })

  it("refuses options that it does not know, and names the nearest", () => {
    for (const [option, message, options] of [
      ["url", /baseUrl/, { token: "t", url: "ws://127.0.0.1" }],
      ["timeOut", /timeout/, { token: "t", timeOut: 5 }],
      ["maxConcurent", /maxConcurrent/, { token: "t", maxConcurent: 5 }],
      ["nonsense", /there are token, /, { token: "t", nonsense: 1 }],
      ["options", /give an object with token/, undefined],
      ["options", /found string/, "dal:token"]
    ] as const) {
      expect(() => createWebApi(v3_0, options as never)).toThrow(
        expect.objectContaining({
          _tag: "ConfigurationError",
          option,
          message: expect.stringMatching(message)
        })
      )
    }
    for (const catalog of [undefined, { token: "t" }])
      expect(() => createWebApi(catalog as never, { token: "t" })).toThrow(
        expect.objectContaining({ _tag: "ConfigurationError", option: "catalog" })
      )
  })

  it("fails with `closed`, not sent, once it is closed", async () => {
    const client = clientOf("http://127.0.0.1:9")
    await client.close()
    await client.close()
    expect(await failure(client.safe.close_thread({ chat_id: "c" }))).toMatchObject({
      _tag: "ConnectionError",
      reason: "closed",
      delivery: "not-sent"
    })
  })

  it("fails with `closed`, not sent, when it is closed while a token is fetched", async () => {
    const client = clientOf("http://127.0.0.1:9", {
      token: () => new Promise((resolve) => setTimeout(() => resolve("t"), 20)),
      retry: () => undefined
    })
    const result = client.safe.close_thread({ chat_id: "c" })
    await client.close()
    expect(await failure(result)).toMatchObject({ reason: "closed", delivery: "not-sent" })
  })

  it("lets calls that are under way end when it is closed", async () => {
    const baseUrl = await serve(async (_body, _request, response) => {
      await new Promise((resolve) => setTimeout(resolve, 30))
      json(response, {})
    })
    const client = clientOf(baseUrl)
    const reply = client.close_thread({ chat_id: "c" })
    await new Promise((resolve) => setTimeout(resolve, 10))
    await client.close()
    expect(await reply).toEqual({})
  })

  it("runs the hooks of ky, which see and may change the request and the response", async () => {
    let seen: unknown
    const baseUrl = await serve((body, { headers }, response) => {
      seen = { body: JSON.parse(body), trace: headers["x-trace"] }
      json(response, {})
    })
    let read: unknown
    await clientOf(baseUrl, {
      hooks: {
        beforeRequest: [({ request }) => request.headers.set("X-Trace", "t1")],
        afterResponse: [
          async ({ response }) => {
            read = [response.status, await response.json()]
          }
        ]
      }
    }).close_thread({ chat_id: "c" })
    expect(seen).toEqual({ body: { chat_id: "c" }, trace: "t1" })
    expect(read).toEqual([200, {}])
  })

  it("is closed within a bound: what takes too long is cut, its outcome unknown", async () => {
    const baseUrl = await serve(() => {})
    for (const options of [{}, { fetch: globalThis.fetch }, { fetch: () => new Promise<never>(() => {}) }]) {
      const client = clientOf(baseUrl, { ...options, closeTimeout: 50, retry: () => undefined })
      const result = client.safe.start_chat({})
      await new Promise((resolve) => setTimeout(resolve, 20))
      await client.close()
      expect(await failure(result)).toMatchObject({ _tag: "ConnectionError", delivery: "unknown" })
    }
  })
})

describe("the token", () => {
  it("is asked for before every attempt when it is a function", async () => {
    const seen: unknown[] = []
    const baseUrl = await serve((_body, { headers }, response) => {
      seen.push([headers.authorization, headers["x-region"]])
      json(response, {})
    })
    const tokens = ["dal:one", "fra-two", "Bearer dal:three"]
    const client = clientOf(baseUrl, { token: async () => tokens.shift()! })
    for (let i = 0; i < 3; i++) await client.close_thread({ chat_id: "c" })
    expect(seen).toEqual([
      ["Bearer dal:one", "dal"],
      ["Bearer fra-two", "fra"],
      ["Bearer dal:three", "dal"]
    ])
  })

  it("is refreshed once when it is refused, by all calls together", async () => {
    const asked: unknown[] = []
    const baseUrl = await serve((_body, { headers }, response) => {
      if (headers.authorization === "Bearer new") json(response, {})
      else refuse(response, "authentication", undefined, 401)
    })
    const client = clientOf(baseUrl, {
      token: async (rejected) => {
        asked.push(rejected)
        return rejected === undefined ? "old" : "new"
      }
    })
    const calls = Array.from({ length: 10 }, () => client.start_chat({}))
    expect(await Promise.all(calls)).toHaveLength(10)
    expect(asked.filter((rejected) => rejected !== undefined)).toEqual(["old"])
  })

  it("is refused for good when there is no other", async () => {
    let requests = 0
    const baseUrl = await serve((_body, _request, response) => {
      requests++
      refuse(response, "authentication", undefined, 401)
    })
    for (const token of ["fixed", () => "same"]) {
      expect(await failure(clientOf(baseUrl, { token }).safe.start_chat({}))).toMatchObject({
        type: "authentication"
      })
    }
    const changing = clientOf(baseUrl, { token: () => String(Math.random()) })
    expect(await failure(changing.safe.start_chat({}))).toMatchObject({ type: "authentication" })
    expect(requests).toBe(4)
  })

  it("fails the call, not sent, when its function fails or returns none", async () => {
    const client = (token: () => string) => clientOf("http://127.0.0.1:9", { token, retry: () => undefined })
    const boom = (): never => {
      throw new Error("vault is sealed")
    }
    expect(await failure(client(boom).safe.start_chat({}))).toMatchObject({
      _tag: "ConnectionError",
      reason: "other",
      delivery: "not-sent",
      cause: new Error("vault is sealed")
    })
    expect(await failure(client(() => "").safe.start_chat({}))).toMatchObject({
      _tag: "ConfigurationError",
      option: "token"
    })
  })

  it("times out, not sent, when its function never answers", async () => {
    const client = clientOf("http://127.0.0.1:9", { token: () => new Promise(() => {}), deadline: 20 })
    expect(await failure(client.safe.start_chat({}))).toMatchObject({ _tag: "TimeoutError", phase: "queued" })
  })

  it("shows in nothing that is printed", async () => {
    const token = "dal:very-secret"
    const baseUrl = await serve((_body, _request, response) => refuse(response, "validation"))
    const global = { fetch: globalThis.fetch }
    const retry = () => undefined
    const throwing = {
      beforeRequest: [
        () => {
          throw new TypeError("hook failed")
        }
      ]
    }
    const clients = [
      clientOf(baseUrl, { token }),
      clientOf("http://127.0.0.1:9", { token, retry }),
      clientOf("http://127.0.0.1:9", { token, retry, ...global }),
      clientOf(baseUrl, { token, retry, hooks: throwing })
    ]
    for (const client of clients) {
      const error = await failure(client.safe.start_chat({}))
      expect(error).toBeInstanceOf(Error)
      const shown = [error, client, client.transport].map((value) =>
        inspect(value, { depth: 20, showHidden: true })
      )
      expect(shown.join(" ")).not.toContain("very-secret")
      expect(JSON.stringify(error)).not.toContain("very-secret")
    }
  })
})

describe("an answer that echoes our token", () => {
  const token = "dal:very/secret+token"
  const scheme = "Basic dmVyeSBzZWNyZXQ="

  it.each([token, `Bearer ${token}`, scheme])("%s is handed on without it", async (given) => {
    const bare = given.replace(/^\w+ /, "")
    const encoded = encodeURIComponent(bare)
    const baseUrl = await serve((_body, { url }, response) => {
      const headers = { "X-Request-Id": `r-${bare}`, "X-Echo": bare }
      const error = { type: "validation", message: `${given} is wrong`, data: { [bare]: [encoded, bare] } }
      if (url?.endsWith("start_chat")) json(response, { error }, 400, headers)
      else if (url?.endsWith("close_thread")) json(response, { message: bare }, 502, headers)
      else json(response, [bare], 200, headers)
    })
    const fetchFailing: WebApiOptions["fetch"] = (url, { headers }) =>
      Promise.reject(
        Object.assign(new Error(`no ${url} for ${headers["Authorization"]}`), { config: { headers } })
      )
    for (const client of [
      clientOf(baseUrl, { token: given, retry: () => undefined }),
      clientOf(baseUrl, { token: given, retry: () => undefined, fetch: globalThis.fetch }),
      clientOf(baseUrl, { token: given, retry: () => undefined, fetch: fetchFailing })
    ]) {
      for (const result of [
        client.safe.start_chat({}),
        client.safe.close_thread({ chat_id: "c" }),
        client.safe.get_chat_threads({ chat_id: "c" })
      ]) {
        const error = await failure(result)
        expect(error).toBeInstanceOf(Error)
        const shown = `${inspect(error, { depth: 20, showHidden: true })} ${JSON.stringify(error)} ${error.stack}`
        expect(shown).not.toContain(bare)
        expect(shown).not.toContain(encoded)
      }
    }
  })

  it("tells its headers without it, when they are asked for", async () => {
    const baseUrl = await serve((_body, _request, response) => json(response, {}, 200, { "X-Echo": token }))
    const { transport } = clientOf(baseUrl, { token })
    const reply = await transport.execute({
      id: "1",
      action: "close_thread",
      encoding: "json",
      payload: { chat_id: "c" }
    })
    expect(reply.headers?.get("x-echo")).toBe("***")
    expect(Object.fromEntries(reply.headers!)).toMatchObject({ "x-echo": "***" })
  })
})

it("an answer sets no prototype", async () => {
  const baseUrl = await serve((_body, _request, response) => {
    response.end(`{"chat":{"id":"c","__proto__":{"admin":true},"\\u005f_proto__":1}}`)
  })
  const { chat } = await clientOf(baseUrl).get_chat_threads({ chat_id: "c" })
  expect(chat).toEqual({ id: "c" })
  expect(Object.keys(chat)).toEqual(["id"])
  expect((chat as { admin?: unknown }).admin).toBeUndefined()
})

describe("the region", () => {
  it("is that of the token, or of the option", async () => {
    const seen: unknown[] = []
    const baseUrl = await serve((_body, { headers }, response) => {
      seen.push(headers["x-region"])
      json(response, {})
    })
    for (const options of [
      { token: "fra:t" },
      { token: "dal-t" },
      { token: "t" },
      { token: "dal:t", region: "fra" }
    ]) {
      await clientOf(baseUrl, options).close_thread({ chat_id: "c" })
    }
    expect(seen).toEqual(["fra", "dal", undefined, "fra"])
  })

  it("is changed once to the one the service names, and remembered", async () => {
    const seen: unknown[] = []
    const baseUrl = await serve((_body, { headers }, response) => {
      seen.push(headers["x-region"])
      if (headers["x-region"] === "fra") json(response, {})
      else refuse(response, "misdirected_request", { region: "fra" }, 421)
    })
    const client = clientOf(baseUrl)
    await Promise.all([client.start_chat({}), client.start_chat({})])
    await client.start_chat({})
    expect(seen).toEqual(["dal", "dal", "fra", "fra", "fra"])
  })

  it("is not chased: a second wrong region ends the call", async () => {
    let requests = 0
    const baseUrl = await serve((_body, _request, response) => {
      refuse(response, "misdirected_request", { region: `r${requests++}` }, 421)
    })
    expect(await failure(clientOf(baseUrl).safe.start_chat({}))).toMatchObject({
      type: "misdirected_request",
      region: "r1"
    })
    expect(requests).toBe(2)
  })

  it("is not taken from a refusal that names none, or nonsense", async () => {
    for (const data of [undefined, { region: "dal" }, { region: "x\r\nEvil: 1" }, { region: 7 }]) {
      let requests = 0
      const baseUrl = await serve((_body, _request, response) => {
        requests++
        refuse(response, "misdirected_request", data, 421)
      })
      expect(await failure(clientOf(baseUrl).safe.start_chat({}))).toMatchObject({
        type: "misdirected_request"
      })
      expect(requests).toBe(1)
    }
  })
})

const platforms = { undici: {}, "the global fetch": { fetch: globalThis.fetch } }

describe.each(Object.entries(platforms))("an answer over %s", (_name, platform) => {
  /** How a call ends that is answered like this. */
  const answered = async (status: number, headers: Record<string, string>, body: string): Promise<any> => {
    const baseUrl = await serve((_body, _request, response) => {
      response.writeHead(status, headers)
      response.end(body)
    })
    const client = clientOf(baseUrl, { ...platform, retry: () => undefined })
    const result = await client.safe.get_chat_threads({ chat_id: "c" })
    return result.ok ? result.value : result.error
  }
  const html = { "Content-Type": "text/html; charset=utf-8" }

  it("with an error of the API is an ApiError, whatever its status", async () => {
    for (const status of [200, 400, 500]) {
      const error = { type: "chat_inactive", message: "Chat is inactive", data: { a: 1 } }
      const headers = { "Content-Type": "application/json", "X-Request-Id": "r1" }
      expect(await answered(status, headers, JSON.stringify({ error }))).toMatchObject({
        _tag: "ApiError",
        type: "chat_inactive",
        data: { a: 1 },
        status,
        requestId: "r1",
        delivery: "rejected"
      })
    }
  })

  it("of a gateway proves nothing, whatever its status: the outcome is unknown", async () => {
    for (const status of [401, 403, 404, 413, 418, 421, 429, 500, 502, 503, 504, 599]) {
      // `fetch` itself repeats what is answered with 421.
      if (status === 421 && "fetch" in platform) continue
      const error = await answered(status, html, "<html><h1>Bad Gateway</h1></html>")
      expect(error).toMatchObject({ _tag: "ConnectionError", reason: "other", status, delivery: "unknown" })
      expect(error.retryable).toBe(status >= 500 || status === 429)
      expect(error.message).toMatch(/HTML page/)
      expect(error.message).not.toContain("Bad Gateway")
    }
  })

  it("says when it would like to be asked again, in seconds or as a date by its own clock", async () => {
    const json = { "Content-Type": "application/json" }
    const refused = JSON.stringify({ error: { type: "too_many_requests", message: "" } })
    expect(await answered(429, { ...json, "Retry-After": "2" }, refused)).toMatchObject({ retryAfter: 2000 })
    expect(await answered(429, { "Retry-After": "2" }, "")).toMatchObject({
      _tag: "ConnectionError",
      retryAfter: 2000
    })
    // Their clock is years behind ours.
    const [date, later] = ["Wed, 21 Oct 2015 07:28:00 GMT", "Wed, 21 Oct 2015 07:29:00 GMT"]
    expect(await answered(503, { Date: date, "Retry-After": later }, "")).toMatchObject({
      retryAfter: 60_000
    })
    expect(await answered(503, { Date: later, "Retry-After": date }, "")).toMatchObject({ retryAfter: 0 })
    expect((await answered(503, { "Retry-After": "9".repeat(400) }, "")).retryAfter).toBe(86_400_000)
    expect((await answered(503, { "Retry-After": "soon" }, "")).retryAfter).toBeUndefined()
  })

  it("that is a page proves nothing either, whatever success its status claims", async () => {
    for (const status of [200, 201, 202]) {
      expect(await answered(status, html, "<!doctype html><title>Log in</title>")).toMatchObject({
        _tag: "ConnectionError",
        delivery: "unknown",
        status,
        message: expect.stringContaining("an HTML page, as of a login or a proxy")
      })
    }
  })

  it("with another status of success is one, with JSON or where nothing is to be answered", async () => {
    const json = { "Content-Type": "application/json" }
    for (const status of [200, 201, 202, 203])
      expect(await answered(status, json, JSON.stringify(chatReply))).toEqual(chatReply)
    for (const status of [200, 201, 202, 204]) {
      const baseUrl = await serve((_body, _request, response) => void response.writeHead(status).end())
      expect(await clientOf(baseUrl, platform).close_thread({ chat_id: "c" })).toEqual({})
      expect(await answered(status, {}, "")).toMatchObject({ _tag: "DecodeError", delivery: "accepted" })
    }
  })

  it("is read as JSON whatever its content type says", async () => {
    expect(await answered(200, { "Content-Type": "text/plain" }, JSON.stringify(chatReply))).toEqual(
      chatReply
    )
  })

  it("that is no object, or half of one, is a DecodeError", async () => {
    for (const body of ["[]", "7", '"text"', "null", '{"chat": {']) {
      expect(await answered(200, { "Content-Type": "application/json" }, body)).toMatchObject({
        _tag: "DecodeError",
        delivery: "accepted"
      })
    }
  })

  it("that is empty is a DecodeError where the action answers something", async () => {
    expect(await answered(200, {}, "")).toMatchObject({ _tag: "DecodeError", delivery: "accepted" })
    const baseUrl = await serve((_body, _request, response) => void response.end())
    expect(await clientOf(baseUrl, platform).close_thread({ chat_id: "c" })).toEqual({})
  })

  it("that redirects is not followed: the token stays here", async () => {
    let elsewhere = 0
    const other = await serve((_body, _request, response) => {
      elsewhere++
      json(response, chatReply)
    })
    for (const status of [301, 302, 303, 307, 308]) {
      expect(await answered(status, { Location: other }, "")).toMatchObject({
        _tag: "ConnectionError",
        delivery: "unknown",
        retryable: false,
        status,
        message: expect.stringContaining("redirect")
      })
    }
    expect(elsewhere).toBe(0)
  })

  it("that never comes ends at the timeout, and an abort ends it at once", async () => {
    const baseUrl = await serve(() => {})
    const client = clientOf(baseUrl, platform)
    expect(await failure(client.safe.start_chat({}, { timeout: 30 }))).toMatchObject({
      _tag: "TimeoutError",
      phase: "awaiting",
      delivery: "unknown"
    })
    const controller = new AbortController()
    const promise = client.start_chat({}, { signal: controller.signal })
    setTimeout(() => controller.abort("no"), 10)
    await expect(promise).rejects.toBe("no")
  })
})

describe("many calls", () => {
  it("are sent so many at a time", async () => {
    let active = 0
    let most = 0
    const baseUrl = await serve(async (_body, _request, response) => {
      most = Math.max(most, ++active)
      await new Promise((resolve) => setTimeout(resolve, 2))
      active--
      json(response, {})
    })
    const client = clientOf(baseUrl, { maxConcurrent: 4 })
    await Promise.all(Array.from({ length: 40 }, () => client.close_thread({ chat_id: "c" })))
    expect(most).toBe(4)
  })

  it("wait together when the service is asked too often", async () => {
    const times: number[] = []
    const baseUrl = await serve((_body, _request, response) => {
      times.push(performance.now())
      if (times.length > 1) json(response, {})
      else
        json(response, { error: { type: "too_many_requests", message: "" } }, 429, { "Retry-After": "0.2" })
    })
    const client = clientOf(baseUrl, { maxConcurrent: 1 })
    await Promise.all(Array.from({ length: 3 }, () => client.start_chat({})))
    expect(times).toHaveLength(4)
    expect(times[1]! - times[0]!).toBeGreaterThanOrEqual(199)
  })
})
