import { noRetry } from "@agent-chat/core"
import { v3_0 } from "@agent-chat/core/v3.0"
import { beforeEach, expect, it, vi } from "vitest"
import { createWebApi, type WebApiOptions } from "../index.ts"

/** Whether the page can load code. */
const network = vi.hoisted(() => ({ isThere: true }))
const offline = "Failed to fetch dynamically imported module"

vi.mock(import("./uploads.ts"), async (load) => {
  if (!network.isThere) throw new TypeError(offline)
  return load()
})
vi.mock(import("./hooks.ts"), async (load) => {
  if (!network.isThere) throw new TypeError(offline)
  return load()
})
beforeEach(() => void (network.isThere = false))

const makeClient = (options: Partial<WebApiOptions> = {}) => {
  const fetch = vi.fn<() => Promise<Response>>(async () => Response.json({ url: "uploaded" }))
  return { fetch, client: createWebApi(v3_0, { token: "dal:token", fetch, retry: noRetry, ...options }) }
}

const notLoaded = (what: string) => ({
  _tag: "ConnectionError",
  delivery: "not-sent",
  retryable: true,
  message: expect.stringContaining(`${what} could not be loaded`)
})

it("a call whose file cannot be sent for want of the code ends as not sent, and its stream is ended", async () => {
  const { client, fetch } = makeClient()
  let isEnded = false
  const stream = new ReadableStream<Uint8Array>({ cancel: () => void (isEnded = true) })
  const call = client.upload_file({ file: { stream, name: "a.txt" } })
  await expect(call).rejects.toMatchObject({ ...notLoaded("what sends files"), action: "upload_file" })
  expect([fetch.mock.calls.length, isEnded]).toEqual([0, true])
})

it("a call that is to go between hooks ends as not sent for want of the code", async () => {
  const { client, fetch } = makeClient({ hooks: { beforeRequest: [] } })
  await expect(client.get_chat_threads({ chat_id: "c" })).rejects.toMatchObject(notLoaded("what runs hooks"))
  expect(fetch).not.toHaveBeenCalled()
})

it("a call is made again, as any that was not sent, and the code is loaded by then", async () => {
  const { client, fetch } = makeClient({
    hooks: { afterResponse: [] },
    retry: () => {
      network.isThere = true
      return 0
    }
  })
  expect(await client.upload_file({ file: new Blob(["abc"]) })).toEqual({ url: "uploaded" })
  expect(fetch).toHaveBeenCalledOnce()
})
