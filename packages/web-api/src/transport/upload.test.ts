import { AsyncLocalStorage } from "node:async_hooks"
import { writeFile } from "node:fs/promises"
import { join } from "node:path"
import { text } from "node:stream/consumers"
import { setTimeout as sleep } from "node:timers/promises"
import type { FileInput, UploadProgress } from "@agent-chat/core"
import { describe, expect, it } from "vitest"
import { formOf, bytes, ways } from "./test-support/uploads.ts"
import { uploadServer } from "./test-support/upload-server.ts"

const served = uploadServer()

describe.each(Object.entries(ways))("an upload over %s", (_name, options) => {
  it("takes a file from a Blob, a File, bytes, a stream or a path", async () => {
    const path = join(served.folder, "on disk.png")
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
    const client = served.clientOf(options)
    for (const [file, name, type] of inputs) {
      let form = new FormData()
      served.onRequest = async (request) => {
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
    served.onRequest = () => new Promise(() => {})
    const file = { stream: endless(), name: "endless" }
    const promise = served.clientOf(options).send_file({ chat_id: "C", file }, { signal: controller.signal })
    setTimeout(() => controller.abort("no"), 20)
    await expect(promise).rejects.toBe("no")
    // What is sent with \`fetch\` was to be read to its end first.
    await expect.poll(() => closed || options !== ways["a stream"]).toBe(true)
  })
})

describe("an upload", () => {
  it("reads its source and tells its progress in the context of its caller", async () => {
    served.onRequest = (request) => text(request).then(() => {})
    const tenant = new AsyncLocalStorage<string>()
    const seen: unknown[] = []
    async function* pieces(): AsyncGenerator<Uint8Array> {
      for (let i = 0; i < 5; i++) {
        await sleep(1)
        seen.push(tenant.getStore())
        yield new Uint8Array(100_000)
      }
    }
    const client = served.clientOf()
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
    served.onRequest = async (request) => {
      author = (await formOf(request)).get("author_id")
    }
    await served.clientOf().send_file({ chat_id: "C", file: bytes }, { authorId: "bot" })
    expect(author).toBe("bot")
  })

  it("tells how much has been sent, up to the length it announced", async () => {
    let announced = 0
    served.onRequest = async (request) => {
      announced = Number(request.headers["content-length"])
      await formOf(request)
    }
    const seen: UploadProgress[] = []
    const onProgress = (progress: UploadProgress): void => void seen.push(progress)
    await served.clientOf().upload_file({ file: new Uint8Array(1_000_000) }, { onProgress })
    expect(seen.length).toBeGreaterThan(10)
    expect(seen.map(({ sent }) => sent)).toEqual(seen.map(({ sent }) => sent).toSorted((a, b) => a - b))
    expect(seen.at(-1)).toEqual({ sent: announced, total: announced })
  })

  it("from a stream is not repeated once it was sent, any other is", async () => {
    let requests = 0
    served.onRequest = async (request) => {
      requests++
      request.socket.destroy()
    }
    const client = served.clientOf({ retry: ({ attempts }) => (attempts < 3 ? 0 : undefined) })
    const file = { stream: new Blob(["text"]).stream(), name: "a" }
    expect(await client.safe.upload_file({ file })).toMatchObject({ error: { delivery: "unknown" } })
    expect(requests).toBe(1)
    await client.safe.upload_file({ file: new Blob(["text"]) })
    expect(requests).toBe(4)
  })
})
