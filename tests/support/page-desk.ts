import { execFileSync } from "node:child_process"
import { fileURLToPath } from "node:url"
import { FakeLiveChat, type StartOptions } from "@agent-chat/testing"
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright"
import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest"
import { findChromium } from "../../scripts/chromium.ts"
import { conversation, live } from "./page-parts.ts"
import { chatId } from "./page-people.ts"

export * from "./page-parts.ts"

const executablePath = findChromium()
const build = fileURLToPath(new URL("../../packages/testing/src/page/app/build.ts", import.meta.url))

/** A fake whose page is looked at in a browser. */
export class PageDesk {
  fake!: FakeLiveChat
  browser!: Browser
  /** What went wrong in the pages. */
  readonly errors: string[] = []

  async start(options: StartOptions = {}): Promise<void> {
    this.fake = await FakeLiveChat.start(options)
  }

  /** Another fake in place of the one that is there. */
  async restart(options: StartOptions): Promise<void> {
    await this.fake.close()
    await this.start(options)
  }

  /** Opens the page in a browser of its own, with a chat. */
  async open(options: BrowserContextOptions = {}, chat = chatId): Promise<Page> {
    const page = await this.#page(`${this.fake.pageUrl}#${chat}`, options)
    await conversation(page).getByRole("heading", { level: 2 }).waitFor()
    return page
  }

  /** Opens the page as somebody who never wrote before, and begins a chat. */
  async begin(name: string, text: string): Promise<Page> {
    const page = await this.#page(this.fake.pageUrl ?? this.fake.webUrl, {})
    await page.getByRole("button", { name: "New customer" }).click()
    await page.getByRole("textbox", { name: "Name" }).fill(name)
    await page.getByRole("textbox", { name: "First message" }).fill(text)
    await page.getByRole("button", { name: "Begin a chat" }).click()
    return page
  }

  async #page(address: string, options: BrowserContextOptions): Promise<Page> {
    const context = await this.browser.newContext({ viewport: { width: 1440, height: 900 }, ...options })
    const page = await context.newPage()
    page.setDefaultTimeout(8_000)
    page.on("pageerror", (error) => this.errors.push(error.message))
    page.on("console", (message) => {
      // What the policy of the page forbids is told here, too.
      const isExpected = message.type() !== "error" || message.text().includes("Failed to load resource")
      if (!isExpected) this.errors.push(message.text())
    })
    await page.goto(address)
    await live(page).waitFor()
    return page
  }
}

/** Without a Chromium there is nothing to be looked at. */
export const hasNoChromium = executablePath === undefined
if (hasNoChromium) console.log("skipped: the page of the fake; there is no Chromium here")

/** A fake for each test, and a browser for all of them. */
export const usePageDesk = (): PageDesk => {
  const desk = new PageDesk()
  beforeAll(async () => {
    execFileSync(process.execPath, [build])
    desk.browser = await chromium.launch({ executablePath: executablePath!, args: ["--no-sandbox"] })
  }, 60_000)
  afterAll(() => desk.browser.close())
  beforeEach(() => desk.start())
  afterEach(async () => {
    await Promise.all(desk.browser.contexts().map((context) => context.close()))
    await desk.fake.close()
    expect(desk.errors.splice(0)).toEqual([])
  })
  return desk
}
