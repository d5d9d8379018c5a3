import { createServer } from "node:http"
import type { IncomingMessage, RequestListener, Server } from "node:http"
import { connect } from "node:net"
import type { AddressInfo } from "node:net"
import { text } from "node:stream/consumers"
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from "node:zlib"
import { v3_0 } from "@agent-chat/core/v3.0"
import {
  Agent,
  fetch as undiciFetch,
  getGlobalDispatcher,
  MockAgent,
  ProxyAgent,
  setGlobalDispatcher
} from "undici"
import { afterEach, describe, expect, it, vi } from "vitest"
import { createWebApi, type WebApiOptions } from "../web-api.ts"

const closers: (() => void | Promise<void>)[] = []
afterEach(async () => {
  vi.unstubAllEnvs()
  for (const close of closers.splice(0).toReversed()) await close()
})

const listen = async (server: Server): Promise<string> => {
  closers.push(() => {
    server.closeAllConnections()
    server.close()
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
const serve = (handler: RequestListener): Promise<string> => listen(createServer(handler))

const clientOf = (baseUrl: string, options: Partial<WebApiOptions> = {}) => {
  const client = createWebApi(v3_0, { token: "dal:token", baseUrl, retry: () => undefined, ...options })
  closers.push(() => client.close())
  return client
}

const reply = { chat: { id: "c", users: [], access: {}, threads: [] }, text: "żółć 漢字" }
const content = Buffer.from(JSON.stringify(reply))
const read = (baseUrl: string, options: Partial<WebApiOptions> = {}) =>
  clientOf(baseUrl, options).get_chat_threads({ chat_id: "c" })

/** Passes on requests, as a proxy does, and tells which. */
const proxy = async (): Promise<{ url: string; seen: string[] }> => {
  const seen: string[] = []
  const server = createServer((request, response) => {
    seen.push(`${request.method} ${request.url}`)
    response.setHeader("Content-Type", "application/json")
    response.end(content)
  })
  server.on("connect", (request, socket) => {
    seen.push(`CONNECT ${request.url}`)
    const [host, port] = request.url!.split(":")
    const through = connect(Number(port), host, () => {
      socket.write("HTTP/1.1 200 Connection Established\r\n\r\n")
      through.pipe(socket).pipe(through)
    })
    through.on("error", () => socket.destroy())
    socket.on("error", () => through.destroy())
    closers.push(() => void through.destroy())
  })
  return { url: await listen(server), seen }
}

const ways: Record<string, Partial<WebApiOptions>> = {
  undici: {},
  "undici and hooks": { hooks: { afterResponse: [() => {}] } },
  "the global fetch": { fetch: globalThis.fetch }
}

describe.each(Object.entries(ways))("a compressed answer over %s", (_way, options) => {
  it.each([
    ["gzip", gzipSync(content)],
    ["br", brotliCompressSync(content)],
    ["deflate", deflateSync(content)],
    ["deflate", deflateRawSync(content)],
    ["gzip, br", brotliCompressSync(gzipSync(content))]
  ])("is read: %s", async (coding, compressed) => {
    const baseUrl = await serve((_request, response) => {
      response.writeHead(200, { "Content-Encoding": coding, "Content-Type": "application/json" })
      response.end(compressed)
    })
    expect(await read(baseUrl, options)).toEqual(reply)
  })

  it("that is broken cannot be read: the service acted", async () => {
    const baseUrl = await serve((_request, response) => {
      response.writeHead(200, { "Content-Encoding": "gzip", "Content-Type": "application/json" })
      response.end("no gzip at all")
    })
    await expect(read(baseUrl, options)).rejects.toMatchObject({ _tag: "DecodeError", delivery: "accepted" })
  })

  it("may begin with a byte order mark", async () => {
    const baseUrl = await serve(
      (_request, response) => void response.end(Buffer.concat([Buffer.from("\uFEFF"), content]))
    )
    expect(await read(baseUrl, options)).toEqual(reply)
  })
})

it("reads zstd and a coding nobody knows as it can", async () => {
  const baseUrl = await serve((_request, response) => {
    response.writeHead(200, { "Content-Encoding": "zstd, identity", "Content-Type": "application/json" })
    response.end(zstdCompressSync(content))
  })
  expect(await read(baseUrl)).toEqual(reply)
})

describe("the headers of a request", () => {
  const headersOf = async (options: Partial<WebApiOptions>): Promise<IncomingMessage["headers"]> => {
    let seen: IncomingMessage["headers"] = {}
    const baseUrl = await serve((request, response) => {
      seen = request.headers
      response.end(content)
    })
    await read(baseUrl, options)
    return seen
  }

  it("say who asks, and for what", async () => {
    expect(await headersOf({})).toMatchObject({
      "user-agent": "agent-chat-sdk",
      accept: "application/json",
      "accept-encoding": "gzip, deflate, br",
      authorization: "Bearer dal:token"
    })
  })

  it("are those of the user in place of ours, whatever their case", async () => {
    for (const options of Object.values(ways)) {
      const headers = {
        "user-agent": "mine/1",
        ACCEPT: "text/json",
        "X-Tenant": "t1",
        "accept-encoding": "identity"
      }
      const seen = await headersOf({ ...options, headers })
      expect(seen).toMatchObject({
        "user-agent": "mine/1",
        accept: "text/json",
        "x-tenant": "t1",
        "accept-encoding": "identity"
      })
    }
  })

  it("do not let the user take the place of token, region and body, or break a line", () => {
    for (const [name, value] of [
      ["Authorization", "x"],
      ["x-region", "x"],
      ["content-type", "x"],
      ["Content-Length", "1"],
      ["Host", "x"],
      ["X-A", "a\r\nX-Evil: 1"],
      ["X-A", 7 as never],
      ["bad name", "x"],
      ["", "x"]
    ] as const) {
      expect(() => clientOf("http://127.0.0.1:9", { headers: { [name]: value } })).toThrow(
        expect.objectContaining({ _tag: "ConfigurationError", option: expect.stringMatching(/^headers/) })
      )
    }
  })
})

describe("a `fetch` of the user", () => {
  it("is called with an address and plain values", async () => {
    const seen: unknown[][] = []
    const fetch: WebApiOptions["fetch"] = (...given) => {
      seen.push(given)
      return Promise.resolve(Response.json(reply))
    }
    for (const hooks of [undefined, { beforeRequest: [() => {}] }]) {
      await read("http://127.0.0.1:9", { fetch, hooks })
      await clientOf("http://127.0.0.1:9", { fetch, hooks }).upload_file({ file: new Blob(["text"]) })
    }
    for (const [url, init, ...rest] of seen as [string, Record<string, unknown>, ...unknown[]][]) {
      expect(rest).toEqual([])
      expect(url).toMatch(/^http:\/\/127\.0\.0\.1:9\/v3\.0\/agent\/action\//)
      expect(init["signal"]).toBeInstanceOf(AbortSignal)
      expect(Object.getPrototypeOf(init["headers"])).toBe(Object.prototype)
      expect(init["method"]).toBe("POST")
      expect(typeof init["body"] === "string" || init["body"] instanceof ArrayBuffer).toBe(true)
    }
    expect(seen).toHaveLength(4)
  })

  const fetches: Record<string, WebApiOptions["fetch"]> = {
    "of undici": undiciFetch,
    "that passes on text and values": (url: string | URL, init) => fetch(String(url), init),
    "that answers with as little as is read": async (url, init) => {
      const response = await fetch(url, init)
      return {
        status: response.status,
        headers: { get: (name) => response.headers.get(name) },
        text: () => response.text()
      }
    }
  }
  it.each(Object.entries(fetches))("%s does, for calls and for uploads", async (_name, own) => {
    let form = ""
    const baseUrl = await serve(async (request, response) => {
      form = await text(request)
      response.end(form.startsWith("--") ? JSON.stringify({ url: "https://cdn.invalid" }) : content)
    })
    expect(await read(baseUrl, { fetch: own })).toEqual(reply)
    const file = { stream: new Blob(["some text"]).stream(), name: "a.txt" }
    expect(await clientOf(baseUrl, { fetch: own }).upload_file({ file })).toEqual({
      url: "https://cdn.invalid"
    })
    expect(form).toContain('filename="a.txt"\r\nContent-Type: text/plain\r\n\r\nsome text\r\n')
  })

  it("that returns a body somebody has read is told so, and not asked again", async () => {
    let asked = 0
    const client = clientOf("http://127.0.0.1:9", {
      retry: undefined,
      fetch: async () => {
        asked++
        const response = Response.json(reply)
        await response.text()
        return response
      }
    })
    await expect(client.get_chat_threads({ chat_id: "c" })).rejects.toMatchObject({
      _tag: "DecodeError",
      retryable: false,
      expected: "a body that nobody has read"
    })
    expect(asked).toBe(1)
  })

  it("that listens to no signal is left when the call ends", async () => {
    const client = clientOf("http://127.0.0.1:9", { fetch: () => new Promise(() => {}), maxConcurrent: 1 })
    const controller = new AbortController()
    const first = client.get_chat_threads({ chat_id: "c" }, { signal: controller.signal })
    setTimeout(() => controller.abort("enough"), 10)
    await expect(first).rejects.toBe("enough")
    // Its place is free again.
    await expect(client.get_chat_threads({ chat_id: "c" }, { timeout: 20 })).rejects.toMatchObject({
      _tag: "TimeoutError",
      phase: "awaiting"
    })
  })
})

describe("the connections of Node", () => {
  it("go through the proxies of the environment when they are to", async () => {
    const { url, seen } = await proxy()
    const baseUrl = await serve((_request, response) => void response.end(content))
    vi.stubEnv("HTTP_PROXY", url)
    vi.stubEnv("http_proxy", url)
    vi.stubEnv("NO_PROXY", "")
    vi.stubEnv("no_proxy", "")
    await read(baseUrl)
    expect(seen).toEqual([])
    vi.stubEnv("NODE_USE_ENV_PROXY", "1")
    await read(baseUrl)
    expect(seen.length).toBeGreaterThan(0)
  })

  it("are those of a dispatcher that is given, for calls and streamed uploads, and are left open", async () => {
    const { url, seen } = await proxy()
    const baseUrl = await serve(async (request, response) => {
      const isForm = (await text(request)).startsWith("--")
      response.end(isForm ? JSON.stringify({ url: "https://cdn.invalid" }) : content)
    })
    const dispatcher = new ProxyAgent({ uri: url, proxyTunnel: true })
    closers.push(() => dispatcher.close())
    const client = clientOf(baseUrl, { dispatcher })
    expect(await client.get_chat_threads({ chat_id: "c" })).toEqual(reply)
    await client.upload_file({ file: { stream: new Blob(["a"]).stream(), name: "a" } })
    expect(seen[0]).toBe(`CONNECT ${new URL(baseUrl).host}`)
    await client.close()
    expect(await read(baseUrl, { dispatcher })).toEqual(reply)
  })

  it("are those of setGlobalDispatcher, from the moment it is called", async () => {
    const before = getGlobalDispatcher()
    closers.push(() => setGlobalDispatcher(before))
    const baseUrl = await serve((_request, response) => void response.end(content))
    const client = clientOf(baseUrl)
    expect(await client.get_chat_threads({ chat_id: "c" })).toEqual(reply)
    const mock = new MockAgent()
    mock.disableNetConnect()
    mock
      .get(baseUrl)
      .intercept({ path: "/v3.0/agent/action/get_chat_threads", method: "POST" })
      .reply(200, { ...reply, text: "mocked" })
    setGlobalDispatcher(mock)
    expect(await client.get_chat_threads({ chat_id: "c" })).toMatchObject({ text: "mocked" })
    // One that differs from the usual one in its options alone.
    let lookups = 0
    const agent = new Agent({
      connect: {
        lookup: (_host, _options, done) => (lookups++, done(null, [{ address: "127.0.0.1", family: 4 }]))
      }
    })
    closers.push(() => agent.close())
    setGlobalDispatcher(agent)
    expect(await read(baseUrl.replace("127.0.0.1", "localhost"))).toEqual(reply)
    expect(lookups).toBe(1)
    setGlobalDispatcher(before)
    expect(await client.get_chat_threads({ chat_id: "c" })).toEqual(reply)
  })
})
