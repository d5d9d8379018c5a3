// A platform that has little: React Native, and pages on http://. The client of browsers runs in a realm of its own, with
// what such a platform has and nothing else.
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { text } from "node:stream/consumers"
import { fileURLToPath } from "node:url"
import { createContext, runInContext } from "node:vm"
import { build } from "esbuild"
import { expect, it } from "vitest"

const program = `
import { v3_0 } from "@agent-chat/core/v3.0/light"
import { createWebApi } from "@agent-chat/web-api"

globalThis.run = async (baseUrl) => {
  const client = createWebApi(v3_0, { token: "dal:token", baseUrl })
  const { chat } = await client.get_chat_threads({ chat_id: "c" })
  const event = { type: "message", text: "hi", recipients: "all" }
  await client.send_event({ chat_id: "c", event })
  const { url } = await client.upload_file({ file: { data: new Uint8Array([97, 98]), name: "a.txt" } })
  const failed = await client.safe.start_chat({}, { timeout: 20, deadline: 40 })
  const controller = new AbortController()
  const aborted = client.start_chat({}, { signal: controller.signal }).catch((reason) => reason)
  controller.abort("no")
  await client.close()
  return JSON.stringify([chat.id, url, failed.error._tag, await aborted])
}
`

const { outputFiles } = await build({
  stdin: { contents: program, resolveDir: fileURLToPath(new URL("../..", import.meta.url)) },
  bundle: true,
  platform: "browser",
  conditions: ["@agent-chat/source"],
  write: false
})
const script = outputFiles[0]!.text

/** As in React Native: an address that knows none of its parts. */
class PoorUrl {
  readonly #text: string
  constructor(address: string) {
    this.#text = address
  }
  get protocol(): string {
    throw new Error("URL.protocol is not implemented")
  }
  get origin(): string {
    throw new Error("URL.origin is not implemented")
  }
  toString(): string {
    return this.#text
  }
}

class PoorSignal extends EventTarget {
  aborted = false
  reason: unknown
}
class PoorController {
  readonly signal = new PoorSignal()
  abort(reason?: unknown): void {
    this.signal.aborted = true
    this.signal.reason = reason
    this.signal.dispatchEvent(new Event("abort"))
  }
}

const common = { setTimeout, clearTimeout, queueMicrotask, console, TextEncoder, TextDecoder, performance }
const platforms = {
  "a page on http://": {
    ...common,
    fetch,
    Headers,
    Blob,
    AbortController,
    URL,
    crypto: { getRandomValues: (words: Uint32Array<ArrayBuffer>) => crypto.getRandomValues(words) }
  },
  "React Native": {
    ...common,
    // Its `fetch` and its signals are of one kind.
    fetch: (url: string, { signal: _signal, ...init }: RequestInit) => fetch(url, init),
    Headers,
    AbortController: PoorController,
    URL: PoorUrl
  }
}

it.each(Object.entries(platforms))("%s has all that is needed", async (_name, globals) => {
  const server = createServer(async (request, response) => {
    const body = await text(request)
    if (request.url?.endsWith("start_chat")) return
    response.end(
      body.startsWith("--")
        ? JSON.stringify({ url: body.includes("ab") ? "uploaded" : "" })
        : `{"chat":{"id":"c"},"thread_id":"t"}`
    )
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  try {
    const context = createContext({ ...globals })
    runInContext(
      "delete Promise.withResolvers; delete Array.prototype.toSorted; delete Array.prototype.toReversed; delete Array.prototype.toSpliced; delete Object.groupBy; delete Array.fromAsync; delete Iterator",
      context
    )
    runInContext(script, context)
    const { run } = context as { run: (baseUrl: string) => Promise<string> }
    const outcome = await run(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
    expect(JSON.parse(outcome)).toEqual(["c", "uploaded", "TimeoutError", "no"])
  } finally {
    server.closeAllConnections()
    server.close()
  }
})
