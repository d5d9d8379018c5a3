import { v3_0 } from "@agent-chat/core/v3.0"
import { FakeLiveChat } from "@agent-chat/testing"
import { describe, expect, it, onTestFinished, vi } from "vitest"
import type { AddressInfo } from "node:net"
import { createServer, type IncomingMessage } from "node:http"
import { gzipSync } from "node:zlib"
import { inspect } from "node:util"
import { webhookReceiver } from "./receiver.ts"
import { registerWebhooks, unregisterWebhooks } from "./register.ts"
import type { RegisterWebhooksOptions } from "./registration-options.ts"

const url = "https://hooks.example.com/livechat/token"

const withFake = async (
  run: (options: RegisterWebhooksOptions, fake: FakeLiveChat) => Promise<void>,
  paths: "webhooks" | "action" = "webhooks"
): Promise<void> => {
  await using fake = await FakeLiveChat.start()
  const webhooks = [{ action: "incoming_event" }, { action: "thread_closed" }]
  await run(
    { catalog: v3_0, token: fake.token, baseUrl: fake.webUrl, url, secret: "s1", webhooks, paths },
    fake
  )
}

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

/** A webhook as a service shows it that does not show secrets. */
const registered = (webhook_id: string, action = "incoming_event") => ({ webhook_id, url, action })

/** A service that answers by the ends of paths. */
const answering = async (answers: Record<string, unknown>) => {
  const seen: IncomingMessage[] = []
  const server = createServer((request, response) => {
    seen.push(request)
    const answer = Object.entries(answers).find(([end]) => request.url!.endsWith(end))?.[1]
    if (typeof answer === "function") (answer as (response_: typeof response) => void)(response)
    else {
      response.writeHead(200, { "content-type": "application/json", "content-encoding": "gzip" })
      response.end(gzipSync(JSON.stringify(answer)))
    }
  }).listen(0, "127.0.0.1")
  await new Promise((resolve) => server.once("listening", resolve))
  onTestFinished(() => server.close().closeAllConnections())
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen }
}

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
