import { once } from "node:events"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { v3_6 } from "@agent-chat/core/v3.6"
import { afterEach, describe, expect, it } from "vitest"
import { createRecorder, observationsOf, parseRecording, replay } from "./index.ts"

const closing: (() => void)[] = []
afterEach(() => closing.splice(0).forEach((close) => close()))

const serve = async (body: string, status = 200, headers: Record<string, string> = {}): Promise<string> => {
  const server = createServer((_request, response) =>
    response.writeHead(status, { "Content-Type": "application/json", ...headers }).end(body)
  )
  server.listen(0, "127.0.0.1")
  await once(server, "listening")
  closing.push(() => server.close().closeAllConnections())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const record = (options: Partial<Parameters<typeof createRecorder>[0]> = {}) => {
  const lines: string[] = []
  const recorder = createRecorder({ write: (line) => lines.push(line), ...options })
  return { recorder, text: () => lines.join("") }
}

describe("a recorder of HTTP", () => {
  it("writes requests and answers, and no secret: none it was told of, none it sees, none that is echoed", async () => {
    const origin = await serve(
      JSON.stringify({
        error: {
          type: "validation",
          message: "dal:a-long-token is no chat",
          data: { access_token: "fra:another-token" }
        }
      }),
      400,
      { "Retry-After": "3", "Set-Cookie": "session=a-cookie-of-somebody" }
    )
    const { recorder, text } = record({ secrets: ["a-secret-of-ours"] })
    const answer = await recorder.fetch(`${origin}/v3.6/agent/action/get_chat`, {
      method: "POST",
      headers: { Authorization: "Bearer dal:a-long-token" },
      body: JSON.stringify({ chat_id: "a-secret-of-ours" })
    })
    expect(await answer.json()).toMatchObject({ error: { type: "validation" } })
    expect(text()).not.toMatch(/a-long-token|another-token|a-secret-of-ours|a-cookie/)
    const [, request, reply] = text()
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(request).toMatchObject({
      k: "request",
      path: "/v3.6/agent/action/get_chat",
      json: { chat_id: "***" }
    })
    expect(reply).toMatchObject({ k: "answer", status: 400, headers: { "retry-after": "3" } })
    expect(observationsOf(v3_6, parseRecording(text()))).toMatchObject([
      { kind: "refusal", action: "get_chat", via: "web", status: 400, error: { type: "validation" } }
    ])
  })

  it("writes that there was no answer", async () => {
    const { recorder, text } = record()
    await expect(
      recorder.fetch("http://127.0.0.1:1/v3.6/agent/action/get_chat", { method: "POST" })
    ).rejects.toThrow("fetch failed")
    expect(text()).toContain('"k":"failed"')
  })

  it("takes no event for that of a webhook whose receiver has thrown", async () => {
    const { recorder, text } = record()
    const hook = (): Request =>
      new Request("http://127.0.0.1/", {
        method: "POST",
        body: JSON.stringify({ webhook_id: "w", action: "incoming_event", payload: {} })
      })
    const broken = recorder.webhooks(() => Promise.reject(new Error("no receiver")))
    await expect(broken(hook())).rejects.toThrow("no receiver")
    const receiving = recorder.webhooks(() => {
      recorder.observe.onEvent?.({
        action: "incoming_event",
        source: "webhook",
        receivedAt: Date.now(),
        origin: "w"
      } as never)
      return Promise.resolve(new Response())
    })
    await receiving(hook())
    expect(text()).toContain('"k":"seen","w":2')
  })

  it("answers calls of a replay as they were answered", async () => {
    const origin = await serve(JSON.stringify({ event_id: "K600PKZON8_1" }))
    const { recorder, text } = record()
    await recorder.fetch(`${origin}/v3.6/agent/action/send_event`, {
      method: "POST",
      body: JSON.stringify({ chat_id: "A" })
    })
    const { rtm } = replay(v3_6, parseRecording(text()))
    expect(await rtm.call("send_event", { chat_id: "A" })).toEqual({ event_id: "K600PKZON8_1" })
    await expect(rtm.call("send_event", { chat_id: "A" })).rejects.toMatchObject({
      _tag: "ConnectionError",
      delivery: "not-sent"
    })
  })
})

describe("reading", () => {
  const head = `{"acr":1,"version":"3.6","startedAt":0,"anonymised":false}\n`

  it("takes a last line that is half written, as a program that is stopped leaves it", () => {
    expect(parseRecording(`${head}{"t":1,"k":"closed","c":1}\n{"t":2,"k":"in`).entries).toHaveLength(1)
  })

  it.each([
    ["", "it is empty"],
    ["{}\n", "its first line does not say so"],
    ["hello\n", "its first line does not say so"],
    [head.replace('"acr":1', '"acr":2'), "format 2"],
    [`${head}{"t":1,"k":"nonsense"}\n{"t":2,"k":"closed","c":1}\n`, "line 2"]
  ])("refuses %j", (text, message) => {
    expect(() => parseRecording(text)).toThrow(message)
  })

  it("plays only with the catalog of its version", async () => {
    const recording = parseRecording(head.replace("3.6", "3.0"))
    expect(() => replay(v3_6, recording)).toThrow("v3.0")
  })
})

it("refuses options that it does not know", () => {
  expect(() => createRecorder({ write: () => undefined, anonymize: true } as never)).toThrow("anonymise")
})
