// Hooks do the same here as in ky itself: each course is run by ky alone and by us, and what is seen is compared.
import { v3_0 } from "@agent-chat/core/v3.0"
import ky, { type Hooks as KyHooks } from "ky"
import { describe, expect, it, vi } from "vitest"
import { orAborted } from "../platform/aborted.ts"
import type { Outgoing, Reply } from "../platform/platform.ts"
import { createWebApi } from "../web-api.ts"
import { type HookedRequest, HookedSender, type Hooks } from "./hooks.ts"

const senderOf = (hooks: Hooks): HookedSender =>
  new HookedSender(hooks, orAborted, (response) => response.text())

const url = "https://service.invalid/action"
const body = JSON.stringify({ chat_id: "c" })
const headers = { "content-type": "application/json", authorization: "Bearer t" }

interface Seen {
  readonly hooks: unknown[]
  sent: unknown
  end: unknown
}

/** What the service is asked, and how it answers. */
const service = async (seen: Seen, request: { url: string; headers: Headers; text(): Promise<string> }) => {
  seen.sent = {
    url: request.url,
    trace: request.headers.get("x-trace"),
    authorization: request.headers.get("authorization"),
    body: await request.text()
  }
  if (request.headers.get("x-trace") === "fail") throw new TypeError("Failed to fetch")
  return new Response(`{"answer":1}`, { status: 202 })
}

const end = async (promise: Promise<Reply | Response>): Promise<unknown> => {
  try {
    const response = await promise
    return [response.status, await response.text()]
  } catch (error) {
    // ky wraps what its `fetch` throws.
    return error instanceof Error ? ((error.cause as Error | undefined) ?? error).message : error
  }
}

const overKy = async (make: (seen: unknown[]) => KyHooks): Promise<Seen> => {
  const seen: Seen = { hooks: [], sent: undefined, end: undefined }
  const client = ky.create({
    hooks: make(seen.hooks),
    retry: 0,
    timeout: false,
    throwHttpErrors: false,
    fetch: (request) => service(seen, request as Request)
  })
  seen.end = await end(Promise.resolve(client.post(url, { headers, body })))
  return seen
}

const outgoing: HookedRequest = { url, method: "POST", headers, body, signal: undefined, onSent: () => {} }

const overOurs = async (make: (seen: unknown[]) => Hooks): Promise<Seen> => {
  const seen: Seen = { hooks: [], sent: undefined, end: undefined }
  const send = (changed: Outgoing) =>
    service(seen, new Request(changed.url, { ...changed, signal: null } as RequestInit))
  seen.end = await end(senderOf(make(seen.hooks)).send(outgoing, send))
  return seen
}

const courses: Record<string, (seen: unknown[]) => KyHooks> = {
  "init may change what the request is made of": (seen) => ({
    init: [
      (options) => {
        seen.push("init")
        options.searchParams = { a: "1 2" }
        options.headers = new Headers({ ...headers, "x-trace": "t1" })
      }
    ],
    beforeRequest: [({ request }) => void seen.push(request.url, request.headers.get("x-trace"))]
  }),
  "beforeRequest may change headers, and is called in order": (seen) => ({
    beforeRequest: [
      ({ request }) => {
        request.headers.set("X-Trace", "one")
      },
      async ({ request, retryCount }) => {
        seen.push(request.method, request.headers.get("x-trace"), retryCount, await request.clone().text())
      }
    ]
  }),
  "beforeRequest may replace the request, for those that follow too": (seen) => ({
    beforeRequest: [
      ({ request }) =>
        new Request(`${request.url}?moved`, { method: "POST", body: "other", headers: { "x-trace": "r" } }),
      ({ request }) => void seen.push(request.url)
    ]
  }),
  "beforeRequest may answer, and nothing is sent": (seen) => ({
    beforeRequest: [() => new Response("cached", { status: 203 }), () => void seen.push("is not called")],
    afterResponse: [({ response }) => void seen.push(response.status)]
  }),
  "beforeRequest may throw": () => ({
    beforeRequest: [
      () => {
        throw new Error("hook failed")
      }
    ]
  }),
  "afterResponse may read the response": (seen) => ({
    afterResponse: [async ({ response, request }) => void seen.push(await response.json(), request.url)]
  }),
  "afterResponse may replace the response, for those that follow too": (seen) => ({
    afterResponse: [
      ({ response }) => new Response("other", { status: response.status + 1 }),
      ({ response }) => void seen.push(response.status)
    ]
  }),
  "afterResponse may throw": () => ({
    afterResponse: [
      () => {
        throw new Error("hook failed")
      }
    ]
  }),
  "beforeError is told of what failed, and may change it": (seen) => ({
    beforeRequest: [({ request }) => request.headers.set("x-trace", "fail")],
    beforeError: [
      ({ error, request, retryCount }) => {
        seen.push(error instanceof Error, request.url, retryCount)
        return new Error("told otherwise")
      }
    ]
  })
}

describe("the hooks of ky", () => {
  it.each(Object.entries(courses))("%s", async (_name, make) => {
    const [theirs, ours] = await Promise.all([overKy(make), overOurs(make)])
    expect(ours).toEqual(theirs)
    expect(ours.end).toBeDefined()
  })

  it("may read the body of the request, which is sent all the same", async () => {
    const read = async ({ request }: { request: Request }) => void (await request.text())
    const changes: Hooks[] = [
      { beforeRequest: [read] },
      { init: [(options) => void (options.body = "changed")], beforeRequest: [read] }
    ]
    for (const [index, hooks] of changes.entries()) {
      const ours = await overOurs(() => hooks)
      expect(ours).toMatchObject({ sent: { body: [body, "changed"][index] }, end: [202, `{"answer":1}`] })
    }
  })

  it("are asked for every request of a client by themselves", async () => {
    const seen: unknown[] = []
    const sender = senderOf({ beforeRequest: [({ request }) => void seen.push(request.url)] })
    const send = async (changed: Outgoing) => new Response(changed.url)
    const replies = ["1", "2", "3"].map(async (query) =>
      (await sender.send({ ...outgoing, url: `${url}?${query}` }, send)).text()
    )
    const asked = [`${url}?1`, `${url}?2`, `${url}?3`]
    expect(await Promise.all(replies)).toEqual(asked)
    expect(seen).toEqual(asked)
  })

  it("are given a response also by a `fetch` that answers with less", async () => {
    const seen: unknown[] = []
    const sender = senderOf({
      afterResponse: [
        async ({ response }) =>
          void seen.push(response.status, response.headers.get("X-Request-Id"), await response.json())
      ]
    })
    const reply = await sender.send(outgoing, async () => ({
      status: 429,
      headers: { get: (name) => (name === "x-request-id" ? "r1" : null) },
      text: async () => `{"answer":2}`
    }))
    expect(seen).toEqual([429, "r1", { answer: 2 }])
    expect([reply.status, await reply.text()]).toEqual([429, `{"answer":2}`])
  })

  it("do not put the request, which holds the token, into what failed", async () => {
    const failure = new TypeError("fetch failed")
    const sender = senderOf({ beforeError: [({ error }) => error] })
    await expect(sender.send(outgoing, () => Promise.reject(failure))).rejects.toBe(failure)
  })

  it("cannot repeat a request: that is up to the client", async () => {
    let sent = 0
    const sender = senderOf({ afterResponse: [() => ky.retry()] })
    const send = async () => new Response(String(sent++))
    await expect(sender.send(outgoing, send)).rejects.toThrow("retry")
    expect(sent).toBe(1)
  })
})

describe("an answer that does not come to its end", () => {
  const answers = { headers: { "content-type": "application/json" } }
  const hooks = { afterResponse: [() => undefined] }
  const options = { token: "dal:token", hooks, retry: () => undefined, maxConcurrent: 1, closeTimeout: 1 }

  it.each(["that ends with its signal", "that does not listen to its signal"])(
    "gives its place back when the call is over, of a `fetch` %s",
    async (which) => {
      const signals: AbortSignal[] = []
      const body = (signal: AbortSignal) =>
        new ReadableStream({
          start: (controller) => {
            if (which === "that ends with its signal")
              signal.addEventListener("abort", () => controller.error(signal.reason))
          }
        })
      const client = createWebApi(v3_0, {
        ...options,
        fetch: async (_url, { signal }) =>
          new Response(signals.push(signal) === 1 ? body(signal) : `{"chat_id":"c","thread_id":"t"}`, answers)
      })
      await expect(client.start_chat({}, { timeout: 20 })).rejects.toMatchObject({ phase: "awaiting" })
      expect(signals[0]?.aborted).toBe(true)
      await expect(client.start_chat({}, { deadline: 2_000 })).resolves.toMatchObject({ chat_id: "c" })
      await client.close()
    }
  )

  it("is cut when the client closes", async () => {
    let told: AbortSignal | undefined
    const client = createWebApi(v3_0, {
      ...options,
      fetch: async (_url, { signal }) => {
        told = signal
        const body = new ReadableStream({
          start: (controller) => signal.addEventListener("abort", () => controller.error(signal.reason))
        })
        return new Response(body, answers)
      }
    })
    const call = client.start_chat({})
    await expect.poll(() => told).toBeDefined()
    await client.close()
    await expect(call).rejects.toMatchObject({ _tag: "DecodeError", delivery: "accepted" })
  })
})

describe("a file that is loaded on demand and is not there", () => {
  const fetch = vi.fn(async () => new Response("{}"))

  it("fails the call before it is sent", async () => {
    vi.resetModules()
    vi.doMock("./hooks.ts", () => {
      throw new Error("the file is gone")
    })
    const { createWebApi } = await import("../web-api.ts")
    const retry = () => undefined
    const call = createWebApi(v3_0, { token: "dal:token", fetch, hooks: {}, retry }).start_chat({})
    await expect(call).rejects.toMatchObject({
      _tag: "ConnectionError",
      delivery: "not-sent",
      retryable: true
    })
    expect(fetch).not.toHaveBeenCalled()
    vi.doUnmock("./hooks.ts")
  })
})
