import { v3_6 } from "@agent-chat/core/v3.6"
import { Agent } from "undici"
import { expect, it } from "vitest"
import { serve } from "../platform/test-support/servers.ts"
import { createWebApi } from "../web-api.ts"

const senders = [
  ["of the platform", () => ({})],
  ["a fetch of the program", () => ({ fetch: (url: string, init: object) => fetch(url, init) })],
  ["a dispatcher of the program", () => ({ dispatcher: new Agent() })]
] as const

it.each(senders)(
  "nothing leaves once a client is closed, however long hooks or the source of a file take: %s",
  async (_name, sender) => {
    let requests = 0
    const baseUrl = await serve((_request, response) => {
      requests++
      response.end("{}")
    })
    let goOn = (): void => {}
    const held = new Promise<void>((resolve) => (goOn = resolve))
    const options = { token: "t", baseUrl, closeTimeout: 1, ...sender() }
    const hooked = createWebApi(v3_6, { ...options, hooks: { beforeRequest: [() => held] } })
    const plain = createWebApi(v3_6, options)
    const stream = async function* () {
      await held
      yield new Uint8Array(1)
    }
    const calls = Promise.allSettled([
      hooked.deactivate_chat({ id: "c" }),
      plain.upload_file({ file: { stream: stream(), name: "a.txt", size: 1 } })
    ])
    await Promise.resolve()
    await Promise.all([hooked.close(), plain.close()])
    goOn()
    for (const call of await calls)
      expect(call).toMatchObject({
        reason: { _tag: "ConnectionError", reason: "closed", delivery: "not-sent" }
      })
    expect(requests).toBe(0)
  }
)
