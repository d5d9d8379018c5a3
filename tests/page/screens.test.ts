import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import type { Page } from "playwright"
import { describe, expect, it } from "vitest"
import {
  chats,
  conversation,
  faults,
  hasNoChromium,
  live,
  rows,
  said,
  usePageDesk,
  wires,
  write
} from "../support/page-desk.ts"
import { agentOn, chatId } from "../support/page-people.ts"

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")

describe.skipIf(hasNoChromium)("the page on any screen", () => {
  const desk = usePageDesk()

  const tabs = ["Chats", "Conversation", "Wires", "Faults"] as const
  const narrow = { viewport: { width: 360, height: 640 }, hasTouch: true }
  const tab = (page: Page, name: string) =>
    page.getByRole("navigation", { name: "Parts of the page" }).getByRole("button", { name })
  const overflow = (page: Page) =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

  const violations = async (page: Page): Promise<unknown> => {
    // Evaluated by the debugger, which the policy of the page does not bind.
    await page.evaluate(axe)
    return page.evaluate(async () => {
      const { violations } = await (globalThis as any).axe.run(document, {
        runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
      })
      return violations.map(({ id, nodes }: any) => [
        id,
        nodes.map(({ html, failureSummary }: any) => `${html} ${failureSummary}`)
      ])
    })
  }

  it.each(["light", "dark"] as const)("has nothing that axe finds, in %s colours", async (colorScheme) => {
    await using agent = await agentOn(desk.fake)
    await agent.rtm.send_event({
      chat_id: chatId,
      event: { type: "message", text: "Hello https://example.com/" }
    })
    const page = await desk.open({ colorScheme })
    await faults(page).getByRole("button", { name: "Late webhooks" }).click()
    await page.getByRole("button", { name: "Make them late" }).click()
    await faults(page).getByText("webhooks +10 s").waitFor()
    await rows(page).first().getByRole("button").first().click()
    await conversation(page).getByRole("button", { name: "Yes" }).click()
    await said(page, "Yes").nth(1).waitFor()
    expect(await violations(page)).toEqual([])
    await faults(page).getByRole("button", { name: "Refuse next" }).click()
    expect(await violations(page)).toEqual([])
    await conversation(page).getByRole("button", { name: "Leave" }).click()
    await conversation(page).getByText("has left the site").waitFor()
    expect(await violations(page)).toEqual([])
  })

  it("fits 360 pixels, a part at a time", async () => {
    await using agent = await agentOn(desk.fake)
    await agent.rtm.send_event({ chat_id: chatId, event: { type: "message", text: "long".repeat(200) } })
    const page = await desk.open(narrow)
    await page.locator(".row").first().waitFor({ state: "attached" })
    for (const name of tabs) {
      await tab(page, name).click()
      expect(await overflow(page)).toBe(0)
      expect(await violations(page)).toEqual([])
      const small = await page.evaluate(() =>
        [...document.querySelectorAll("button, select, input:not([type=checkbox]), textarea")]
          .filter((element) => element.checkVisibility())
          .map((element) => [element.outerHTML.slice(0, 80), element.getBoundingClientRect()] as const)
          .filter(
            ([, { width, height, right }]) =>
              (width > 1 && (width < 24 || height < 16)) || right > innerWidth + 1
          )
      )
      expect(small).toEqual([])
    }
    await tab(page, "Chats").click()
    await chats(page)
      .getByRole("button", { name: /John Customer/ })
      .click()
    await write(page, "from a phone")
    await said(page, "from a phone").waitFor()
    await tab(page, "Wires").click()
    await wires(page).getByText("from a phone").first().waitFor()
  })

  it("fits whatever is wider", async () => {
    const page = await desk.open()
    for (const width of [759, 760, 1119, 1120, 2560]) {
      await page.setViewportSize({ width, height: 800 })
      expect(await overflow(page)).toBe(0)
      expect(await conversation(page).isVisible()).toBe(true)
      expect(await chats(page).isVisible()).toBe(width >= 760)
      expect(await wires(page).isVisible()).toBe(width >= 1120)
    }
  })

  it("is light or dark as the system is, and as the switch says, also after a reload", async () => {
    const page = await desk.open({ colorScheme: "dark" })
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    const dark = await ground()
    await page.emulateMedia({ colorScheme: "light" })
    const light = await ground()
    expect(light).not.toBe(dark)
    await page.getByRole("button", { name: /Change to light/ }).click()
    await page.getByRole("button", { name: /Change to dark/ }).click()
    expect(await ground()).toBe(dark)
    await page.reload()
    await live(page).waitFor()
    expect(await ground()).toBe(dark)
  })

  it("moves nothing for who wants no motion", async () => {
    await using agent = await agentOn(desk.fake)
    const page = await desk.open({ reducedMotion: "reduce" })
    await agent.rtm.send_typing_indicator({ chat_id: chatId, is_typing: true })
    await page.getByText("Ada Support is typing").waitFor()
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
  })
})
