import { once } from "node:events"
import { createReadStream } from "node:fs"
import { truncate, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { PassThrough, Readable } from "node:stream"
import { text } from "node:stream/consumers"
import { v3_0 } from "@agent-chat/core/v3.0"
import { describe, expect, it } from "vitest"
import { ways } from "./test-support/uploads.ts"
import { uploadServer } from "./test-support/upload-server.ts"

const served = uploadServer()

describe.each(Object.entries(ways))("an upload over %s that is wrong", (_name, options) => {
  it("is told what is wrong with a stream before anything is sent", async () => {
    let requests = 0
    served.onRequest = async () => void requests++
    const client = served.clientOf(options)
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
    served.onRequest = async () => void requests++
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
      await expect(served.clientOf(options).upload_image({ image: file as never })).rejects.toMatchObject({
        _tag: "ConnectionError",
        delivery: "not-sent",
        message: expect.stringContaining("the source of image failed")
      })
    expect(requests).toBe(0)
  })

  it("looks for contents behind pieces that are empty, before anything is sent", async () => {
    let requests = 0
    served.onRequest = async () => void requests++
    async function* empty(): AsyncGenerator<Uint8Array> {
      for (let i = 0; i < 3; i++) yield new Uint8Array(0)
    }
    await expect(served.clientOf(options).upload_image({ image: empty() })).rejects.toMatchObject({
      _tag: "InvalidRequestError",
      delivery: "not-sent"
    })
    expect(requests).toBe(0)
  })

  it("refuses bytes that were transferred to somebody else", async () => {
    const view = new Uint8Array(3)
    structuredClone(view.buffer, { transfer: [view.buffer] })
    for (const image of [view, view.buffer])
      await expect(served.clientOf(options).upload_image({ image })).rejects.toMatchObject({
        _tag: "InvalidRequestError",
        path: "image"
      })
  })

  it("that is found to be wrong while it is sent is no success", async () => {
    served.onRequest = (request) => text(request).then(() => {})
    async function* late(): AsyncGenerator<any> {
      for (let i = 0; i < 10; i++) yield Buffer.alloc(20_000)
      yield "text"
    }
    const result = await served.clientOf(options).safe.upload_file({ file: { stream: late(), name: "a" } })
    const wrong = { _tag: "InvalidRequestError", path: "file", found: "one of strings" }
    // What is sent whole is looked at before.
    const error = options === ways["a stream"] ? { delivery: "unknown", cause: wrong } : wrong
    expect(result).toMatchObject({ ok: false, error })
  })
})

describe("an upload", () => {
  it("is refused before it is sent when it is known to be too large, or not there", async () => {
    let requests = 0
    served.onRequest = async () => void requests++
    const limit = v3_0.wire.web.largestFile
    const large = join(served.folder, "large")
    await writeFile(large, "")
    await truncate(large, limit + 1)
    const client = served.clientOf()
    for (const file of [
      new Uint8Array(limit + 1),
      { stream: new Blob([]).stream(), name: "a", size: limit + 1 },
      { path: large },
      { path: served.folder },
      { path: join(served.folder, "nowhere") },
      "text" as never
    ]) {
      expect(await client.safe.upload_file({ file })).toMatchObject({
        ok: false,
        error: { _tag: "InvalidRequestError", path: "file", delivery: "not-sent" }
      })
    }
    expect(requests).toBe(0)
  })
})
