// The RTM client in a real browser: it connects, is dropped, comes back, and stays connected in a hidden tab.
import { FakeLiveChat } from "@agent-chat/testing"
import { type Browser, chromium, type Page } from "playwright"
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { findChromium } from "../scripts/chromium.ts"
import type { RtmScenarios } from "./browser/rtm-page.ts"
import { scenariosOf } from "./support/scenarios.ts"
import { servePage } from "./support/serve-page.ts"

const executablePath = findChromium()
if (executablePath === undefined)
  console.log("skipped: the RTM client in a browser; there is no Chromium here")

describe.skipIf(executablePath === undefined)("the RTM client in Chromium", () => {
  let served: Awaited<ReturnType<typeof servePage>>
  let browser: Browser
  let page: Page
  let fake: FakeLiveChat
  const errors: unknown[] = []

  beforeAll(async () => {
    served = await servePage("rtm-page")
    browser = await chromium.launch({ executablePath: executablePath!, args: ["--no-sandbox"] })
  })
  afterAll(async () => {
    await browser.close()
    served.close()
    expect(errors).toEqual([])
  })

  beforeEach(async () => {
    fake = await FakeLiveChat.start()
    page = await browser.newPage()
    page.on("pageerror", (error) => errors.push(error))
  })
  afterEach(async () => {
    await run("close")
    await page.close()
    await fake.close()
  })

  const visit = async (path: string): Promise<void> => {
    await page.goto(`${served.origin}${path}`)
    await page.waitForFunction(() => "scenarios" in globalThis)
    expect(await run("connect", fake.token, fake.rtmUrl)).toBe("ready")
  }
  const run = scenariosOf<RtmScenarios>(() => page)

  it("connects, is dropped, and comes back with a gap marker", async () => {
    await visit("/")
    fake.dropSockets()
    await expect
      .poll(() => run("seen"))
      .toEqual(["idle", "connecting", "ready", "reconnecting", "gap", "ready"])
  })

  it("keeps its heartbeat in a hidden tab, where the timers of the page run once a minute", async () => {
    await visit("/")
    await run("hide")
    // The one timer that was set before the tab was hidden does not count.
    await expect.poll(() => run("pings")).toBeGreaterThan(1)
    const before = Number(await run("pings"))
    await expect.poll(() => run("pings")).toBeGreaterThan(before + 2)
    // A drop is mended in the hidden tab too.
    fake.dropSockets()
    await expect.poll(async () => (await run("seen")).slice(-2)).toEqual(["gap", "ready"])
  })

  it("falls back to the timers of the page where its policy forbids the worker", async () => {
    await visit("/strict")
    await expect.poll(() => run("pings")).toBeGreaterThan(2)
    expect(await run("seen")).toEqual(["idle", "connecting", "ready"])
  })
})
