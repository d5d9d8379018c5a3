// What a platform repeats by itself must not be what acts again.
import { afterEach, expect, it, vi } from "vitest"
import type { Outgoing } from "./platform.ts"
import { createPlatform } from "./global.ts"

afterEach(() => {
  vi.unstubAllGlobals()
})

const outgoing = (actsAgain: boolean): Outgoing => ({
  url: "https://x.invalid",
  method: "POST",
  headers: {},
  body: "{}",
  signal: undefined,
  actsAgain,
  onSent: () => {}
})

it("on Deno sends what acts again over a connection that no other request had", async () => {
  const close = vi.fn()
  const createHttpClient = vi.fn(() => ({ close }))
  vi.stubGlobal("Deno", { createHttpClient })
  const clients: unknown[] = []
  vi.stubGlobal("fetch", (_url: string, init: { client?: unknown }) => {
    clients.push(init.client)
    return Promise.resolve(new Response("{}"))
  })
  const platform = createPlatform()
  const sender = await platform.sender()
  for (const actsAgain of [false, true, true]) await sender.send(outgoing(actsAgain))
  expect(clients).toEqual([undefined, { close }, { close }])
  expect(createHttpClient.mock.calls).toEqual([[{ poolMaxIdlePerHost: 0, http2: false }]])
  await platform.destroy(new Error("closed"))
  expect(close).toHaveBeenCalledOnce()
})

it("elsewhere gives fetch nothing but what every fetch takes", async () => {
  const fetch = vi.fn((_url: string, _init: object) => Promise.resolve(new Response("{}")))
  vi.stubGlobal("fetch", fetch)
  const platform = createPlatform()
  const sender = await platform.sender()
  await sender.send(outgoing(true))
  expect(Object.keys(fetch.mock.calls[0]![1])).toEqual(["method", "headers", "body", "redirect", "signal"])
  await platform.destroy(new Error("closed"))
})
