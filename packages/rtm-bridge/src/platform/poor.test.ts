// A platform that has little: React Native, and pages on http://. The client of browsers runs in a realm of its own, with
// what such a platform has and nothing else.
import type { AddressInfo } from "node:net"
import { fileURLToPath } from "node:url"
import { createContext, runInContext } from "node:vm"
import { build } from "esbuild"
import { afterAll, beforeAll, expect, it } from "vitest"
import { WebSocketServer } from "ws"

const program = `
import { v3_0 } from "@agent-chat/core/v3.0/light"
import { createRtm } from "@agent-chat/rtm-bridge"

globalThis.run = async (baseUrl) => {
  const rtm = createRtm(v3_0, { token: "dal:token", baseUrl, session: { closeTimeout: 100 } })
  const told = []
  rtm.on("thread_closed").subscribe(({ payload }) => told.push(payload.chat_id))
  const { id } = await rtm.connect({ timeout: 5000 })
  const event = { type: "message", text: "hi", recipients: "all" }
  const sent = await rtm.send_event({ chat_id: "c", event })
  await rtm.renew()
  await rtm.pause()
  await rtm.resume({ timeout: 5000 })
  const controller = new AbortController()
  const aborted = rtm.start_chat({}, { signal: controller.signal }).catch((reason) => reason)
  controller.abort("no")
  await rtm.drain({ logout: true })
  return JSON.stringify([id, sent.custom_id, told, await aborted, rtm.status.value])
}
`

let script = ""
const server = new WebSocketServer({ port: 0, host: "127.0.0.1" })

beforeAll(async () => {
  server.on("connection", (socket) => {
    socket.on("message", (data: Buffer) => {
      const { request_id, action, payload } = JSON.parse(data.toString()) as {
        request_id: string
        action: string
        payload: { event?: { custom_id: string } }
      }
      if (action === "start_chat") return
      const reply =
        action === "login" ? { my_profile: { id: "a@example.com" } } : { custom_id: payload.event?.custom_id }
      socket.send(JSON.stringify({ request_id, action, type: "response", success: true, payload: reply }))
      if (action === "send_event")
        socket.send(JSON.stringify({ action: "thread_closed", type: "push", payload: { chat_id: "c" } }))
    })
  })
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: fileURLToPath(new URL("../..", import.meta.url)) },
    bundle: true,
    platform: "browser",
    conditions: ["@agent-chat/source"],
    write: false
  })
  script = outputFiles[0]!.text
})
afterAll(() => {
  for (const client of server.clients) client.terminate()
  server.close()
})

/** As in React Native: an address that knows none of its parts. */
class PoorUrl {
  get protocol(): string {
    throw new Error("URL.protocol is not implemented")
  }
}

class PoorSignal extends EventTarget {
  aborted = false
  reason: unknown
}

class PoorController {
  readonly signal = new PoorSignal()
  abort(reason?: unknown): void {
    if (this.signal.aborted) return
    this.signal.aborted = true
    this.signal.reason = reason
    this.signal.dispatchEvent(new Event("abort"))
  }
}

const common = { setTimeout, clearTimeout, queueMicrotask, console, performance, WebSocket }
const platforms = {
  "a page on http://": {
    ...common,
    AbortController,
    URL,
    crypto: { getRandomValues: (words: Uint32Array<ArrayBuffer>) => crypto.getRandomValues(words) }
  },
  "React Native": { ...common, AbortController: PoorController, URL: PoorUrl, window: {} }
}

it.each(Object.entries(platforms))("%s has all that the client needs", async (_name, globals) => {
  const context = createContext({ ...globals }) as { run?: (baseUrl: string) => Promise<string> }
  // What is newer than the platforms.
  runInContext(
    `for (const [owner, name] of [[Promise, "withResolvers"], [Array.prototype, "toSorted"], [Array.prototype, "findLast"],
      [Object, "groupBy"], [Set.prototype, "union"]]) delete owner[name]`,
    context
  )
  runInContext(script, context)
  const { port } = server.address() as AddressInfo
  const [id, customId, told, aborted, status] = JSON.parse(
    (await context.run?.(`http://127.0.0.1:${port}`)) ?? "null"
  ) as unknown[]
  expect([id, told, aborted, status]).toEqual([
    "a@example.com",
    ["c"],
    "no",
    { state: "closed", reason: "closed" }
  ])
  expect(customId).toMatch(/^[\da-f-]{36}$/)
})
