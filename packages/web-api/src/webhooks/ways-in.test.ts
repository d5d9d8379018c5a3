// What holds for a webhook whichever way it comes in: as a `Request`, over `node:http`, or as a body that was read before.
import type { Diagnostic } from "@agent-chat/core"
import { v3_0 } from "@agent-chat/core/v3.0"
import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { afterEach, describe, expect, it, vi } from "vitest"
import { toNode } from "./node.ts"
import type { WebhookReceiverOptions } from "./options.ts"
import { type WebhookReceiver, webhookReceiver } from "./receiver.ts"

type Receiver = WebhookReceiver<typeof v3_0>
interface Answer {
  readonly status: number
  readonly retryAfter: string | null | undefined
}
type Post = (receiver: Receiver, body: string, path?: string) => Promise<Answer>

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections()
})

const overNode: Post = async (receiver, body, path = "/hook") => {
  const server = createServer(toNode(receiver)).listen(0, "127.0.0.1")
  servers.push(server)
  await new Promise((resolve) => server.once("listening", resolve))
  const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body
  })
  return { status: response.status, retryAfter: response.headers.get("retry-after") }
}

const received =
  (make: (body: string) => unknown): Post =>
  async (receiver, body, path = "/hook") => {
    const { status, headers } = await receiver.receive(make(body), { path })
    return { status, retryAfter: headers["retry-after"] }
  }

const ways: Record<string, Post> = {
  "a Request": async (receiver, body, path = "/hook") => {
    const headers = { "content-type": "application/json" }
    const response = await receiver(
      new Request(`https://hooks.example.com${path}`, { method: "POST", headers, body })
    )
    return { status: response.status, retryAfter: response.headers.get("retry-after") }
  },
  "node:http": overNode,
  "receive with what a framework parsed": received((body) => {
    try {
      return JSON.parse(body)
    } catch {
      return {}
    }
  }),
  "receive with text": received((body) => body),
  "receive with bytes": received((body) => Buffer.from(body)),
  "receive with an ArrayBuffer": received((body) => new TextEncoder().encode(body).buffer)
}

const payload = { chat_id: "c", thread_id: "t", event: { id: "e1", type: "message", order: 1, text: "hi" } }
const bodyOf = (over: Record<string, unknown> = {}): string =>
  JSON.stringify({ webhook_id: "w1", secret_key: "secret", action: "incoming_event", data: payload, ...over })

const make = (options: Partial<WebhookReceiverOptions<typeof v3_0>> = {}) => {
  const told: Diagnostic[] = []
  const receiver = webhookReceiver({
    catalog: v3_0,
    secrets: { w1: "secret" },
    observe: { onDiagnostic: (diagnostic) => told.push(diagnostic) },
    ...options
  })
  const reasons = () =>
    told.flatMap((diagnostic) => (diagnostic.kind === "webhook-refused" ? [diagnostic.reason] : []))
  return { receiver, told, reasons }
}

describe.each(Object.entries(ways))("by %s", (_name, post) => {
  it("answers 200 once a consumer has it", async () => {
    const consume = vi.fn()
    const { receiver, reasons } = make({ consume })
    expect((await post(receiver, bodyOf())).status).toBe(200)
    expect(consume).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ payload, origin: "w1" }))
    expect(reasons()).toEqual([])
  })

  it("answers 503 while nobody is there, and takes the repeat once somebody is", async () => {
    const { receiver, reasons } = make()
    expect(await post(receiver, bodyOf())).toEqual({ status: 503, retryAfter: "5" })
    const consume = vi.fn()
    const end = receiver.consume(consume)
    expect((await post(receiver, bodyOf())).status).toBe(200)
    expect(consume).toHaveBeenCalledOnce()
    end()
    receiver.events.subscribe()
    expect((await post(receiver, bodyOf())).status).toBe(503)
    expect(reasons()).toEqual(["nobody", "nobody"])
  })

  it("answers 503 when a consumer will not have it, and gives the repeat to it again", async () => {
    let answer: unknown = "not-taken"
    const consume = vi.fn(() => answer)
    const { receiver, reasons } = make({ consume })
    expect((await post(receiver, bodyOf())).status).toBe(503)
    answer = Promise.resolve("not-taken")
    expect((await post(receiver, bodyOf())).status).toBe(503)
    answer = Promise.resolve("copy")
    expect((await post(receiver, bodyOf())).status).toBe(200)
    expect(consume).toHaveBeenCalledTimes(3)
    expect(reasons()).toEqual(["nobody", "nobody"])
  })

  it("gives the repeat to those alone that have failed", async () => {
    const good = vi.fn(async () => {})
    const bad = vi.fn((): unknown => Promise.reject(new Error("mine")))
    const shown = vi.fn()
    const { receiver, reasons, told } = make({ consume: good })
    receiver.consume(bad)
    receiver.events.subscribe(shown)
    expect(await post(receiver, bodyOf())).toEqual({ status: 503, retryAfter: "5" })
    bad.mockImplementation(() => {
      throw new Error("mine, too")
    })
    expect((await post(receiver, bodyOf())).status).toBe(503)
    bad.mockImplementation(() => undefined)
    expect((await post(receiver, bodyOf())).status).toBe(200)
    expect([good, bad, shown].map(({ mock }) => mock.calls.length)).toEqual([1, 3, 1])
    expect(reasons()).toEqual(["failed", "failed"])
    expect(told).toContainEqual({ kind: "subscriber-failed", cause: new Error("mine") })
    // What was answered 200 is forgotten: the same bytes may be another occurrence.
    expect((await post(receiver, bodyOf())).status).toBe(200)
    expect(good).toHaveBeenCalledTimes(2)
  })

  it("answers a repeat by what becomes of the first, which came another way", async () => {
    let done = (): void => {}
    const consume = vi.fn(() => new Promise<void>((resolve) => (done = resolve)))
    const { receiver, reasons } = make({ consume, limits: { deadline: 40 } })
    expect((await ways["a Request"]!(receiver, bodyOf())).status).toBe(503)
    expect((await post(receiver, bodyOf())).status).toBe(503)
    done()
    expect((await post(receiver, bodyOf())).status).toBe(200)
    expect(consume).toHaveBeenCalledOnce()
    expect(reasons()).toEqual(["deadline", "deadline"])
  })

  it("checks the path token", async () => {
    const consume = vi.fn()
    const { receiver, reasons } = make({ consume, pathToken: "to-ken" })
    const paths = ["/to-keN", "/to-ken/x", "/", "/hook?to-ken", "/hook#/to-ken", "/to-ken-", "/xto-ken"]
    for (const path of paths) expect((await post(receiver, bodyOf(), path)).status).toBe(404)
    expect(consume).not.toHaveBeenCalled()
    expect(reasons()).toEqual(paths.map(() => "path"))
    for (const path of ["/to-ken", "/livechat/to-ken", "/to-ken/", "/a/to-ken//?x=/y", "/to-ken?"])
      expect((await post(receiver, bodyOf(), path)).status).toBe(200)
  })

  it("refuses what is not authentic, not whole or too large, and says why without a secret", async () => {
    const consume = vi.fn()
    const { receiver, told, reasons } = make({
      consume,
      secrets: { w1: "secret", w2: ["old-one", "new-one"] },
      limits: { bodyBytes: 600, depth: 8 }
    })
    const cases: readonly (readonly [body: string, status: number, reason: string])[] = [
      [bodyOf({ secret_key: "secreT" }), 401, "secret"],
      [bodyOf({ secret_key: "old-one" }), 401, "secret"],
      [bodyOf({ webhook_id: "w3" }), 401, "unknown-webhook"],
      [bodyOf({ webhook_id: "constructor" }), 401, "unknown-webhook"],
      [bodyOf({ webhook_id: "__proto__" }), 401, "unknown-webhook"],
      [bodyOf({ secret_key: undefined }), 400, "malformed"],
      [bodyOf({ data: "[".repeat(3) }), 400, "malformed"],
      ["{}", 400, "malformed"],
      ["null", 400, "malformed"],
      [bodyOf({ data: JSON.parse("[".repeat(9) + "]".repeat(9)) }), 400, "malformed"],
      [bodyOf({ data: { text: "x".repeat(700) } }), 413, "size"]
    ]
    for (const [body, status] of cases) expect((await post(receiver, body)).status).toBe(status)
    expect(reasons()).toEqual(cases.map(([, , reason]) => reason))
    expect(JSON.stringify(told)).not.toMatch(/secreT|old-one|new-one|"secret"(?!,"status)/)
    expect(consume).not.toHaveBeenCalled()
  })

  it("drops __proto__ wherever it stands", async () => {
    const seen: { payload: object; additionalData?: unknown }[] = []
    const { receiver } = make({ consume: (event) => void seen.push(event as never) })
    const text = bodyOf({ additional_data: { a: 1 } })
      .replace(`"chat_id"`, `"__proto__":{"polluted":true},"chat_id"`)
      .replace(`"order"`, `"__proto__":{"polluted":true},"order"`)
      .replace(`"a":1`, `"list":[{"__proto__":{"polluted":true}}]`)
      .replace(`{"webhook_id"`, `{"__proto__":{"polluted":true},"webhook_id"`)
    expect((await post(receiver, text)).status).toBe(200)
    expect(seen[0]!.payload).toEqual(payload)
    expect(JSON.stringify(seen)).not.toContain("polluted")
  })

  it("is bounded where the lookup of a secret hangs, throws or rejects", async () => {
    const consume = vi.fn()
    let answer = (): never | Promise<undefined> => new Promise(() => {})
    const { receiver, reasons } = make({ consume, secrets: () => answer(), limits: { deadline: 30 } })
    expect((await post(receiver, bodyOf())).status).toBe(503)
    answer = () => Promise.reject(new Error("the database is away"))
    expect((await post(receiver, bodyOf())).status).toBe(503)
    answer = () => {
      throw new Error("mine")
    }
    expect((await post(receiver, bodyOf())).status).toBe(503)
    expect(reasons()).toEqual(["secrets-failed", "secrets-failed", "secrets-failed"])
    expect(consume).not.toHaveBeenCalled()
  })

  it("refuses everything while it drains", async () => {
    const { receiver, reasons } = make({ consume: () => {} })
    await receiver.drain()
    expect((await post(receiver, bodyOf())).status).toBe(503)
    expect(reasons()).toEqual(["draining"])
  })
})

describe("receive", () => {
  it("takes nothing without a path where there is a path token, and says so", async () => {
    const { receiver, told } = make({ consume: () => {}, pathToken: "to-ken" })
    expect((await receiver.receive(JSON.parse(bodyOf()))).status).toBe(404)
    expect(told).toMatchObject([{ reason: "path", hint: expect.stringContaining("give receive the path") }])
  })

  it("copies own fields of what was parsed, and refuses what JSON cannot have been", async () => {
    const consume = vi.fn()
    const { receiver } = make({ consume })
    const parsed = JSON.parse(bodyOf()) as { data: { chat_id: string } }
    await receiver.receive(parsed)
    parsed.data.chat_id = "changed"
    expect(consume).toHaveBeenCalledWith(expect.objectContaining({ payload }))
    const circle: Record<string, unknown> = { ...parsed }
    circle["data"] = circle
    const inherited = Object.create(JSON.parse(bodyOf()) as object) as unknown
    const throwing = Object.defineProperty({ ...parsed }, "data", {
      enumerable: true,
      get: () => {
        throw new Error("lazy")
      }
    })
    for (const odd of [
      circle,
      inherited,
      throwing,
      { ...parsed, data: { f: () => 1 } },
      { ...parsed, data: { n: 1n } }
    ])
      expect((await receiver.receive(odd)).status).toBe(400)
    for (const odd of [undefined, null, 7, true, [], Symbol("s"), () => 1])
      expect((await receiver.receive(odd)).status).toBe(400)
    expect(consume).toHaveBeenCalledOnce()
  })

  it("does not hand on again what it had handed on when the sender hung up", async () => {
    let done = (): void => {}
    const consume = vi.fn(() => new Promise<void>((resolve) => (done = resolve)))
    const { receiver } = make({ consume })
    const sender = new AbortController()
    const first = receiver.receive(bodyOf(), { signal: sender.signal })
    await expect.poll(() => consume.mock.calls.length).toBe(1)
    sender.abort()
    const second = receiver.receive(bodyOf())
    await new Promise((resolve) => setTimeout(resolve, 20))
    done()
    expect((await first).status).toBe(200)
    expect((await second).status).toBe(200)
    expect(consume).toHaveBeenCalledOnce()
  })
})

/** A promise that is none of this realm. */
const foreignPromise = (run: (resolve: (value: unknown) => void, reject: (cause: Error) => void) => void) =>
  // oxlint-disable-next-line no-thenable
  ({ then: run })

describe("what a consumer may return", () => {
  it.each<[string, unknown, number]>([
    ["nothing", undefined, 200],
    ["a value", 7, 200],
    ["a promise of another realm", foreignPromise((resolve) => resolve(undefined)), 200],
    ["one that rejects", foreignPromise((_, reject) => reject(new Error("no"))), 503],
    [
      "an Observable of another copy that completes",
      { subscribe: (observer: { complete(): void }) => setTimeout(() => observer.complete(), 5) },
      200
    ],
    [
      "one that fails",
      { subscribe: (observer: { error(cause: unknown): void }) => observer.error(new Error("no")) },
      503
    ]
  ])("%s", async (_what, result, status) => {
    const { receiver } = make({ consume: () => result })
    expect((await receiver.receive(bodyOf())).status).toBe(status)
  })
})

it("counts a subscriber as somebody until something has consumed", async () => {
  const { receiver } = make()
  const subscription = receiver.events.subscribe()
  expect((await receiver.receive(bodyOf())).status).toBe(200)
  subscription.unsubscribe()
  expect((await receiver.receive(bodyOf())).status).toBe(503)
})

it("forgets nothing of 12,000 events whose handlers hang, and holds no more of them than it may", async () => {
  const consume = vi.fn(() => new Promise<void>(() => {}))
  const { receiver, reasons } = make({ consume, limits: { inFlight: 100, deadline: 1 } })
  const text = "x".repeat(10_000)
  const statuses = new Set<number>()
  for (let round = 0; round < 120; round++) {
    const bodies = Array.from({ length: 100 }, (_, i) => bodyOf({ data: { id: `${round}-${i}`, text } }))
    const answers = await Promise.all(bodies.map((body) => receiver.receive(body)))
    for (const { status } of answers) statuses.add(status)
  }
  expect([...statuses]).toEqual([503])
  expect(consume).toHaveBeenCalledTimes(100)
  expect(new Set(reasons())).toEqual(new Set(["deadline", "busy"]))
})

it("bounds what is with consumers in bytes, and always takes one", async () => {
  const takes: (() => void)[] = []
  const consume = vi.fn(() => new Promise<void>((resolve) => takes.push(resolve)))
  const { receiver, reasons } = make({ consume, limits: { inFlightBytes: 1_000 } })
  const large = (id: string): string => bodyOf({ data: { id, text: "x".repeat(2_000) } })
  const first = receiver.receive(large("1"))
  await expect.poll(() => takes.length).toBe(1)
  expect((await receiver.receive(large("2"))).status).toBe(503)
  expect(reasons()).toEqual(["busy"])
  takes[0]!()
  expect((await first).status).toBe(200)
  const again = receiver.receive(large("2"))
  await expect.poll(() => takes.length).toBe(2)
  takes[1]!()
  expect((await again).status).toBe(200)
})
