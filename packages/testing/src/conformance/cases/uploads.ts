import assert from "node:assert/strict"
import type { TransportCase } from "../context.ts"
import { assertFailed, failure, success, until } from "../expect.ts"

const web = ["web"] as const
const encoding = "multipart"
const tenMegabytes = 10 * 1024 * 1024

/** Files travel as multipart/form-data, over the Web API only. */
export const uploadCases: readonly TransportCase[] = [
  {
    name: "uploads bytes with name and type",
    kinds: web,
    needs: ["uploads", "files sent in one call"],
    run: async ({ call, fake, words }) => {
      const file = { data: new Uint8Array([1, 2, 3]), name: "tiny.bin", type: "application/x-tiny" }
      const chat_id = "a0c22fdd-fb71-40b5-bfc6-a8a0bc3117f5"
      await success(call(words.actions.sendFile!, { chat_id, file, custom_id: "c1" }, { encoding }))
      const chat = fake.snapshot().chats.find(({ id }) => id === chat_id)
      const event = chat?.threads.at(-1)?.events.at(-1)
      assert.deepEqual(
        [event?.type, event?.["name"], event?.["content_type"], event?.["size"], event?.custom_id],
        ["file", "tiny.bin", "application/x-tiny", 3, "c1"]
      )
    }
  },
  {
    name: "uploads a Blob",
    kinds: web,
    needs: ["uploads"],
    run: async ({ call, words }) => {
      const file = new Blob([new Uint8Array(100)], { type: "image/png" })
      const { url } = await success(call(words.actions.keepFile, { file }, { encoding }))
      assert.equal(typeof url, "string")
    }
  },
  {
    name: "uploads a file of 10 MB",
    kinds: web,
    needs: ["uploads"],
    run: async ({ call, words }) => {
      const file = { data: new Uint8Array(tenMegabytes), name: "big.bin" }
      await success(call(words.actions.keepFile, { file }, { encoding }))
    }
  },
  {
    name: "hands on that a file of 10 MB and one byte is too large",
    kinds: web,
    needs: ["uploads"],
    run: async ({ call, words }) => {
      const file = { data: new Uint8Array(tenMegabytes + 1), name: "bigger.bin" }
      const reply = await call(words.actions.keepFile, { file }, { encoding }).reply
      assert.equal(!reply.ok && reply.error.type, "entity_too_large")
    }
  },
  {
    name: "uploads what comes out of a stream, of the web or a generator",
    kinds: web,
    needs: ["uploads"],
    run: async ({ call, fake, words }) => {
      for (const stream of [new Blob(["some ", "text"]).stream(), pieces("some ", "text")]) {
        const payload = { file: { stream, name: "a.txt", type: "text/plain" } }
        await success(call(words.actions.keepFile, payload, { encoding }))
      }
      assert.equal(fake.calls.of(words.actions.keepFile).length, 2)
    }
  },
  {
    name: "refuses a stream that gives no bytes, or not as many as it says, and sends nothing of it",
    kinds: web,
    needs: ["uploads"],
    run: async ({ call, fake, words }) => {
      for (const file of [
        { stream: strings(), name: "a" },
        { stream: pieces("text"), name: "a", size: 3 },
        { stream: pieces("text"), name: "a", size: 5 },
        { stream: pieces(), name: "a" }
      ]) {
        const error = await failure(call(words.actions.keepFile, { file }, { encoding }).reply)
        assertFailed(error, "InvalidRequestError", "not-sent")
      }
      assert.equal(fake.calls.of(words.actions.keepFile).length, 0)
    }
  },
  {
    name: "tells of a source that fails, and takes nothing for a success",
    kinds: web,
    needs: ["uploads"],
    run: async ({ call, fake, words }) => {
      const payload = { file: { stream: failing(), name: "a" } }
      const error = await failure(call(words.actions.keepFile, payload, { encoding }).reply)
      assert.ok(error.delivery === "not-sent" || error.delivery === "unknown", error.message)
      assert.equal(fake.calls.of(words.actions.keepFile).length, 0)
    }
  },
  {
    name: "ends the source of a call that is aborted",
    kinds: web,
    needs: ["uploads"],
    run: async ({ call, words }) => {
      let ended = false
      const stream = new ReadableStream<Uint8Array>({
        pull: () => new Promise(() => {}),
        cancel: () => {
          ended = true
        }
      })
      const tracked = call(words.actions.keepFile, { file: { stream, name: "a" } }, { encoding })
      tracked.abort(new Error("enough"))
      await assert.rejects(tracked.reply, /enough/)
      await until(() => ended)
    }
  }
]

async function* pieces(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield new TextEncoder().encode(text)
}

async function* strings(): AsyncGenerator<Uint8Array> {
  yield "text" as never
}

async function* failing(): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode("text")
  throw new Error("the source is gone")
}
