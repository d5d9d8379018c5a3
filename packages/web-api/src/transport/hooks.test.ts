// Hooks that were written for ky do the same here: each course is run by ky and by us, and what is seen is compared.
import ky, { type Hooks as KyHooks } from "ky"
import { describe, expect, it } from "vitest"
import type { Outgoing, Reply } from "../platform/platform.ts"
import { type Hooks, sendWithHooks } from "./hooks.ts"

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

const overOurs = async (make: (seen: unknown[]) => Hooks): Promise<Seen> => {
  const seen: Seen = { hooks: [], sent: undefined, end: undefined }
  const outgoing: Outgoing & { body: string } = {
    url,
    method: "POST",
    headers,
    body,
    signal: undefined,
    onSent: () => {}
  }
  seen.end = await end(
    sendWithHooks(make(seen.hooks), outgoing, (changed) =>
      service(seen, new Request(changed.url, { ...changed, signal: null } as RequestInit))
    )
  )
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
    const ours = await overOurs((seen) => ({
      beforeRequest: [async ({ request }) => void seen.push(await request.json())]
    }))
    expect(ours).toMatchObject({ hooks: [{ chat_id: "c" }], sent: { body }, end: [202, `{"answer":1}`] })
  })
})
