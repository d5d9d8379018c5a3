import { createReadStream } from "node:fs"
import { Readable } from "node:stream"
import { text } from "node:stream/consumers"
import { describe, expect, it } from "vitest"
import { uploadFailure, UploadSourceError, UploadStream } from "@agent-chat/core"

const about = { action: "upload_file", path: "file" }
const bytes = (content: string): Uint8Array => new TextEncoder().encode(content)

async function* pieces(...contents: unknown[]): AsyncGenerator<any> {
  for (const content of contents) yield content
}

const read = (stream: AsyncIterable<any>, size?: number): Promise<string> =>
  text(new UploadStream(stream, { ...about, size }))

const refused = { _tag: "InvalidRequestError", action: "upload_file", path: "file", delivery: "not-sent" }

describe("the contents of a stream", () => {
  it("are handed on as bytes", async () => {
    const contents = pieces(
      bytes("ab"),
      Buffer.from("cd"),
      bytes("ef").buffer,
      new DataView(bytes("gh").buffer)
    )
    expect(await read(contents)).toBe("abcdefgh")
    expect(await read(new Blob(["web"]).stream() as never)).toBe("web")
    expect(await read(Readable.from([Buffer.from("node")]))).toBe("node")
  })

  it("are copied, as the source may use its buffer again", async () => {
    const buffer = bytes("aa")
    async function* reusing(): AsyncGenerator<Uint8Array> {
      yield buffer
      buffer.fill(98)
      yield buffer
    }
    const seen: Uint8Array[] = []
    for await (const piece of new UploadStream(reusing(), about)) seen.push(piece)
    expect(Buffer.concat(seen).toString()).toBe("aabb")
  })

  it("are refused when they are no bytes", async () => {
    for (const piece of ["text", 7, null, {}, [1, 2]])
      await expect(read(pieces(piece))).rejects.toMatchObject({ ...refused, expected: "a stream of bytes" })
    await expect(read(createReadStream(import.meta.filename, "utf8"))).rejects.toMatchObject(refused)
  })

  it("are refused when they are more or fewer than announced", async () => {
    await expect(read(pieces(bytes("abc")), 2)).rejects.toMatchObject({ ...refused, found: "a longer one" })
    await expect(read(pieces(bytes("abc")), 4)).rejects.toMatchObject({ ...refused, found: "one of 3 bytes" })
    expect(await read(pieces(bytes("abc")), 3)).toBe("abc")
    expect(await read(pieces(), 0)).toBe("")
  })

  it("are refused when somebody has read them already, which looks like a stream without any", async () => {
    const node = Readable.from([Buffer.from("a")])
    await text(node)
    const web = new Blob(["a"]).stream()
    await text(web as never)
    const locked = new Blob(["a"]).stream()
    locked.getReader()
    const made = pieces(bytes("a"))
    await text(made)
    for (const stream of [node, web, locked, made])
      await expect(read(stream as never)).rejects.toMatchObject(refused)
  })
})

describe("the source of a stream", () => {
  it("that fails is told with its own error, wherever it fails", async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield bytes("a")
      throw new Error("the disk is gone")
    }
    const error = await read(broken()).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(UploadSourceError)
    expect(error).toMatchObject({ cause: { message: "the disk is gone" } })
  })

  it("that fails before it is read ends no process, and is told when it is read", async () => {
    const missing = new UploadStream(createReadStream("/missing"), about)
    await new Promise((resolve) => setTimeout(resolve, 20))
    await expect(text(missing)).rejects.toMatchObject({ cause: { code: "ENOENT" } })
    const gone = createReadStream("/missing").on("error", () => {})
    await new Promise((resolve) => gone.once("close", () => resolve(undefined)))
    await expect(read(gone)).rejects.toMatchObject({ cause: { code: "ENOENT" } })
  })

  it("that cannot even be opened is no empty one when it is read again", async () => {
    const fails = (): never => {
      throw new Error("cannot be opened")
    }
    const destroyed = Readable.from([Buffer.from("a")])
    destroyed.destroy()
    for (const source of [{ [Symbol.asyncIterator]: fails }, { getReader: fails }, destroyed]) {
      const stream = new UploadStream(source as never, about)
      const first = await text(stream).catch((error: unknown) => error)
      expect(first).toBeInstanceOf(UploadSourceError)
      expect(stream.consumed).toBe(true)
      await expect(text(stream)).rejects.toBe(first)
    }
  })

  it("is ended when the call is over, whether it was read or not", async () => {
    for (const begun of [false, true]) {
      const node = new Readable({ read() {}, highWaterMark: 1 })
      node.push("some")
      const ended: string[] = []
      const web = new ReadableStream<Uint8Array>({
        pull: (controller) => controller.enqueue(bytes("a")),
        cancel: () => void ended.push("web")
      })
      const made = {
        next: () => Promise.resolve({ done: false, value: bytes("a") }),
        return: () => {
          ended.push("iterator")
          return Promise.resolve({ done: true, value: undefined })
        },
        [Symbol.asyncIterator]() {
          return made
        }
      }
      for (const source of [node, web, made]) {
        const stream = new UploadStream(source as never, about)
        if (begun) await stream[Symbol.asyncIterator]().next()
        expect(stream.consumed).toBe(begun)
        stream.end()
        stream.end()
        // Not as one that has come to its end: what is left of it would be taken for the whole.
        await expect(stream[Symbol.asyncIterator]().next()).rejects.toBeInstanceOf(UploadSourceError)
      }
      expect(node.destroyed).toBe(true)
      expect(ended).toEqual(["web", "iterator"])
    }
  })

  it("is ended as soon as its contents are refused", async () => {
    const node = Readable.from(["text", "more"])
    await expect(read(node)).rejects.toMatchObject(refused)
    expect(node.destroyed).toBe(true)
  })
})

describe("uploadFailure", () => {
  it("says what became of the call: nothing was sent, or nobody knows", async () => {
    const source = new UploadSourceError("file", new Error("gone"))
    const wrong = await read(pieces("text")).catch((error: unknown) => error)
    expect(uploadFailure(source, "upload_file", false)).toMatchObject({
      reason: "other",
      delivery: "not-sent"
    })
    expect(uploadFailure(source, "upload_file", true)).toMatchObject({
      delivery: "unknown",
      message: expect.stringContaining("the source of file failed"),
      cause: { message: "gone" }
    })
    expect(uploadFailure(wrong, "upload_file", false)).toBe(wrong)
    expect(uploadFailure(wrong, "upload_file", true)).toMatchObject({
      _tag: "ConnectionError",
      delivery: "unknown",
      cause: wrong
    })
    expect(uploadFailure(new Error("other"), "upload_file", true)).toBeUndefined()
  })
})
