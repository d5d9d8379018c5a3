import { describe, expect, it } from "vitest"
import { v3_0 } from "@agent-chat/core/v3.0"
import { createWebApi, type WebApiOptions } from "./web-api.ts"
import { closeAfterEach, closing, failure, json, serve } from "./test-support/http-service.ts"

const clientOf = (baseUrl: string, options: Partial<WebApiOptions> = {}) =>
  closing(createWebApi(v3_0, { token: "dal:secret-token", baseUrl, ...options }))

const chatReply = { chat: { id: "c", users: [], access: {}, threads: [] } }

closeAfterEach()

it("an answer sets no prototype", async () => {
  const baseUrl = await serve((_body, _request, response) => {
    response.end(`{"chat":{"id":"c","__proto__":{"admin":true},"\\u005f_proto__":1}}`)
  })
  const { chat } = await clientOf(baseUrl).get_chat_threads({ chat_id: "c" })
  expect(chat).toEqual({ id: "c" })
  expect(Object.keys(chat)).toEqual(["id"])
  expect((chat as { admin?: unknown }).admin).toBeUndefined()
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

  // `fetch` itself repeats what is answered with 421.
  it.each([401, 403, 404, 413, 418, ...("fetch" in platform ? [] : [421]), 429, 500, 502, 503, 504, 599])(
    "of a gateway proves nothing, though its status is %i: the outcome is unknown",
    async (status) => {
      const error = await answered(status, html, "<html><h1>Bad Gateway</h1></html>")
      expect(error).toMatchObject({ _tag: "ConnectionError", reason: "other", status, delivery: "unknown" })
      expect(error.retryable).toBe(status >= 500 || status === 429)
      expect(error.message).toMatch(/HTML page/)
      expect(error.message).not.toContain("Bad Gateway")
    }
  )

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
    for (const words of ["soon", "soon 5", "in 10 seconds"])
      expect((await answered(503, { "Retry-After": words }, "")).retryAfter).toBeUndefined()
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
