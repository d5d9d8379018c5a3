import { v3_0 } from "@agent-chat/core/v3.0"
import { expect, it, vi } from "vitest"
import { createWebApi } from "../index.ts"

/** The code that reads files, which is never there. */
vi.mock(import("./uploads.ts"), () => new Promise<never>(() => {}))

const client = createWebApi(v3_0, {
  token: "dal:token",
  maxConcurrent: 1,
  fetch: async () => Response.json({})
})

it("an upload that is given up while its code loads frees its place for the next call", async () => {
  const controller = new AbortController()
  const upload = client.upload_file({ file: new Blob(["abc"]) }, { signal: controller.signal })
  const next = client.safe.close_thread({ chat_id: "C" }, { deadline: 1000 })
  controller.abort(new Error("given up"))
  await expect(upload).rejects.toThrow("given up")
  expect(await next).toMatchObject({ ok: true })
})
