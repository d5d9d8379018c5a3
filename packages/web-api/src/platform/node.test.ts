import { createServer } from "node:http"
import type { IncomingMessage } from "node:http"
import { connect } from "node:net"
import { text } from "node:stream/consumers"
import { Agent, getGlobalDispatcher, MockAgent, ProxyAgent, setGlobalDispatcher } from "undici"
import { describe, expect, it, onTestFinished, vi } from "vitest"
import { type WebApiOptions } from "../web-api.ts"
import { listen, serve, clientOf, reply, content, read, ways } from "./test-support/servers.ts"

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
    onTestFinished(() => void through.destroy())
  })
  return { url: await listen(server), seen }
}

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

describe("the connections of Node", () => {
  it("go through the proxies of the environment when they are to", async () => {
    const { url, seen } = await proxy()
    const baseUrl = await serve((_request, response) => void response.end(content))
    onTestFinished(() => void vi.unstubAllEnvs())
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
    onTestFinished(() => dispatcher.close())
    const client = clientOf(baseUrl, { dispatcher })
    expect(await client.get_chat_threads({ chat_id: "c" })).toEqual(reply)
    await client.upload_file({ file: { stream: new Blob(["a"]).stream(), name: "a" } })
    expect(seen[0]).toBe(`CONNECT ${new URL(baseUrl).host}`)
    await client.close()
    expect(await read(baseUrl, { dispatcher })).toEqual(reply)
  })

  it("are those of setGlobalDispatcher, from the moment it is called", async () => {
    const before = getGlobalDispatcher()
    onTestFinished(() => setGlobalDispatcher(before))
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
    onTestFinished(() => agent.close())
    setGlobalDispatcher(agent)
    expect(await read(baseUrl.replace("127.0.0.1", "localhost"))).toEqual(reply)
    expect(lookups).toBe(1)
    setGlobalDispatcher(before)
    expect(await client.get_chat_threads({ chat_id: "c" })).toEqual(reply)
  })
})
