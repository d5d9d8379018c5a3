import { v3_0 } from "@agent-chat/core/v3.0"
import { describe, expect, it } from "vitest"
import { webhookReceiver } from "./receiver.ts"
import { registerWebhooks, unregisterWebhooks } from "./register.ts"
import type { RegisterWebhooksOptions } from "./registration-options.ts"
import { url, withFake, registered, answering } from "./test-support/registration.ts"

describe("several processes", () => {
  /** Expects each process to have the secrets of all that is registered at the address, each once. */
  const expectAgreement = async (
    options: RegisterWebhooksOptions,
    results: readonly Awaited<ReturnType<typeof registerWebhooks>>[]
  ): Promise<number> => {
    const there = await registerWebhooks({ ...options, secret: undefined })
    expect(there).toMatchObject({ kept: 2, registered: 0, unregistered: 0 })
    for (const result of results) {
      expect(result.webhooks).toEqual(there.webhooks)
      for (const { webhook_id, secret_key } of there.webhooks)
        expect(result.secrets[webhook_id]).toBe(secret_key)
    }
    expect(results.reduce((sum, { registered }) => sum + registered, 0)).toBe(2)
    return unregisterWebhooks(options)
  }

  it.each([3, 8])("that start at the same time, %i of them, agree on one registration", (count) =>
    withFake(async (options) => {
      const starting = Array.from({ length: count }, () => registerWebhooks(options))
      expect(await expectAgreement(options, await Promise.all(starting))).toBe(2)
    })
  )

  it("need not share a secret", () =>
    withFake(async (options) => {
      const own = { ...options, secret: undefined }
      const results = await Promise.all([1, 2, 3].map(() => registerWebhooks(own)))
      expect(await expectAgreement(own, results)).toBe(2)
      expect(
        new Set(results.flatMap(({ webhooks }) => webhooks.map(({ secret_key }) => secret_key))).size
      ).toBe(2)
    }))

  it("agree when they start in any distance and are of any speed", () =>
    withFake(async (options) => {
      const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
      const results = await Promise.all(
        [0, 3, 8, 20, 50].map(async (after, index) => {
          await pause(after)
          const fetch: RegisterWebhooksOptions["fetch"] = async (address, init) => {
            await pause((index * 7) % 5)
            return globalThis.fetch(address, init)
          }
          return registerWebhooks({ ...options, fetch })
        })
      )
      expect(await expectAgreement(options, results)).toBe(2)
    }))

  it("adopt what was doubled by one that crashed", () =>
    withFake(async (options, fake) => {
      const about = { url: options.url, action: "incoming_event", secret: "s1" }
      const [first, second] = [fake.registerWebhook(about), fake.registerWebhook(about)]
      const result = await registerWebhooks(options)
      expect(result.webhooks[0]!.webhook_id).toBe(first)
      expect(result).toMatchObject({ kept: 1, registered: 1, unregistered: 1 })
      expect(result.secrets).toMatchObject({ [first]: "s1", [second]: "s1" })
    }))

  it("say so when they want something else of one address all the time", () =>
    withFake(async (options) => {
      const fetch: RegisterWebhooksOptions["fetch"] = async (address, init) => {
        const response = await globalThis.fetch(address, init)
        if (!address.endsWith("/register_webhook")) return response
        // Another process takes away what was registered, and has its own way.
        await unregisterWebhooks(options)
        return response
      }
      await expect(registerWebhooks({ ...options, fetch })).rejects.toMatchObject({
        _tag: "ConnectionError",
        message: expect.stringContaining("other processes")
      })
    }))
})

describe("secrets", () => {
  it("of what is replaced stay valid, as deliveries may still come", () =>
    withFake(async (options) => {
      const first = await registerWebhooks(options)
      const second = await registerWebhooks({ ...options, secret: "s2" })
      expect(second).toMatchObject({ kept: 0, registered: 2, unregistered: 2 })
      expect(second.secrets).toMatchObject(first.secrets)
      expect(Object.values(second.secrets).toSorted()).toEqual(["s1", "s1", "s2", "s2"])
    }))

  it("are made when none is given, and kept when there are some", () =>
    withFake(async (options) => {
      const made = await registerWebhooks({ ...options, secret: undefined })
      for (const secret of Object.values(made.secrets)) expect(secret).toMatch(/^[0-9a-f]{64}$/)
      expect(await registerWebhooks({ ...options, secret: undefined })).toMatchObject({
        kept: 2,
        secrets: made.secrets
      })
      expect(await registerWebhooks(options)).toMatchObject({ kept: 0, registered: 2, secrets: made.secrets })
    }))

  it("are put into a store that a receiver can take", () =>
    withFake(async (options) => {
      const secrets = new Map<string, string>()
      const { secrets: returned } = await registerWebhooks({ ...options, secrets })
      expect(Object.fromEntries(secrets)).toEqual(returned)
      const receiver = webhookReceiver({ catalog: v3_0, secrets, consume: () => {} })
      for (const [webhook_id, secret_key] of secrets) {
        const body = { webhook_id, secret_key, action: "thread_closed", data: {} }
        expect((await receiver.receive(body)).status).toBe(200)
      }
    }))

  it("that the service does not show are those of the store", async () => {
    const shown = await answering({
      "/get_webhooks_config": [registered("w1"), registered("w2", "thread_closed")]
    })
    const store = new Map([
      ["w1", "from the store"],
      ["w2", "from the store, too"]
    ])
    const webhooks = [{ action: "incoming_event" }, { action: "thread_closed" }]
    const options = { catalog: v3_0, token: "t", baseUrl: shown.url, url, webhooks }
    expect(await registerWebhooks({ ...options, secrets: store })).toMatchObject({
      kept: 2,
      secrets: { w1: "from the store", w2: "from the store, too" }
    })
    // Without a store, the one that is given is taken for the one that is there.
    expect(await registerWebhooks({ ...options, secret: "mine" })).toMatchObject({
      kept: 2,
      secrets: { w1: "mine", w2: "mine" }
    })
  })

  it("that a store does not tell in time end the registration", async () => {
    const shown = await answering({ "/get_webhooks_config": [registered("w1")] })
    const secrets = { get: () => new Promise<string>(() => {}) }
    const options = { catalog: v3_0, token: "t", baseUrl: shown.url, url, webhooks: [], secrets, timeout: 30 }
    await expect(registerWebhooks(options)).rejects.toMatchObject({ _tag: "TimeoutError" })
  })
})
