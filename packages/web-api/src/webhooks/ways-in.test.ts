import { describe, expect, it, vi } from "vitest"
import { ways, payload, bodyOf, make } from "./test-support/ways-in.ts"

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
