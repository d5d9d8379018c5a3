import { v3_0 } from "@agent-chat/core/v3.0"
import { FakeLiveChat } from "@agent-chat/testing"
import { describe, expect, it, onTestFinished, vi } from "vitest"
import { inspect } from "node:util"
import { registerWebhooks, unregisterWebhooks } from "./register.ts"
import type { RegisterWebhooksOptions } from "./registration-options.ts"
import { url, withFake, answering } from "./test-support/registration.ts"

describe("the calls", () => {
  it("give fetch an address and plain values, and take headers", () =>
    withFake(async (options) => {
      const calls: unknown[][] = []
      const fetch: RegisterWebhooksOptions["fetch"] = (...args) => {
        calls.push(args)
        return globalThis.fetch(...args)
      }
      await registerWebhooks({ ...options, fetch, headers: { "User-Agent": "mine" } })
      expect(calls).toHaveLength(4)
      for (const [address, init] of calls) {
        expect(address).toEqual(
          expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/v3\.0\/configuration\/webhooks\//)
        )
        expect(init).toMatchObject({
          method: "POST",
          headers: { "User-Agent": "mine", Accept: "application/json", "Content-Type": "application/json" },
          body: expect.any(String)
        })
      }
    }))

  it("end in time, whatever hangs", async () => {
    const silent = await answering({ "": () => {} })
    const options = { catalog: v3_0, token: "t", baseUrl: silent.url, url, webhooks: [], timeout: 50 }
    await expect(registerWebhooks(options)).rejects.toMatchObject({ _tag: "TimeoutError", after: 50 })
    const token = (): Promise<string> => new Promise(() => {})
    await expect(unregisterWebhooks({ ...options, token })).rejects.toMatchObject({ _tag: "TimeoutError" })
    const fetch = (): Promise<never> => new Promise(() => {})
    await expect(unregisterWebhooks({ ...options, fetch })).rejects.toMatchObject({ _tag: "TimeoutError" })
  })

  it("hand on no secret that the service echoes", async () => {
    const refuse = (response: { writeHead(status: number, headers: object): { end(text: string): void } }) =>
      response
        .writeHead(400, { "content-type": "application/json", "x-request-id": "about a-long-token" })
        .end(
          JSON.stringify({
            error: {
              type: "validation",
              message: "register https://hooks.example.com/a-path-token with a-long-secret as a-long-token",
              data: { url: "a-path-token", "a-long-secret": ["a-long-token"] }
            }
          })
        )
    const echo = await answering({ "/get_webhooks_config": [], "/register_webhook": refuse })
    const error: unknown = await registerWebhooks({
      catalog: v3_0,
      token: "a-long-token",
      baseUrl: echo.url,
      url: "https://hooks.example.com/a-path-token",
      secret: "a-long-secret",
      webhooks: [{ action: "incoming_event" }]
    }).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ _tag: "ApiError", type: "validation", status: 400 })
    expect(inspect(error, { depth: 9, showHidden: true })).not.toMatch(
      /a-long-token|a-long-secret|a-path-token/
    )
  })

  it("ask for another token when one is refused, once", () =>
    withFake(async (options, fake) => {
      const strict = await FakeLiveChat.start({ token: "the-good-token" })
      onTestFinished(() => strict.close())
      const token = vi.fn((rejected?: string) => (rejected === undefined ? "an-old-token" : "the-good-token"))
      expect(await registerWebhooks({ ...options, token, baseUrl: strict.webUrl })).toMatchObject({
        registered: 2
      })
      expect(token).toHaveBeenCalledWith("an-old-token")
      expect(fake.webhookAttempts).toEqual([])
    }))
})
