import { v3_0 } from "@agent-chat/core/v3.0"
import { describe, expect, it, vi } from "vitest"
import { webhookReceiver, type WebhookReceiver } from "./receiver.ts"
import { secrets, payload, body, post, seenBy } from "./test-support/v3.0-webhooks.ts"

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
