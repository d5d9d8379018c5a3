import assert from "node:assert/strict"
import type { TransportCase } from "../context.ts"
import { success } from "../expect.ts"

const web = ["web"] as const
const encoding = "multipart"
const tenMegabytes = 10 * 1024 * 1024

/** Files travel as multipart/form-data, over the Web API only. */
export const uploadCases: readonly TransportCase[] = [
  {
    name: "uploads bytes with name and type",
    kinds: web,
    run: async ({ call, fake, words }) => {
      const file = { data: new Uint8Array([1, 2, 3]), name: "tiny.bin", type: "application/x-tiny" }
      const chat_id = "a0c22fdd-fb71-40b5-bfc6-a8a0bc3117f5"
      await success(call(words.actions.sendFile, { chat_id, file, custom_id: "c1" }, { encoding }))
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
    run: async ({ call, words }) => {
      const image = new Blob([new Uint8Array(100)], { type: "image/png" })
      const { url } = await success(call(words.actions.keepImage, { image }, { encoding }))
      assert.equal(typeof url, "string")
    }
  },
  {
    name: "uploads a file of 10 MB",
    kinds: web,
    timeout: 20_000,
    run: async ({ call, words }) => {
      const file = { data: new Uint8Array(tenMegabytes), name: "big.bin" }
      await success(call(words.actions.keepFile, { file }, { encoding }))
    }
  },
  {
    name: "hands on that a file of 10 MB and one byte is too large",
    kinds: web,
    timeout: 20_000,
    run: async ({ call, words }) => {
      const file = { data: new Uint8Array(tenMegabytes + 1), name: "bigger.bin" }
      const reply = await call(words.actions.keepFile, { file }, { encoding }).reply
      assert.equal(!reply.ok && reply.error.type, "entity_too_large")
    }
  }
]
