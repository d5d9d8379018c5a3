import { v3_0 } from "@agent-chat/core/v3.0"
import { inspect } from "node:util"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { webhookReceiver, type WebhookReceiver } from "./receiver.ts"

const secrets = { w1: "first-secret", w2: ["old-secret", "new-secret"] }
const payload = { chat_id: "c", thread_id: "t", event: { id: "e1", type: "message", order: 1, text: "hi" } }

const body = (over: Record<string, unknown> = {}): string =>
  JSON.stringify({
    webhook_id: "w1",
    secret_key: "first-secret",
    action: "incoming_event",
    data: payload,
    ...over
  })

const request = (text: string | Uint8Array<ArrayBuffer>, init: RequestInit = {}, path = "/hook"): Request =>
  new Request(`https://hooks.example.com${path}`, {
    method: "POST",
    body: text,
    headers: { "content-type": "application/json" },
    ...init
  })

const post = async (receiver: WebhookReceiver<typeof v3_0>, ...args: Parameters<typeof request>) =>
  (await receiver(request(...args))).status

const seenBy = (receiver: WebhookReceiver<typeof v3_0>): unknown[] => {
  const seen: unknown[] = []
  receiver.events.subscribe((event) => seen.push(event))
  return seen
}

describe("what is accepted", () => {
  it("emits an event in the shape of a push and answers 200", async () => {
    const receiver = webhookReceiver({ catalog: v3_0, secrets })
    const seen = seenBy(receiver)
    expect(await post(receiver, body({ additional_data: { chat_properties: {} } }))).toBe(200)
    expect(seen).toEqual([
      {
        action: "incoming_event",
        payload,
        source: "webhook",
        receivedAt: expect.any(Number),
        origin: "w1",
        additionalData: { chat_properties: {} }
      }
    ])
  })

  it("takes every secret of a registration while it is being changed", async () => {
    const receiver = webhookReceiver({ catalog: v3_0, secrets })
    seenBy(receiver)
    for (const secret_key of ["old-secret", "new-secret"])
      expect(await post(receiver, body({ webhook_id: "w2", secret_key }))).toBe(200)
  })

  it("asks a function for secrets", async () => {
    const receiver = webhookReceiver({
      catalog: v3_0,
      secrets: async (id) => (id === "dynamic" ? "s" : undefined)
    })
    seenBy(receiver)
    expect(await post(receiver, body({ webhook_id: "dynamic", secret_key: "s" }))).toBe(200)
    expect(await post(receiver, body())).toBe(401)
  })

  it("delivers an action it does not know as unknown", async () => {
    const receiver = webhookReceiver({ catalog: v3_0, secrets })
    const seen = seenBy(receiver)
    expect(await post(receiver, body({ action: "brand_new", data: { a: 1 } }))).toBe(200)
    expect(seen).toMatchObject([{ action: "unknown", name: "brand_new", payload: { a: 1 } }])
  })

  it("reads the later spelling of the body, too", async () => {
    const receiver = webhookReceiver({ catalog: v3_0, secrets })
    const seen = seenBy(receiver)
    expect(await post(receiver, body({ data: undefined, payload }))).toBe(200)
    expect(seen).toMatchObject([{ payload }])
  })

  it("takes bodies that a framework parsed", async () => {
    const receiver = webhookReceiver({ catalog: v3_0, secrets })
    const seen = seenBy(receiver)
    expect((await receiver.receive(JSON.parse(body()))).status).toBe(200)
    expect((await receiver.receive({ webhook_id: "w1" })).status).toBe(400)
    expect(seen).toHaveLength(1)
  })

  it("reports an event that does not fit and delivers it all the same", async () => {
    const onDiagnostic = vi.fn()
    const receiver = webhookReceiver({ catalog: v3_0, secrets, observe: { onDiagnostic } })
    seenBy(receiver)
    expect(await post(receiver, body({ data: { chat_id: 7 } }))).toBe(200)
    expect(onDiagnostic).toHaveBeenCalledWith(expect.objectContaining({ kind: "unexpected-event" }))
  })
})

describe("what is refused, in this order", () => {
  const receiver = webhookReceiver({
    catalog: v3_0,
    secrets,
    pathToken: "path-token",
    limits: { bodyBytes: 1_000, depth: 8 }
  })
  const seen = seenBy(receiver)
  const path = "/livechat/path-token"
  const json = { "content-type": "application/json" }

  it.each([
    ["another method", 405, () => request("", { method: "PUT" }, "/elsewhere")],
    [
      "another path",
      404,
      () => request("", { headers: { "content-type": "text/plain" } }, "/livechat/path-tokem")
    ],
    ["no path at all", 404, () => request(body(), {}, "/")],
    [
      "another content type",
      415,
      () => request("x".repeat(2_000), { headers: { "content-type": "text/plain" } }, path)
    ],
    ["jsonp", 415, () => request(body(), { headers: { "content-type": "application/jsonp" } }, path)],
    [
      "a declared length above the limit",
      413,
      () => request("{", { headers: { ...json, "content-length": "1001" } }, path)
    ],
    ["more bytes than the limit", 413, () => request(body({ pad: "x".repeat(1_000) }), {}, path)],
    ["no UTF-8", 400, () => request(new Uint8Array([0x7b, 0xff, 0x7d]), {}, path)],
    ["no JSON", 400, () => request("{", {}, path)],
    ["nothing", 400, () => request("", {}, path)],
    ["deep JSON", 400, () => request("[".repeat(9) + "]".repeat(9), {}, path)],
    ["another shape", 400, () => request(`{"webhook_id":"w1"}`, {}, path)],
    ["an unknown webhook", 401, () => request(body({ webhook_id: "w9" }), {}, path)],
    ["the name of a method as a webhook", 401, () => request(body({ webhook_id: "toString" }), {}, path)],
    ["a wrong secret", 401, () => request(body({ secret_key: "first-secreT" }), {}, path)],
    ["the secret of another webhook", 401, () => request(body({ secret_key: "old-secret" }), {}, path)],
    ["an empty secret", 401, () => request(body({ secret_key: "" }), {}, path)]
  ])("%s: %i", async (_what, status, make) => {
    expect((await receiver(make())).status).toBe(status)
    expect(seen).toEqual([])
  })

  it("but takes brackets within texts, and a charset", async () => {
    const headers = { "content-type": "application/json; charset=utf-8" }
    const text = body({ data: { ...payload, text: `"\\[${"[".repeat(20)}` } })
    expect((await receiver(request(text, { headers }, `${path}?x=1`))).status).toBe(200)
    seen.length = 0
  })

  it("says which method there is", async () => {
    const response = await receiver(new Request("https://hooks.example.com/", { method: "GET" }))
    expect(response.headers.get("allow")).toBe("POST")
  })
})

describe("hostile bodies", () => {
  it.each([`"__proto__"`, `"\\u005f_proto__"`, `"__pr\\u006Fto__"`])("drops %s", async (name) => {
    const receiver = webhookReceiver({ catalog: v3_0, secrets })
    const seen = seenBy(receiver)
    const text = body().replace(`"chat_id"`, `${name}:{"polluted":true},"chat_id"`)
    expect(await post(receiver, text)).toBe(200)
    const { payload } = seen[0] as { payload: object }
    expect(Object.hasOwn(payload, "__proto__")).toBe(false)
    expect((Object.assign({}, payload) as { polluted?: boolean }).polluted).toBeUndefined()
  })

  it("drops it from bodies that a framework parsed, and refuses deep ones", async () => {
    const receiver = webhookReceiver({ catalog: v3_0, secrets })
    const seen = seenBy(receiver)
    await receiver.receive(JSON.parse(body().replace(`"chat_id"`, `"__proto__":{"polluted":true},"chat_id"`)))
    expect(Object.hasOwn((seen[0] as { payload: object }).payload, "__proto__")).toBe(false)
    const deep = JSON.parse("[".repeat(100_000) + "]".repeat(100_000)) as unknown
    expect((await receiver.receive(deep)).status).toBe(400)
  })

  it("never shows a secret", async () => {
    const receiver = webhookReceiver({ catalog: v3_0, secrets })
    const seen = seenBy(receiver)
    await post(receiver, body())
    const shown = inspect({ receiver, seen }, { depth: 20, showHidden: true })
    expect(shown).not.toMatch(/first-secret|old-secret|new-secret/)
  })
})

describe("when it answers", () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  const slow = () => {
    const takes: { resolve: () => void; reject: (cause: Error) => void }[] = []
    const consume = () => new Promise<void>((resolve, reject) => takes.push({ resolve, reject }))
    return { takes, consume }
  }
  /** WebCrypto works on threads of its own, which fake timers do not wait for. */
  const taken = (takes: unknown[], count: number) => vi.waitUntil(() => takes.length >= count)

  it("waits until every consumer is done", async () => {
    const { takes, consume } = slow()
    const receiver = webhookReceiver({ catalog: v3_0, secrets, consume })
    receiver.consume(consume)
    vi.useRealTimers()
    let status = 0
    const done = post(receiver, body()).then((answer) => (status = answer))
    await taken(takes, 2)
    takes[0]!.resolve()
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(status).toBe(0)
    takes[1]!.resolve()
    await done
    expect(status).toBe(200)
  })

  it("answers 503 after the deadline, and the repeat by what became of the first", async () => {
    const { takes, consume } = slow()
    const receiver = webhookReceiver({ catalog: v3_0, secrets, consume })
    const first = post(receiver, body())
    await taken(takes, 1)
    await vi.advanceTimersByTimeAsync(8_000)
    expect(await first).toBe(503)
    vi.useRealTimers()
    const second = post(receiver, body())
    takes[0]!.resolve()
    expect(await second).toBe(200)
    expect(takes).toHaveLength(1)
    const third = post(receiver, body())
    await vi.waitUntil(() => takes.length === 2)
    takes[1]!.resolve()
    expect(await third).toBe(200)
  })

  it("answers 503 when a consumer fails, and hands the repeat to it again", async () => {
    vi.useRealTimers()
    const { takes, consume } = slow()
    const onDiagnostic = vi.fn()
    const receiver = webhookReceiver({ catalog: v3_0, secrets, consume, observe: { onDiagnostic } })
    const first = post(receiver, body())
    await taken(takes, 1)
    takes[0]!.reject(new Error("no"))
    expect(await first).toBe(503)
    expect(onDiagnostic).toHaveBeenCalledWith(expect.objectContaining({ kind: "subscriber-failed" }))
    const second = post(receiver, body())
    await taken(takes, 2)
    takes[1]!.resolve()
    expect(await second).toBe(200)
  })

  it("refuses more at a time than it may have, and takes them again afterwards", async () => {
    vi.useRealTimers()
    const { takes, consume } = slow()
    const receiver = webhookReceiver({ catalog: v3_0, secrets, consume, limits: { inFlight: 2 } })
    const first = [post(receiver, body()), post(receiver, body())]
    const third = await receiver(request(body()))
    expect([third.status, third.headers.get("retry-after")]).toEqual([503, "5"])
    await taken(takes, 2)
    for (const { resolve } of takes) resolve()
    expect(await Promise.all(first)).toEqual([200, 200])
    const fourth = post(receiver, body())
    await taken(takes, 3)
    takes[2]!.resolve()
    expect(await fourth).toBe(200)
  })

  it("drains: refuses what comes, finishes what is under way, then completes", async () => {
    vi.useRealTimers()
    const { takes, consume } = slow()
    const receiver = webhookReceiver({ catalog: v3_0, secrets, consume })
    const complete = vi.fn()
    receiver.events.subscribe({ complete })
    const first = post(receiver, body())
    await taken(takes, 1)
    let drained = false
    const draining = receiver.drain().then(() => (drained = true))
    expect(await post(receiver, body())).toBe(503)
    expect(drained).toBe(false)
    takes[0]!.resolve()
    expect(await first).toBe(200)
    await draining
    expect(complete).toHaveBeenCalledOnce()
  })

  it("outlives subscribers that throw", async () => {
    vi.useRealTimers()
    const onDiagnostic = vi.fn()
    const receiver = webhookReceiver({ catalog: v3_0, secrets, observe: { onDiagnostic } })
    receiver.events.subscribe(() => {
      throw new Error("mine")
    })
    const seen = seenBy(receiver)
    expect(await post(receiver, body())).toBe(200)
    expect(seen).toHaveLength(1)
    expect(onDiagnostic).toHaveBeenCalledWith({ kind: "subscriber-failed", cause: new Error("mine") })
  })
})

describe("what is told of refusals that may be of the service's own", () => {
  const told = (receiver: WebhookReceiver<typeof v3_0>) => {
    const reasons: string[] = []
    const end = receiver.onRefused((reason) => void reasons.push(reason))
    return { reasons, end }
  }

  it("is each one for want of whoever takes it, until nobody wants to know any more", async () => {
    const consume = vi.fn(() => Promise.reject(new Error("no")))
    const receiver = webhookReceiver({ catalog: v3_0, secrets, warn: false })
    const { reasons, end } = told(receiver)
    await post(receiver, body())
    const stop = receiver.consume(consume)
    await post(receiver, body())
    expect(reasons).toEqual(["nobody", "failed"])
    stop()
    end()
    await post(receiver, body())
    expect(reasons).toHaveLength(2)
  })

  it("is a lookup of secrets that fails, but nothing that a stranger could send, and no receiver that drains", async () => {
    let fails = true
    const lookup = () => (fails ? Promise.reject(new Error("no")) : Promise.resolve("first-secret"))
    const receiver = webhookReceiver({ catalog: v3_0, secrets: lookup, warn: false, consume: () => {} })
    const { reasons } = told(receiver)
    await post(receiver, body())
    fails = false
    await post(receiver, body({ secret_key: "wrong" }))
    await post(receiver, "{")
    await post(receiver, body(), { headers: { "content-type": "text/plain" } })
    await receiver.drain()
    expect(await post(receiver, body())).toBe(503)
    expect(reasons).toEqual(["secrets-failed"])
  })

  it("may fail, at once or later, and hurts nobody", async () => {
    const onDiagnostic = vi.fn()
    const receiver = webhookReceiver({ catalog: v3_0, secrets, observe: { onDiagnostic } })
    receiver.onRefused(() => {
      throw new Error("mine")
    })
    receiver.onRefused(() => Promise.reject(new Error("later")))
    expect(await post(receiver, body())).toBe(503)
    for (const cause of [new Error("mine"), new Error("later")])
      expect(onDiagnostic).toHaveBeenCalledWith({ kind: "subscriber-failed", cause })
    expect(() => receiver.onRefused("no" as never)).toThrow("listener")
  })
})

describe("options", () => {
  it.each([
    [{ secrets: { w1: "" } }, "secrets.w1"],
    [{ secrets: { w1: [] } }, "secrets.w1"],
    [{ secrets: undefined }, "secrets"],
    [{ pathToken: "a/b" }, "pathToken"],
    [{ limits: { depth: 0 } }, "limits.depth"],
    [{ limits: { deep: 3 } }, "limits.deep"],
    [{ observe: null }, "observe"],
    [{ observe: 5 }, "observe"],
    [{ observe: { onDiagnostic: "log" } }, "observe"]
  ])("says what is wrong with %j", (wrong, option) => {
    const options = { catalog: v3_0, secrets, ...wrong } as Parameters<typeof webhookReceiver>[0]
    expect(() => webhookReceiver(options)).toThrow(
      expect.objectContaining({ _tag: "ConfigurationError", option })
    )
  })
})
