// The Web API client on a bad network: real sockets, with a TCP proxy between client and fake.
import { v3_0 } from "@agent-chat/core/v3.0"
import { FakeLiveChat } from "@agent-chat/testing"
import { createWebApi, type WebApiOptions } from "@agent-chat/web-api"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { TcpProxy } from "./support/tcp-proxy.ts"
import type { Weather } from "./support/tcp-proxy.ts"

let fake: FakeLiveChat
let proxy: TcpProxy
const closers: (() => Promise<void>)[] = []

beforeEach(async () => {
  fake = await FakeLiveChat.start()
  proxy = await TcpProxy.start(fake.webUrl)
})
afterEach(async () => {
  await Promise.all(closers.splice(0).map((close) => close()))
  await proxy.close()
  await fake.close()
})

const clientOf = (options: Partial<WebApiOptions> = {}) => {
  const client = createWebApi(v3_0, { token: fake.token, baseUrl: `http://${proxy.host}`, ...options })
  closers.push(() => client.close())
  return client
}

const noRetry = { retry: () => undefined }

/** How a call ends in this weather, without repeats. */
const inWeather = async (weather: Weather, options: Partial<WebApiOptions> = {}): Promise<any> => {
  proxy.weather = weather
  const result = await clientOf({ ...noRetry, timeout: 150, ...options }).safe.start_chat({})
  return result.ok ? result.value : result.error
}

const fetches = { undici: {}, "the global fetch": { fetch: globalThis.fetch } }

for (const [name, options] of Object.entries(fetches)) {
  describe(`over ${name}`, () => {
    it("calls a reset after sending lost, and its outcome unknown", async () => {
      expect(await inWeather({ kind: "reset" }, options)).toMatchObject({
        _tag: "ConnectionError",
        reason: "lost",
        delivery: "unknown"
      })
    })

    it("calls a cut within the status line or the headers lost and unknown", async () => {
      for (const after of [5, 40]) {
        for (const kind of ["cut", "end"] as const) {
          expect(await inWeather({ kind, after }, options)).toMatchObject({
            _tag: "ConnectionError",
            delivery: "unknown"
          })
        }
      }
    })

    it("calls a cut within the body an answer that cannot be read: the server acted", async () => {
      for (const kind of ["cut", "end"] as const) {
        expect(await inWeather({ kind, after: 400 }, options)).toMatchObject({
          _tag: "DecodeError",
          delivery: "accepted",
          retryable: true
        })
      }
    })

    it("times out when nothing more comes, wherever it stops", async () => {
      for (const after of [0, 40, 400]) {
        expect(await inWeather({ kind: "stall", after }, options)).toMatchObject({
          _tag: "TimeoutError",
          phase: "awaiting",
          delivery: "unknown"
        })
      }
    })

    it("reads an answer that drips in, and times out when it drips too slowly", async () => {
      expect(
        await inWeather({ kind: "drip", bytes: 100, every: 1 }, { ...options, timeout: 5000 })
      ).toHaveProperty("chat")
      expect(await inWeather({ kind: "drip", bytes: 1, every: 20 }, options)).toMatchObject({
        _tag: "TimeoutError",
        delivery: "unknown"
      })
    })

    it("calls a refused connection refused and not sent", async () => {
      const client = clientOf({ ...noRetry, ...options })
      await proxy.close()
      expect(await client.safe.start_chat({})).toMatchObject({
        error: { _tag: "ConnectionError", reason: "refused", delivery: "not-sent" }
      })
    })

    it("settles every call when 100 connections are reset at once", async () => {
      const client = clientOf({ ...noRetry, ...options, maxConcurrent: 100 })
      fake.stall("start_chat")
      const calls = Array.from({ length: 100 }, () => client.safe.start_chat({}))
      await expect.poll(() => fake.calls.count).toBe(100)
      proxy.resetAll()
      for (const result of await Promise.all(calls)) {
        expect(result).toMatchObject({
          ok: false,
          error: { _tag: "ConnectionError", reason: "lost", delivery: "unknown" }
        })
      }
      await expect.poll(() => proxy.connections).toBe(0)
    })

    it("carries a keyed call through a cut answer: it is found, not sent twice", async () => {
      const client = clientOf({
        ...options,
        retry: ({ error }) => (error.retryable ? 1 : undefined),
        observe: { onRetry: () => void (proxy.weather = { kind: "clear" }) }
      })
      const { chat } = await client.start_chat({})
      proxy.weather = { kind: "cut", after: 300 }
      const event = { type: "message", text: "once", recipients: "all" } as const
      const sending = client.send_event({ chat_id: chat.id, event })
      expect((await sending).event).toMatchObject({ text: "once" })
      const { chat: read } = await client.get_chat_threads({ chat_id: chat.id })
      const texts = read.threads?.flatMap(({ events }) => events?.map((event) => (event as any).text))
      expect(texts).toEqual(["once"])
    })
  })
}

it("says dns and not sent when the host has no address", async () => {
  const client = clientOf({ ...noRetry, baseUrl: "http://nowhere.invalid", allowInsecure: true })
  expect(await client.safe.start_chat({})).toMatchObject({
    error: { _tag: "ConnectionError", reason: "dns", delivery: "not-sent" }
  })
})

it("says tls and not sent when the other side does not speak TLS", async () => {
  const client = clientOf({ ...noRetry, baseUrl: `https://${proxy.host}` })
  expect(await client.safe.start_chat({})).toMatchObject({
    error: { _tag: "ConnectionError", reason: "tls", delivery: "not-sent" }
  })
})

it("leaves no connection behind once it is closed", async () => {
  const client = clientOf()
  await Promise.all(Array.from({ length: 10 }, () => client.start_chat({})))
  await client.close()
  await expect.poll(() => proxy.connections).toBe(0)
})
