import { afterEach, expect, it, vi } from "vitest"
import type { Platform } from "./platform.ts"
import { createPlatform as createBrowserPlatform } from "./browser.ts"
import { createPlatform as createGlobalPlatform } from "./global.ts"
import { v3_6 } from "@agent-chat/core/v3.6"
import { createWebApi } from "../web-api.ts"

afterEach(() => {
  vi.unstubAllGlobals()
})

const outgoing = {
  url: "https://x.invalid",
  method: "POST",
  headers: {},
  body: "{}",
  signal: undefined,
  onSent: vi.fn()
}

it.each<[string, Platform]>([
  ["browsers", createBrowserPlatform()],
  ["others", createGlobalPlatform()]
])("a platform like %s without a fetch says so, and that nothing was sent", async (_name, platform) => {
  const sender = await platform.sender()
  vi.stubGlobal("fetch", undefined)
  await expect(sender.send(outgoing)).rejects.toMatchObject({ _tag: "ConfigurationError", option: "fetch" })
  expect(outgoing.onSent).not.toHaveBeenCalled()
})

it("a client on Node that has to send by the platform's fetch, and has none, rejects at once", async () => {
  vi.resetModules()
  vi.doMock("undici", () => {
    throw new Error("lost in a bundle")
  })
  vi.stubGlobal("fetch", undefined)
  const client = createWebApi(v3_6, { token: "dal:token", baseUrl: "http://127.0.0.1:9" })
  await expect(client.start_chat({})).rejects.toMatchObject({
    _tag: "ConfigurationError",
    option: "fetch",
    delivery: "not-sent"
  })
  await client.close()
  vi.doUnmock("undici")
})
