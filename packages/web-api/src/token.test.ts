import { inspect } from "node:util"
import { describe, expect, it } from "vitest"
import { v3_0 } from "@agent-chat/core/v3.0"
import { createWebApi, type WebApiOptions } from "./web-api.ts"
import { closeAfterEach, closing, failure, json, refuse, serve } from "./test-support/http-service.ts"

const clientOf = (baseUrl: string, options: Partial<WebApiOptions> = {}) =>
  closing(createWebApi(v3_0, { token: "dal:secret-token", baseUrl, ...options }))

closeAfterEach()

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
