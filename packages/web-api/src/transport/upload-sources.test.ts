import { EventEmitter } from "node:events"
import { createReadStream } from "node:fs"
import { writeFile } from "node:fs/promises"
import { join } from "node:path"
import { Readable } from "node:stream"
import { text } from "node:stream/consumers"
import { setTimeout as sleep } from "node:timers/promises"
import { createClient, type FileInput, type Transport } from "@agent-chat/core"
import { v3_0 } from "@agent-chat/core/v3.0"
import { describe, expect, it } from "vitest"
import { createWebApi } from "../index.ts"
import { formOf, bytes, ways } from "./test-support/uploads.ts"
import { uploadServer } from "./test-support/upload-server.ts"

const served = uploadServer()

describe.each(Object.entries(ways))("what is uploaded over %s", (_name, options) => {
  it("escapes the names of parts and files", async () => {
    let body = ""
    served.onRequest = async (request) => void (body = await text(request))
    const name = 'a"\r\nX-Evil: 1.txt'
    const payload = { file: { data: bytes, name }, ['x"\r\ny']: "1" }
    await served.clientOf({ ...options, validate: "off" }).upload_file(payload)
    expect(body).toContain('name="payload.x%22%0D%0Ay"')
    expect(body).toContain('filename="a%22%0D%0AX-Evil: 1.txt"')
  })

  it("takes a part of a file from a stream of it, and a File that has a path for what it is", async () => {
    const path = join(served.folder, "whole.txt")
    await writeFile(path, "0123456789")
    const files: [file: FileInput, name: string, content: string][] = [
      [createReadStream(path, { start: 2, end: 4 }), "whole.txt", "234"],
      [Object.assign(new File(["own"], "own.txt"), { path }), "own.txt", "own"]
    ]
    for (const [file, name, content] of files) {
      let form = new FormData()
      served.onRequest = async (request) => {
        form = await formOf(request)
      }
      await served.clientOf(options).upload_file({ file })
      const received = form.get("payload.file") as File
      expect([received.name, await received.text()]).toEqual([name, content])
    }
  })

  it("reads its source once, though it is slower than the timeout", async () => {
    const seen: string[] = []
    served.onRequest = async (request) => void seen.push(await text(request))
    async function* slow(): AsyncGenerator<Uint8Array> {
      for (let i = 0; i < 5; i++) {
        await sleep(20)
        yield Buffer.from(`piece ${i} `)
      }
    }
    const client = served.clientOf({ ...options, retry: ({ attempts }) => (attempts < 5 ? 0 : undefined) })
    const result = await client.safe.upload_file({ file: { stream: slow(), name: "a" } }, { timeout: 50 })
    await sleep(100)
    expect(seen.length).toBeLessThanOrEqual(1)
    for (const body of seen) expect(body).toContain("piece 0 piece 1 piece 2 piece 3 piece 4 ")
    expect(result).toMatchObject(result.ok ? {} : { error: { _tag: "TimeoutError" } })
  })
})

describe("the source of an upload", () => {
  it("fails when its source does", async () => {
    served.onRequest = () => new Promise(() => {})
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield new Uint8Array(10)
      throw new Error("the disk is gone")
    }
    const result = await served
      .clientOf()
      .safe.send_file({ chat_id: "C", file: { stream: broken(), name: "a" } })
    expect(result).toMatchObject({
      error: { _tag: "ConnectionError", delivery: "unknown", cause: { message: "the disk is gone" } }
    })
  })

  it("made twice of one payload sends its stream once, whichever waits for its turn", async () => {
    const bodies: string[] = []
    served.onRequest = async (request) => void bodies.push(await text(request))
    const payload = { file: { stream: new Blob(["once"]).stream(), name: "a" } }
    const { safe } = served.clientOf({ maxConcurrent: 1 })
    const [, first, second] = await Promise.all([
      safe.close_thread({ chat_id: "C" }),
      safe.upload_file(payload),
      safe.upload_file(payload)
    ])
    expect(first).toMatchObject({ ok: true })
    expect(second).toMatchObject({
      error: { _tag: "InvalidRequestError", found: "one that is read already" }
    })
    expect(bodies).toEqual([expect.any(String), expect.stringContaining("once")])
  })

  it("shared by two calls is read by one of them, and not ended by the other", async () => {
    const bodies: string[] = []
    served.onRequest = async (request) => void bodies.push(await text(request))
    async function* pieces(): AsyncGenerator<Uint8Array> {
      for (let i = 0; i < 3; i++) {
        await sleep(5)
        yield Buffer.from(`piece ${i} `)
      }
    }
    for (const stream of [pieces(), Readable.from(pieces())]) {
      const { safe } = served.clientOf()
      const [first, second] = await Promise.all([
        safe.upload_file({ file: { stream, name: "a" } }),
        safe.upload_file({ file: { stream, name: "a" } })
      ])
      expect(first).toMatchObject({ ok: true })
      expect(second).toMatchObject({
        error: { _tag: "InvalidRequestError", delivery: "not-sent", found: "one that is read already" }
      })
      expect(bodies.splice(0)).toEqual([expect.stringContaining("piece 0 piece 1 piece 2 ")])
    }
  })

  it("that was read is not read again, also where what stands between makes a payload of its own", async () => {
    let requests = 0
    const answers = [{ error: { type: "service_unavailable", message: "later" } }, { url: "uploaded" }]
    const { transport: inner } = createWebApi(v3_0, {
      token: "dal:t",
      fetch: async () => Response.json(answers[requests++], { status: requests === 1 ? 503 : 200 })
    })
    const between: Transport<"web"> = {
      kind: "web",
      hold: (payload, action) => inner.hold!(payload, action),
      execute: ({ id, action, encoding, payload }, signal) =>
        inner.execute({ id, action, encoding, payload: { ...(payload as object), custom_id: "k" } }, signal)
    }
    const { safe } = createClient(v3_0, between, { retry: () => 0 })
    async function* pieces(): AsyncGenerator<Uint8Array> {
      yield Buffer.from("once")
    }
    for (const stream of [pieces(), Readable.from(pieces()), new Blob(["once"]).stream()]) {
      requests = 0
      const result = await safe.send_file({ chat_id: "C", file: { stream, name: "a" } })
      expect(result).toMatchObject({ error: { _tag: "ApiError", type: "service_unavailable" } })
    }
  })

  it("is not shown to observers, as it may hold anything", async () => {
    const told: unknown[] = []
    const client = served.clientOf({ observe: { onRequest: ({ payload }) => void told.push(payload) } })
    const stream = (): Readable => Object.assign(Readable.from([Buffer.from("a")]), { headers: "secret" })
    await client.send_file({ chat_id: "C", file: stream() })
    await client.send_file({ chat_id: "C", file: { stream: stream(), name: "a", type: "text/plain" } })
    expect(told).toEqual([
      { chat_id: "C", file: { stream: {} } },
      { chat_id: "C", file: { stream: {}, name: "a", type: "text/plain" } }
    ])
  })

  it("that gives its pieces to each who reads them serves several calls", async () => {
    const bodies: string[] = []
    served.onRequest = async (request) => void bodies.push(await text(request))
    async function* pieces(): AsyncGenerator<Uint8Array> {
      yield Buffer.from("again")
    }
    const client = served.clientOf()
    const stream = { [Symbol.asyncIterator]: pieces }
    await Promise.all([1, 2].map(() => client.upload_file({ file: { stream, name: "a" } })))
    expect(bodies).toEqual([expect.stringContaining("again"), expect.stringContaining("again")])
  })

  it("fails when its source has failed before what reads it was there", async () => {
    let requests = 0
    served.onRequest = async () => void requests++
    async function* pieces(): AsyncGenerator<Uint8Array> {
      yield new Uint8Array(10)
    }
    const source = Object.assign(new EventEmitter(), { [Symbol.asyncIterator]: pieces })
    const result = served.clientOf().safe.send_file({ chat_id: "C", file: { stream: source, name: "a" } })
    source.emit("error", new Error("the disk is gone"))
    expect(await result).toMatchObject({
      error: { _tag: "ConnectionError", delivery: "not-sent", cause: { message: "the disk is gone" } }
    })
    expect(requests).toBe(0)
  })

  it("that refuses to be listened to is sent all the same", async () => {
    const bodies: string[] = []
    served.onRequest = async (request) => void bodies.push(await text(request))
    const refuse = (): never => {
      throw new Error("nobody may listen")
    }
    async function* pieces(): AsyncGenerator<Uint8Array> {
      yield Buffer.from("silent")
    }
    for (const on of [{ value: refuse }, { get: refuse }]) {
      const source = Object.defineProperty({ [Symbol.asyncIterator]: pieces }, "on", on)
      await served.clientOf().upload_file({ file: { stream: source, name: "a" } })
    }
    expect(bodies).toEqual([expect.stringContaining("silent"), expect.stringContaining("silent")])
  })

  it("holds little of a large stream in memory", async () => {
    let received = 0
    served.onRequest = async (request) => {
      for await (const chunk of request) received += (chunk as Buffer).length
    }
    const total = 200 * 1024 * 1024
    let made = 0
    let ahead = 0
    async function* large(): AsyncGenerator<Uint8Array> {
      while (made < total) {
        ahead = Math.max(ahead, made - received)
        made += 65_536
        yield new Uint8Array(65_536)
      }
    }
    await served
      .clientOf()
      .upload_file({ file: { stream: large(), name: "large" } }, { timeout: 60_000, deadline: 60_000 })
    expect(received).toBeGreaterThan(total)
    expect(ahead).toBeLessThan(16 * 1024 * 1024)
  })
})
