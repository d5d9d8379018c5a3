import { v3_0 } from "@agent-chat/core/v3.0"
import { setTimeout as sleep } from "node:timers/promises"
import { describe, expect, it } from "vitest"
import { closeAfterEach, closing, json, serve } from "./test-support/http-service.ts"
import { createWebApi } from "./web-api.ts"

/** A signal that finds out by the clock that it is over when it is asked, before any timer says so. */
const lateSignal = () => {
  const controller = new AbortController()
  const { signal } = controller
  const isAborted = (): unknown => Reflect.get(AbortSignal.prototype, "aborted", signal)
  let isLate = false
  Object.defineProperty(signal, "aborted", {
    get: () => {
      if (isLate && isAborted() !== true) controller.abort(new Error("too late"))
      return isAborted() === true
    }
  })
  return { signal, beLate: () => (isLate = true) }
}

closeAfterEach()

describe.each([
  ["undici", {}],
  ["the global fetch", { fetch: globalThis.fetch }]
])("a request over %s", (_name, platform) => {
  it("does not leave when its signal finds as it is to leave that it is too late", async () => {
    let requests = 0
    const baseUrl = await serve((_body, _request, response) => {
      requests++
      json(response, { chat: { id: "c" } })
    })
    const client = closing(createWebApi(v3_0, { token: "dal:secret", baseUrl, ...platform }))
    const { signal, beLate } = lateSignal()
    const call = client.get_chat_threads({ chat_id: "c" }, { signal })
    // There is no connection yet.
    beLate()
    await expect(call).rejects.toThrow("too late")
    await sleep(50)
    expect(requests).toBe(0)
    expect((await client.get_chat_threads({ chat_id: "c" })).chat.id).toBe("c")
  })
})
