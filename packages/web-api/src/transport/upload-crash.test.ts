// Whatever an input does, the process lives: each course runs in a process of its own that ends at the first rejection or
// error nobody handles, over every way in which an upload is sent.
import { spawn } from "node:child_process"
import { once } from "node:events"
import { text } from "node:stream/consumers"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"

const ways = {
  undici: "{}",
  "undici and hooks": "{ hooks: { beforeRequest: [() => {}] } }",
  "the global fetch": "{ fetch: globalThis.fetch }"
}

const courses = (way: string): string => `
import { createReadStream } from "node:fs"
import { createServer } from "node:http"
import { Readable } from "node:stream"
import { setTimeout as sleep } from "node:timers/promises"
import { v3_0 } from "@agent-chat/core/v3.0"
import { createWebApi } from "@agent-chat/web-api"

const server = createServer(async (request, response) => {
  try {
    for await (const _ of request);
  } catch {
    return
  }
  response.end(JSON.stringify({ url: "https://cdn.invalid" }))
}).listen(0, "127.0.0.1")
await new Promise((resolve) => server.once("listening", resolve))
const free = createServer().listen(0, "127.0.0.1")
await new Promise((resolve) => free.once("listening", resolve))
const gone = "http://127.0.0.1:" + free.address().port
await new Promise((resolve) => free.close(resolve))
const options = { token: "dal:token", baseUrl: "http://127.0.0.1:" + server.address().port, retry: () => undefined }
const client = createWebApi(v3_0, { ...options, ...${way} })
const missing = () => createReadStream("/missing")
const endless = () => Readable.from((async function* () { for (;;) { yield Buffer.alloc(1000); await sleep(5) } })())
const failing = () => Readable.from((async function* () { yield Buffer.alloc(1000); await sleep(5); throw new Error("gone") })())
const upload = (file, more = {}) => client.safe.upload_file({ file }, more)
const aborting = (after) => ({ signal: AbortSignal.timeout(after) })
const named = (stream, more = {}) => ({ stream, name: "a", ...more })
const ended = []
const own = (stream) => (ended.push(stream), stream)

const outcomes = {
  "a source that is not there": () => upload(named(missing())),
  "a bare source that is not there": () => upload(missing()),
  "a source without a name": () => upload({ stream: missing() }),
  "a source that fails while it is sent": () => upload(named(failing())),
  "a wrong payload": () => client.safe.send_file({ chat_id: 7, file: named(own(missing())) }),
  "an option that is wrong": () => upload(named(own(missing())), { timeout: -1 }),
  "a signal that was aborted": () => upload(named(own(missing())), { signal: AbortSignal.abort(new Error("no")) }),
  "an abort while the source is read": () => upload(named(own(endless())), aborting(20)),
  "an abort while the form is built": () => upload(named(own(endless()), { size: 5_000_000 }), aborting(5)),
  "an abort at once": async () => {
    const controller = new AbortController()
    const result = upload(named(own(endless())), { signal: controller.signal })
    queueMicrotask(() => controller.abort(new Error("no")))
    return result
  },
  "a timeout": () => upload(named(own(endless())), { timeout: 20, deadline: 40 }),
  "strings": () => upload(named(own(Readable.from(["some", "text"])))),
  "fewer bytes than announced": () => upload(named(own(Readable.from([Buffer.alloc(10)])), { size: 20 })),
  "more bytes than announced": () => upload(named(own(Readable.from([Buffer.alloc(10)])), { size: 5 })),
  "a token that fails": () =>
    createWebApi(v3_0, { ...options, ...${way}, token: () => sleep(10).then(() => Promise.reject(new Error("no"))) }).safe
      .upload_file({ file: named(own(missing())) }),
  "a full queue": async () => {
    const full = createWebApi(v3_0, { ...options, ...${way}, maxConcurrent: 1, maxQueued: 0, token: () => sleep(20).then(() => "t") })
    const first = full.safe.start_chat({})
    const second = await full.safe.upload_file({ file: named(own(missing())) })
    await first
    return second
  },
  "a client that is closed": async () => {
    const closed = createWebApi(v3_0, { ...options, ...${way} })
    await closed.close()
    return closed.safe.upload_file({ file: named(own(missing())) })
  },
  "a service that is away": () =>
    createWebApi(v3_0, { ...options, ...${way}, baseUrl: gone }).safe.upload_file({ file: named(own(Readable.from([Buffer.alloc(10)])), { size: 10 }) }),
  "a good one, after all that": () => upload(named(Readable.from([Buffer.alloc(10)]), { size: 10 }))
}
const told = {}
for (const [name, run] of Object.entries(outcomes)) {
  let outcome
  try {
    const { ok, error } = await run()
    outcome = ok ? "ok" : error._tag + " " + error.delivery
  } catch (reason) {
    outcome = "rejects: " + reason.name
  }
  told[name] = outcome
}
await sleep(30)
told.sources = ended.filter((stream) => !stream.destroyed).length + " left open"
console.log(JSON.stringify(told))
await client.close()
server.closeAllConnections()
server.close()
`

describe.each(Object.entries(ways))("over %s", (way, options) => {
  it("no input ends the process, and every source is ended", async () => {
    const child = spawn(
      process.execPath,
      [
        "--conditions=@agent-chat/source",
        "--unhandled-rejections=strict",
        "--input-type=module",
        "--eval",
        courses(options)
      ],
      {
        cwd: fileURLToPath(new URL("../..", import.meta.url)),
        env: { ...process.env, NODE_OPTIONS: "", NODE_NO_WARNINGS: "1" },
        stdio: ["ignore", "pipe", "pipe"]
      }
    )
    const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr)])
    if (child.exitCode === null) await once(child, "exit")
    expect(errors).toBe("")
    expect(child.exitCode).toBe(0)
    const streamed = way === "undici"
    expect(JSON.parse(output)).toEqual({
      "a source that is not there": "ConnectionError not-sent",
      "a bare source that is not there": "ConnectionError not-sent",
      "a source without a name": "InvalidRequestError not-sent",
      "a source that fails while it is sent": `ConnectionError ${streamed ? "unknown" : "not-sent"}`,
      "a wrong payload": "InvalidRequestError not-sent",
      "an option that is wrong": "ConfigurationError not-sent",
      "a signal that was aborted": "rejects: Error",
      "an abort while the source is read": "rejects: TimeoutError",
      "an abort while the form is built": "rejects: TimeoutError",
      "an abort at once": "rejects: Error",
      "a timeout": expect.stringMatching(/^TimeoutError (?:unknown|not-sent)$/),
      strings: "InvalidRequestError not-sent",
      "fewer bytes than announced": "InvalidRequestError not-sent",
      "more bytes than announced": "InvalidRequestError not-sent",
      "a token that fails": "ConnectionError not-sent",
      "a full queue": "ConnectionError not-sent",
      "a client that is closed": "ConnectionError not-sent",
      "a service that is away": "ConnectionError not-sent",
      "a good one, after all that": "ok",
      sources: "0 left open"
    })
  })
})
