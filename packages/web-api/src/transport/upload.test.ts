import { AsyncLocalStorage } from "node:async_hooks"
import { EventEmitter, once } from "node:events"
import { createReadStream } from "node:fs"
import { mkdtemp, rm, truncate, writeFile } from "node:fs/promises"
import { createServer } from "node:http"
import type { IncomingMessage, Server } from "node:http"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { PassThrough, Readable } from "node:stream"
import { text } from "node:stream/consumers"
import { setTimeout as sleep } from "node:timers/promises"
import type { FileInput, UploadProgress } from "@agent-chat/core"
import { v3_0 } from "@agent-chat/core/v3.0"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { createWebApi, type WebApiOptions } from "../web-api.ts"

let server: Server
let folder: string
let onRequest: (request: IncomingMessage) => Promise<void>
const closers: (() => Promise<void>)[] = []

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "agent-chat-upload-"))
  server = createServer(async (request, response) => {
    // An upload that is given up breaks off here, too.
    await onRequest(request).catch(() => {})
    response.end(JSON.stringify({ url: "https://cdn.invalid/file" }))
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
})
afterEach(async () => {
  await Promise.all(closers.splice(0).map((close) => close()))
  server.closeAllConnections()
  server.close()
  await rm(folder, { recursive: true })
})

const clientOf = (options: Partial<WebApiOptions> = {}) => {
  const { port } = server.address() as AddressInfo
  const client = createWebApi(v3_0, { token: "dal:t", baseUrl: `http://127.0.0.1:${port}`, ...options })
  closers.push(() => client.close())
  return client
}

/** Reads the form as another implementation does. */
const formOf = (request: IncomingMessage): Promise<FormData> =>
  new Response(Readable.toWeb(request) as ReadableStream, {
    headers: { "Content-Type": request.headers["content-type"]! }
  }).formData()

const bytes = Buffer.from("\u0000\u00ffsome bytes\r\n--not a boundary\r\n")
const hooked = { hooks: { beforeRequest: [() => {}] } }
const ways: Record<string, Partial<WebApiOptions>> = {
  "a stream": {},
  "a stream that hooks see": hooked,
  "the global fetch": { fetch: globalThis.fetch }
}

describe.each(Object.entries(ways))("an upload over %s", (_name, options) => {
  it("takes a file from a Blob, a File, bytes, a stream or a path", async () => {
    const path = join(folder, "on disk.png")
    await writeFile(path, bytes)
    async function* pieces(): AsyncGenerator<Uint8Array> {
      yield bytes.subarray(0, 5)
      yield bytes.subarray(5)
    }
    const inputs: [file: FileInput, name: string, type: string][] = [
      [new Blob([bytes], { type: "image/gif" }), "file", "image/gif"],
      [new File([bytes], 'a "quoted".png', { type: "image/png" }), 'a "quoted".png', "image/png"],
      [bytes, "file", "application/octet-stream"],
      [{ data: bytes, name: "b.bin", type: "text/plain" }, "b.bin", "text/plain"],
      [{ stream: pieces(), name: "c.bin", type: "text/plain" }, "c.bin", "text/plain"],
      [
        { stream: new Blob([bytes]).stream(), name: "d.bin", type: "text/plain", size: bytes.length },
        "d.bin",
        "text/plain"
      ],
      [{ path, type: "image/png" }, "on disk.png", "image/png"]
    ]
    const client = clientOf(options)
    for (const [file, name, type] of inputs) {
      let form = new FormData()
      onRequest = async (request) => {
        form = await formOf(request)
      }
      const reply = await client.send_file({ chat_id: "C", custom_id: "k", file })
      expect(reply).toEqual({ url: "https://cdn.invalid/file" })
      expect(form.get("payload.chat_id")).toBe("C")
      expect(form.get("payload.custom_id")).toBe("k")
      const received = form.get("payload.file") as File
      expect(Buffer.from(await received.arrayBuffer())).toEqual(bytes)
      expect([received.name, received.type]).toEqual([name, type])
    }
  })

  it("that hangs can be aborted, and closes its source", async () => {
    let closed = false
    async function* endless(): AsyncGenerator<Uint8Array> {
      try {
        for (;;) {
          yield new Uint8Array(1000)
          await sleep(1)
        }
      } finally {
        closed = true
      }
    }
    const controller = new AbortController()
    onRequest = () => new Promise(() => {})
    const file = { stream: endless(), name: "endless" }
    const promise = clientOf(options).send_file({ chat_id: "C", file }, { signal: controller.signal })
    setTimeout(() => controller.abort("no"), 20)
    await expect(promise).rejects.toBe("no")
    // What is sent with \`fetch\` was to be read to its end first.
    await expect.poll(() => closed || options !== ways["a stream"]).toBe(true)
  })
})

describe.each(Object.entries(ways))("an upload over %s", (_name, options) => {
  it("escapes the names of parts and files", async () => {
    let body = ""
    onRequest = async (request) => void (body = await text(request))
    const name = 'a"\r\nX-Evil: 1.txt'
    const payload = { file: { data: bytes, name }, ['x"\r\ny']: "1" }
    await clientOf({ ...options, validate: "off" }).upload_file(payload)
    expect(body).toContain('name="payload.x%22%0D%0Ay"')
    expect(body).toContain('filename="a%22%0D%0AX-Evil: 1.txt"')
  })

  it("takes a part of a file from a stream of it, and a File that has a path for what it is", async () => {
    const path = join(folder, "whole.txt")
    await writeFile(path, "0123456789")
    const files: [file: FileInput, name: string, content: string][] = [
      [createReadStream(path, { start: 2, end: 4 }), "whole.txt", "234"],
      [Object.assign(new File(["own"], "own.txt"), { path }), "own.txt", "own"]
    ]
    for (const [file, name, content] of files) {
      let form = new FormData()
      onRequest = async (request) => {
        form = await formOf(request)
      }
      await clientOf(options).upload_file({ file })
      const received = form.get("payload.file") as File
      expect([received.name, await received.text()]).toEqual([name, content])
    }
  })

  it("is told what is wrong with a stream before anything is sent", async () => {
    let requests = 0
    onRequest = async () => void requests++
    const client = clientOf(options)
    const stream = (...contents: unknown[]) => Readable.from(contents, { objectMode: true })
    for (const file of [
      { stream: stream("text"), name: "a" },
      { stream: stream(Buffer.alloc(3)), name: "a", size: 2 },
      { stream: stream(Buffer.alloc(3)), name: "a", size: 4 },
      { stream: stream(), name: "a" }
    ]) {
      const error: unknown = await client.upload_file({ file }).catch((reason: unknown) => reason)
      expect(error).toMatchObject({ _tag: "InvalidRequestError", path: "file", delivery: "not-sent" })
    }
    expect(requests).toBe(0)
  })

  it("whose source cannot be opened is never an empty file", async () => {
    let requests = 0
    onRequest = async () => void requests++
    const fails = (): never => {
      throw new Error("cannot be opened")
    }
    const destroyed = new PassThrough()
    destroyed.destroy()
    const closed = createReadStream(import.meta.filename)
    closed.close()
    await once(closed, "close")
    const broken = { [Symbol.asyncIterator]: fails }
    const blob = { size: 3, type: "", arrayBuffer: fails, slice: fails, stream: fails }
    for (const file of [broken, { getReader: fails }, destroyed, closed, { stream: broken, name: "a" }, blob])
      await expect(clientOf(options).upload_image({ image: file as never })).rejects.toMatchObject({
        _tag: "ConnectionError",
        delivery: "not-sent",
        message: expect.stringContaining("the source of image failed")
      })
    expect(requests).toBe(0)
  })

  it("looks for contents behind pieces that are empty, before anything is sent", async () => {
    let requests = 0
    onRequest = async () => void requests++
    async function* empty(): AsyncGenerator<Uint8Array> {
      for (let i = 0; i < 3; i++) yield new Uint8Array(0)
    }
    await expect(clientOf(options).upload_image({ image: empty() })).rejects.toMatchObject({
      _tag: "InvalidRequestError",
      delivery: "not-sent"
    })
    expect(requests).toBe(0)
  })

  it("refuses bytes that were transferred to somebody else", async () => {
    const view = new Uint8Array(3)
    structuredClone(view.buffer, { transfer: [view.buffer] })
    for (const image of [view, view.buffer])
      await expect(clientOf(options).upload_image({ image })).rejects.toMatchObject({
        _tag: "InvalidRequestError",
        path: "image"
      })
  })

  it("that is found to be wrong while it is sent is no success", async () => {
    onRequest = (request) => text(request).then(() => {})
    async function* late(): AsyncGenerator<any> {
      for (let i = 0; i < 10; i++) yield Buffer.alloc(20_000)
      yield "text"
    }
    const result = await clientOf(options).safe.upload_file({ file: { stream: late(), name: "a" } })
    const wrong = { _tag: "InvalidRequestError", path: "file", found: "one of strings" }
    // What is sent whole is looked at before.
    const error = options === ways["a stream"] ? { delivery: "unknown", cause: wrong } : wrong
    expect(result).toMatchObject({ ok: false, error })
  })

  it("reads its source once, though it is slower than the timeout", async () => {
    const seen: string[] = []
    onRequest = async (request) => void seen.push(await text(request))
    async function* slow(): AsyncGenerator<Uint8Array> {
      for (let i = 0; i < 5; i++) {
        await sleep(20)
        yield Buffer.from(`piece ${i} `)
      }
    }
    const client = clientOf({ ...options, retry: ({ attempts }) => (attempts < 5 ? 0 : undefined) })
    const result = await client.safe.upload_file({ file: { stream: slow(), name: "a" } }, { timeout: 50 })
    await sleep(100)
    expect(seen.length).toBeLessThanOrEqual(1)
    for (const body of seen) expect(body).toContain("piece 0 piece 1 piece 2 piece 3 piece 4 ")
    expect(result).toMatchObject(result.ok ? {} : { error: { _tag: "TimeoutError" } })
  })
})

describe("an upload", () => {
  it("reads its source and tells its progress in the context of its caller", async () => {
    onRequest = (request) => text(request).then(() => {})
    const tenant = new AsyncLocalStorage<string>()
    const seen: unknown[] = []
    async function* pieces(): AsyncGenerator<Uint8Array> {
      for (let i = 0; i < 5; i++) {
        await sleep(1)
        seen.push(tenant.getStore())
        yield new Uint8Array(100_000)
      }
    }
    const client = clientOf()
    const upload = (name: string) =>
      tenant.run(name, async () => {
        const onProgress = (): void => void seen.push(tenant.getStore())
        await client.upload_file({ file: { stream: pieces(), name } }, { onProgress })
        return tenant.getStore()
      })
    expect(await Promise.all([upload("a"), upload("b")])).toEqual(["a", "b"])
    expect(new Set(seen)).toEqual(new Set(["a", "b"]))
    expect(seen.filter((name) => name === "a")).toHaveLength(seen.length / 2)
  })

  it("names the bot on whose behalf it is made", async () => {
    let author: unknown
    onRequest = async (request) => {
      author = (await formOf(request)).get("author_id")
    }
    await clientOf().send_file({ chat_id: "C", file: bytes }, { authorId: "bot" })
    expect(author).toBe("bot")
  })

  it("is refused before it is sent when it is known to be too large, or not there", async () => {
    let requests = 0
    onRequest = async () => void requests++
    const limit = v3_0.wire.web.largestFile
    const large = join(folder, "large")
    await writeFile(large, "")
    await truncate(large, limit + 1)
    const client = clientOf()
    for (const file of [
      new Uint8Array(limit + 1),
      { stream: new Blob([]).stream(), name: "a", size: limit + 1 },
      { path: large },
      { path: folder },
      { path: join(folder, "nowhere") },
      "text" as never
    ]) {
      expect(await client.safe.upload_file({ file })).toMatchObject({
        ok: false,
        error: { _tag: "InvalidRequestError", path: "file", delivery: "not-sent" }
      })
    }
    expect(requests).toBe(0)
  })

  it("tells how much has been sent, up to the length it announced", async () => {
    let announced = 0
    onRequest = async (request) => {
      announced = Number(request.headers["content-length"])
      await formOf(request)
    }
    const seen: UploadProgress[] = []
    const onProgress = (progress: UploadProgress): void => void seen.push(progress)
    await clientOf().upload_file({ file: new Uint8Array(1_000_000) }, { onProgress })
    expect(seen.length).toBeGreaterThan(10)
    expect(seen.map(({ sent }) => sent)).toEqual(seen.map(({ sent }) => sent).toSorted((a, b) => a - b))
    expect(seen.at(-1)).toEqual({ sent: announced, total: announced })
  })

  it("from a stream is not repeated once it was sent, any other is", async () => {
    let requests = 0
    onRequest = async (request) => {
      requests++
      request.socket.destroy()
    }
    const client = clientOf({ retry: ({ attempts }) => (attempts < 3 ? 0 : undefined) })
    const file = { stream: new Blob(["text"]).stream(), name: "a" }
    expect(await client.safe.upload_file({ file })).toMatchObject({ error: { delivery: "unknown" } })
    expect(requests).toBe(1)
    await client.safe.upload_file({ file: new Blob(["text"]) })
    expect(requests).toBe(4)
  })

  it("fails when its source does", async () => {
    onRequest = () => new Promise(() => {})
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield new Uint8Array(10)
      throw new Error("the disk is gone")
    }
    const result = await clientOf().safe.send_file({ chat_id: "C", file: { stream: broken(), name: "a" } })
    expect(result).toMatchObject({
      error: { _tag: "ConnectionError", delivery: "unknown", cause: { message: "the disk is gone" } }
    })
  })

  it("fails when its source has failed before what reads it was there", async () => {
    let requests = 0
    onRequest = async () => void requests++
    async function* pieces(): AsyncGenerator<Uint8Array> {
      yield new Uint8Array(10)
    }
    const source = Object.assign(new EventEmitter(), { [Symbol.asyncIterator]: pieces })
    const result = clientOf().safe.send_file({ chat_id: "C", file: { stream: source, name: "a" } })
    source.emit("error", new Error("the disk is gone"))
    expect(await result).toMatchObject({
      error: { _tag: "ConnectionError", delivery: "not-sent", cause: { message: "the disk is gone" } }
    })
    expect(requests).toBe(0)
  })

  it("holds little of a large stream in memory", async () => {
    let received = 0
    onRequest = async (request) => {
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
    await clientOf().upload_file(
      { file: { stream: large(), name: "large" } },
      { timeout: 60_000, deadline: 60_000 }
    )
    expect(received).toBeGreaterThan(total)
    expect(ahead).toBeLessThan(16 * 1024 * 1024)
  })
})
