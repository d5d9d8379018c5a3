import { v3_0 } from "@agent-chat/core/v3.0"
import { afterEach, beforeEach, expect, it, vi } from "vitest"
import type { WebhookReceiverOptions } from "./options.ts"
import { webhookReceiver } from "./receiver.ts"

let warn: ReturnType<typeof vi.spyOn>
beforeEach(() => {
  warn = vi.spyOn(console, "warn").mockImplementation(() => {})
})
afterEach(() => warn.mockRestore())

const bodyOf = (over: object = {}): object => ({
  webhook_id: "w1",
  secret_key: "the-secret",
  action: "thread_closed",
  data: { chat_id: "c1", thread_id: "t1" },
  ...over
})

const make = (options: Partial<WebhookReceiverOptions<typeof v3_0>> = {}) =>
  webhookReceiver({ catalog: v3_0, secrets: { w1: "the-secret" }, ...options })

it("warns of every kind once when nobody observes, without a secret or a path", async () => {
  const receiver = make({ pathToken: "the-token" })
  const path = "/the-token"
  for (let i = 0; i < 3; i++) {
    await receiver.receive(bodyOf(), { path: "/elsewhere" })
    await receiver.receive(bodyOf({ secret_key: "a-guess" }), { path })
    await receiver.receive(bodyOf(), { path })
  }
  receiver.consume(() => Promise.reject(new Error("mine")))
  await receiver.receive(bodyOf(), { path })
  await receiver.receive(bodyOf(), { path })
  const texts = warn.mock.calls.map((call: unknown[]) => call.map(String).join(" "))
  expect(
    texts.map((text: string) => /^agent-chat: (webhook refused: [\w-]+|[\w-]+)/.exec(text)?.[1])
  ).toEqual([
    "webhook refused: path",
    "webhook refused: secret",
    "webhook refused: nobody",
    "subscriber-failed",
    "webhook refused: failed"
  ])
  expect(texts[3]).toContain("mine")
  expect(texts.join()).not.toMatch(/the-secret|the-token|a-guess|elsewhere/)
})

it("warns of nothing when told not to, or when somebody observes", async () => {
  await make({ warn: false }).receive(bodyOf())
  const observers = [vi.fn(), vi.fn()]
  await make({ observe: observers.map((onDiagnostic) => ({ onDiagnostic })) }).receive(bodyOf())
  for (const onDiagnostic of observers) {
    expect(onDiagnostic).toHaveBeenCalledExactlyOnceWith({
      kind: "webhook-refused",
      reason: "nobody",
      status: 503,
      hint: expect.any(String)
    })
  }
  expect(warn).not.toHaveBeenCalled()
})

it("outlives an observer that throws", async () => {
  const onDiagnostic = (): never => {
    throw new Error("mine")
  }
  expect((await make({ observe: { onDiagnostic } }).receive(bodyOf())).status).toBe(503)
})

it("says that an id and its secret were swapped, without either", async () => {
  const onDiagnostic = vi.fn()
  const receiver = make({ secrets: { "the-secret": "the-webhook" }, observe: { onDiagnostic } })
  await receiver.receive(bodyOf({ webhook_id: "the-webhook" }))
  expect(onDiagnostic).toHaveBeenCalledWith(
    expect.objectContaining({ reason: "unknown-webhook", hint: expect.stringContaining("webhook_id should") })
  )
  expect(JSON.stringify(onDiagnostic.mock.calls)).not.toMatch(/the-secret|the-webhook/)
})

it("names no secret that was put in the place of an id", () => {
  expect(() => make({ secrets: { "a-long-secret": "" } })).toThrow(
    expect.objectContaining({
      option: "secrets[0]",
      message: expect.not.stringContaining("a-long-secret")
    })
  )
})

it("shortens what a stranger claims to be", async () => {
  const onDiagnostic = vi.fn()
  await make({ observe: { onDiagnostic } }).receive(bodyOf({ webhook_id: "x".repeat(100_000) }))
  expect(JSON.stringify(onDiagnostic.mock.calls).length).toBeLessThan(400)
})
