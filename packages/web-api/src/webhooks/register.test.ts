import { v3_0 } from "@agent-chat/core/v3.0"
import { describe, expect, it } from "vitest"
import { registerWebhooks, unregisterWebhooks } from "./register.ts"
import type { RegisterWebhooksOptions } from "./registration-options.ts"
import { url, withFake } from "./test-support/registration.ts"

describe.each(["webhooks", "action"] as const)("by the paths of the form %s", (paths) => {
  it("registers what is not there, and only that", () =>
    withFake(async (options) => {
      const first = await registerWebhooks(options)
      expect(first).toMatchObject({ kept: 0, registered: 2, unregistered: 0 })
      expect(first.secrets).toEqual(
        Object.fromEntries(first.webhooks.map(({ webhook_id }) => [webhook_id, "s1"]))
      )
      expect(await registerWebhooks(options)).toEqual({ ...first, kept: 2, registered: 0 })
    }, paths))

  it("replaces what should be otherwise", () =>
    withFake(async (options) => {
      const first = await registerWebhooks(options)
      const [event, closed] = options.webhooks
      const filtered = { ...event!, filters: { author_type: "customer" as const } }
      const second = await registerWebhooks({ ...options, webhooks: [filtered, closed!] })
      expect(second).toMatchObject({ kept: 1, registered: 1, unregistered: 1 })
      expect(second.webhooks[1]).toEqual(first.webhooks[1])
      expect(await registerWebhooks({ ...options, secret: "s2" })).toMatchObject({
        registered: 2,
        unregistered: 2
      })
    }, paths))
})

it("leaves other addresses alone, and takes its own away", () =>
  withFake(async (options) => {
    await registerWebhooks({ ...options, url: "https://other.example.com/" })
    await registerWebhooks(options)
    expect(await unregisterWebhooks(options)).toBe(2)
    expect(await unregisterWebhooks(options)).toBe(0)
    expect(await unregisterWebhooks({ ...options, url: "https://other.example.com/" })).toBe(2)
  }))

it("fails with the errors of every call", () =>
  withFake(async (options, fake) => {
    fake.addToken({ token: "narrow", agent_id: "agent1@example.com", scopes: ["chats--all:ro"] })
    await expect(registerWebhooks({ ...options, token: "narrow" })).rejects.toMatchObject({
      _tag: "ApiError"
    })
    await expect(registerWebhooks({ ...options, baseUrl: "http://127.0.0.1:1" })).rejects.toMatchObject({
      _tag: "ConnectionError"
    })
  }))

it.each([
  [{ url: "hooks.example.com" }, "url"],
  [{ secret: "" }, "secret"],
  [{ webhooks: [{ action: "incoming_typing_indicator" }] }, "webhooks[0].action"],
  [{ webhooks: [{ action: "nonsense" }] }, "webhooks[0].action"],
  [{ webhooks: [{ action: "incoming_event", filter: {} }] }, "webhooks[0].filter"],
  [{ webhooks: undefined }, "webhooks"],
  [{ catalog: undefined }, "catalog"],
  [{ token: undefined }, "token"],
  [{ url: "http://hooks.example.com/" }, "url"],
  [{ baseUrl: "http://api.example.com" }, "baseUrl"],
  [{ baseURL: "https://api.example.com" }, "baseURL"],
  [{ paths: "v3" }, "paths"],
  [{ secrets: { w1: "s" } }, "secrets"],
  [{ headers: { Authorization: "x" } }, "headers.Authorization"],
  [{ timeout: -1 }, "timeout"]
])("says what is wrong with %j", async (wrong, option) => {
  const right = { catalog: v3_0, token: "t", url, secret: "s", webhooks: [] }
  const options = { ...right, ...wrong } as unknown as RegisterWebhooksOptions
  await expect(registerWebhooks(options)).rejects.toMatchObject({ _tag: "ConfigurationError", option })
})

it("names the event that was probably meant", async () => {
  const options = { catalog: v3_0, token: "t", url, webhooks: [{ action: "incoming_evnt" }] }
  await expect(registerWebhooks(options)).rejects.toThrow(/did you mean incoming_event\?/)
})
