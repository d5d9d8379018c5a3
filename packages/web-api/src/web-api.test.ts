import { describe, expect, it, vi } from "vitest"
import { v3_0 } from "@agent-chat/core/v3.0"
import { createWebApi, type WebApiOptions } from "./web-api.ts"
import { closeAfterEach, closing, failure, json, refuse, serve } from "./test-support/http-service.ts"

const clientOf = (baseUrl: string, options: Partial<WebApiOptions> = {}) =>
  closing(createWebApi(v3_0, { token: "dal:secret-token", baseUrl, ...options }))

const chatReply = { chat: { id: "c", users: [], access: {}, threads: [] } }

closeAfterEach()

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
