import { v3_0 } from "@agent-chat/core/v3.0"
import type { IncomingMessage } from "node:http"
import { describe, expect, it } from "vitest"
import { toNode } from "./node.ts"
import { webhookReceiver } from "./receiver.ts"
import { body, closeAfterEach, open, payload, start, whole, type Wrap } from "../test-support/raw-webhooks.ts"

closeAfterEach()

describe("behind middleware", () => {
  const post = async (port: number, text: string): Promise<number> => {
    const { write, status } = open(port)
    write(whole(text))
    return status()
  }
  const read = async (request: IncomingMessage): Promise<Buffer> => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    return Buffer.concat(chunks)
  }
  const after = (run: (request: IncomingMessage & Record<string, unknown>) => unknown): Wrap => {
    return (listener) => async (request, response) => {
      await run(request as never)
      listener(request, response)
    }
  }

  it.each<[string, Wrap]>([
    ["called setEncoding", after((request) => void request.setEncoding("utf8"))],
    ["called setEncoding otherwise", after((request) => void request.setEncoding("utf-8"))],
    [
      "parsed the body",
      after(async (request) => (request["body"] = JSON.parse(String(await read(request)))))
    ],
    ["kept its text", after(async (request) => (request["body"] = String(await read(request))))],
    ["kept its bytes", after(async (request) => (request["body"] = await read(request)))],
    [
      "kept both",
      after(async (request) => {
        request["rawBody"] = await read(request)
        request["body"] = { parsed: "otherwise" }
      })
    ],
    ["paused the request", after((request) => void request.pause())],
    [
      "only looks on",
      (listener) => (request, response) => {
        request.on("data", () => {})
        listener(request, response)
      }
    ]
  ])("that %s it takes webhooks, and checks their secret", async (_what, wrap) => {
    const { port, seen, reasons } = await start({}, wrap)
    const text = body({ data: { ...payload, text: "zażółć" } })
    expect(await post(port, text)).toBe(200)
    expect(seen).toMatchObject([{ payload: { text: "zażółć" } }])
    expect(await post(port, body({ secret_key: "x" }))).toBe(401)
    expect(reasons()).toEqual(["secret"])
  })

  it.each<[string, Wrap]>([
    ["read the body and kept nothing", after((request) => read(request))],
    [
      "read a part of it",
      after(async (request) => {
        await new Promise((resolve) => request.once("readable", resolve))
        request.read(3)
      })
    ],
    ["made latin1 of it", after((request) => void request.setEncoding("latin1"))],
    ["made base64 of it", after((request) => void request.setEncoding("base64"))]
  ])("that %s it answers 500 and says so", async (_what, wrap) => {
    const { port, seen, told } = await start({}, wrap)
    expect(await post(port, body())).toBe(500)
    expect(seen).toEqual([])
    expect(told).toEqual([
      {
        kind: "webhook-refused",
        reason: "unreadable",
        status: 500,
        hint: expect.stringContaining("toNode")
      }
    ])
  })

  it("that has answered already it says nothing more, and throws nothing", async () => {
    const { port, seen } = await start({}, (listener) => (request, response) => {
      response.writeHead(418).end()
      listener(request, response)
    })
    expect(await post(port, body())).toBe(418)
    await expect.poll(() => seen.length).toBe(1)
  })

  it("that takes off a part of the path it knows the whole", async () => {
    const { port } = await start({ pathToken: "hook" }, (listener) => (request, response) => {
      Object.assign(request, { originalUrl: request.url, url: "/" })
      listener(request, response)
    })
    expect(await post(port, body())).toBe(200)
  })

  it("that destroys the request it answers nothing, and ends", async () => {
    const { port, receiver, reasons } = await start({}, (listener) => (request, response) => {
      request.destroy()
      request.once("close", () => listener(request, response))
    })
    const { write, ended } = open(port)
    write(whole(body()))
    await ended()
    expect(await receiver.drain(undefined, { timeout: 100 })).toMatchObject({ unanswered: 0 })
    expect(reasons()).toEqual(["aborted"])
  })

  it("never throws, whatever it is called with", async () => {
    const receiver = webhookReceiver({ catalog: v3_0, secrets: {}, warn: false })
    const listener = toNode(receiver) as (...odd: unknown[]) => void
    for (const odd of [
      [],
      [undefined, undefined],
      [{}, {}],
      [null, null],
      [{ method: "POST", headers: {} }, {}]
    ])
      expect(() => listener(...odd)).not.toThrow()
    expect(() => toNode((() => {}) as never)).toThrow(expect.objectContaining({ option: "receiver" }))
    expect(() => toNode(undefined as never)).toThrow(expect.objectContaining({ option: "receiver" }))
  })
})
