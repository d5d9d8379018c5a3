import { v3_6 } from "@agent-chat/core/v3.6"
import { expect, it, vi } from "vitest"
import { createWebApi } from "../web-api.ts"

const enough = AbortSignal.abort("enough")

it("a request that is given up before it is made asks for no token, and waits for none", async () => {
  const token = vi.fn(() => new Promise<string>(() => {}))
  const { transport } = createWebApi(v3_6, { token, baseUrl: "http://127.0.0.1:9" })
  const request = { id: "1", action: "get_chat", encoding: "json", payload: {} } as const
  await expect(transport.execute(request, enough)).rejects.toBe("enough")
  expect(token).not.toHaveBeenCalled()
})

it("the stream of an upload that is given up before it is made is ended", async () => {
  const { transport } = createWebApi(v3_6, { token: "t", baseUrl: "http://127.0.0.1:9" })
  const cancel = vi.fn()
  const file = { stream: new ReadableStream<Uint8Array>({ cancel }), name: "a.txt" }
  const request = { id: "1", action: "upload_file", encoding: "multipart", payload: { file } } as const
  await expect(transport.execute(request, enough)).rejects.toBe("enough")
  expect(cancel).toHaveBeenCalledTimes(1)
})
