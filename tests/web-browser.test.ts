// The Web API client in a real browser: a page from one origin, the fake on another.
import { FakeLiveChat } from "@agent-chat/testing"
import { type Browser, chromium, type Page } from "playwright"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { findChromium } from "../scripts/chromium.ts"
import type { Scenarios } from "./browser/web-page.ts"
import { scenariosOf } from "./support/scenarios.ts"
import { servePage } from "./support/serve-page.ts"
import { TcpProxy } from "./support/tcp-proxy.ts"

const executablePath = findChromium()
if (executablePath === undefined)
  console.log("skipped: the Web API client in a browser; there is no Chromium here")

describe.skipIf(executablePath === undefined)("the Web API client in Chromium", () => {
  let served: Awaited<ReturnType<typeof servePage>>
  let browser: Browser
  let page: Page
  let fake: FakeLiveChat
  const errors: unknown[] = []

  beforeAll(async () => {
    served = await servePage("web-page")
    fake = await FakeLiveChat.start()
    browser = await chromium.launch({ executablePath: executablePath!, args: ["--no-sandbox"] })
    page = await browser.newPage()
    page.on("pageerror", (error) => errors.push(error))
    await page.goto(`${served.origin}/`)
    await page.waitForFunction(() => "scenarios" in globalThis)
  })
  afterAll(async () => {
    await browser.close()
    served.close()
    await fake.close()
    expect(errors).toEqual([])
  })

  const service = () => ({ token: fake.token, baseUrl: fake.webUrl })
  const run = scenariosOf<Scenarios>(() => page)

  it("is bundled without a module of Node or undici", () => {
    expect(served.script).not.toMatch(/from "(?:node:|undici)/)
    expect(served.script).not.toContain("__vite-browser-external")
  })

  it("starts a chat, sends an event and reads it back, across origins", async () => {
    expect(await run("chat", service(), "hello from a page")).toEqual(["hello from a page"])
  })

  it("rejects with what the service refused", async () => {
    expect(await run("refused", service())).toMatchObject({
      _tag: "ApiError",
      type: "validation",
      delivery: "rejected"
    })
  })

  it("calls a connection that fails other and unknown: a browser does not say more", async () => {
    const proxy = await TcpProxy.start(fake.webUrl)
    const baseUrl = `http://${proxy.host}`
    proxy.weather = { kind: "reset" }
    const expected = { _tag: "ConnectionError", reason: "other", delivery: "unknown" }
    expect(await run("call", { ...service(), baseUrl }, 5000)).toMatchObject(expected)
    await proxy.close()
    expect(await run("call", { ...service(), baseUrl }, 5000)).toMatchObject(expected)
  })

  it("times out, and aborts with the reason of the signal", async () => {
    const clear = fake.stall("start_chat")
    expect(await run("call", service(), 100)).toMatchObject({ _tag: "TimeoutError", delivery: "unknown" })
    clear()
    expect(await run("abort", service())).toEqual({ aborted: "no longer wanted" })
  })

  it("says so where it cannot load what an upload takes, and uploads once it can", async () => {
    await page.route(/uploads-.*\.js$/, (route) => route.abort())
    expect(await run("upload", service())).toMatchObject({
      _tag: "ConnectionError",
      reason: "other",
      delivery: "not-sent"
    })
    await page.unroute(/uploads-.*\.js$/)
    expect(await run("upload", service())).toMatchObject({ value: { url: expect.any(String) } })
  })

  it("uploads a File, and says that a path needs Node", async () => {
    expect(await run("upload", service())).toMatchObject({ value: { url: expect.any(String) } })
    expect(await run("path", service())).toMatchObject({ _tag: "InvalidRequestError", delivery: "not-sent" })
  })
})
