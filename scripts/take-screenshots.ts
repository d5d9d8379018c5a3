// Takes the pictures of the documentation anew, all or the one that is named, in a real Chromium:
//   node --conditions=@agent-chat/source scripts/take-screenshots.ts [dashboard | fake-page]
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { FakeLiveChat } from "@agent-chat/testing"
import { type Browser, openBrowser } from "../tests/support/open-browser.ts"
import { live } from "../tests/support/page-parts.ts"
import { playStory } from "../tests/support/page-story.ts"
import { startExample } from "../tests/support/start-example.ts"
import { findChromium } from "./chromium.ts"

const images = fileURLToPath(new URL("../docs/images", import.meta.url))

const takeDashboard = async ({ context }: Browser): Promise<void> => {
  const page = await context.newPage()
  const dashboard = startExample("dashboard")
  const [, address = ""] = await dashboard.prints(/open +(http\S+)/)
  await page.goto(address)
  // The second round of the traffic, shortly after its gap.
  await page.locator('[data-total="gaps"]', { hasText: "2" }).waitFor()
  await page.locator("#stream li.gap + *").first().waitFor()
  await page.locator("#stream li:nth-child(3).gap").waitFor()
  await page.screenshot({ path: join(images, "dashboard.png") })
  await page.close()
  await dashboard.ended
}

/** It needs what `pnpm build` makes of the page. */
const takeFakePage = async ({ context }: Browser): Promise<void> => {
  await using fake = await FakeLiveChat.start()
  await using story = await playStory(fake, async (url) => {
    const page = await context.newPage()
    await page.setViewportSize({ width: 1440, height: 860 })
    await page.goto(url)
    await live(page).waitFor()
    return page
  })
  await story.page.screenshot({ path: join(images, "fake-page.png") })
}

const pictures = { dashboard: takeDashboard, "fake-page": takeFakePage }

const executable = findChromium()
if (executable === undefined) throw new Error("there is no Chromium; set CHROMIUM_PATH")
await using browser = await openBrowser(executable)
const [, , wanted] = process.argv
for (const [name, take] of Object.entries(pictures))
  if (wanted === undefined || wanted === name) await take(browser)
