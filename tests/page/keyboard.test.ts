import { describe, expect, it } from "vitest"
import { conversation, faults, field, hasNoChromium, live, rows, usePageDesk } from "../support/page-desk.ts"
import { agentOn } from "../support/page-people.ts"

describe.skipIf(hasNoChromium)("the page without a mouse", () => {
  const desk = usePageDesk()

  it("everything is reached: chats, the conversation, faults and wires", async () => {
    await using agent = await agentOn(desk.fake)
    const page = await desk.open()
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? "")
    const tabTo = async (name: string | RegExp): Promise<void> => {
      for (let n = 0; n < 40; n += 1) {
        await page.keyboard.press("Tab")
        const label = await page.evaluate(() => {
          const { activeElement: element } = document
          return element?.getAttribute("aria-label") ?? element?.textContent ?? ""
        })
        if (typeof name === "string" ? label === name : name.test(label)) return
      }
      throw new Error(`the keyboard does not reach ${String(name)}`)
    }
    await page.keyboard.press("Tab")
    expect(await focused()).toBe("Skip to the message field")
    await page.keyboard.press("Enter")
    await page.keyboard.type("skipped")
    expect(await field(page).inputValue()).toBe("skipped")
    await field(page).fill("")
    await page.reload()
    await live(page).waitFor()
    await expect.poll(() => page.title()).toBe("Cleo Visitor · agent-chat-mock")
    // A fault: opened, left with Escape, opened again and planned.
    await tabTo("Refuse next")
    await page.keyboard.press("Enter")
    await page.getByLabel("Action").waitFor()
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("SELECT")
    await page.keyboard.press("Escape")
    expect(await focused()).toBe("Refuse next")
    expect(await page.getByLabel("Action").count()).toBe(0)
    await page.keyboard.press("Enter")
    await tabTo("Plan it")
    await page.keyboard.press("Enter")
    await faults(page).getByText("any action: internal, 1 left").waitFor()
    expect(await focused()).toBe("Refuse next")
    // One tab stop for all chats, arrows between them.
    await tabTo(/^CV/)
    await page.keyboard.press("ArrowUp")
    expect(await focused()).toContain("John Customer")
    await page.keyboard.press("Enter")
    await conversation(page).getByRole("heading", { name: "John Customer" }).waitFor()
    await page.keyboard.press("End")
    await page.keyboard.press("Enter")
    await conversation(page).getByRole("heading", { name: "Cleo Visitor" }).waitFor()
    await tabTo("Message as Cleo Visitor")
    await page.keyboard.type("typed")
    await page.keyboard.press("Shift+Enter")
    await page.keyboard.type("in two lines")
    await page.keyboard.press("Enter")
    await expect.poll(() => agent.heard.at(-1)?.payload.event?.text).toBe("typed\nin two lines")
    // One tab stop for all rows.
    await tabTo(/^(?:push|call|answer) /)
    const first = await focused()
    await page.keyboard.press("ArrowDown")
    expect(await focused()).not.toBe(first)
    await page.keyboard.press("Home")
    await page.keyboard.press("Enter")
    await rows(page)
      .getByRole("button", { name: /^Copy the JSON of/ })
      .waitFor()
  })

  it("where the keyboard is can be seen", async () => {
    const page = await desk.open()
    for (let n = 0; n < 25; n += 1) {
      await page.keyboard.press("Tab")
      const width = await page.evaluate(() => {
        const { activeElement } = document
        return activeElement === null || activeElement === document.body
          ? "2px"
          : getComputedStyle(activeElement).outlineWidth
      })
      expect(Number.parseFloat(width)).toBeGreaterThanOrEqual(2)
    }
  })
})
