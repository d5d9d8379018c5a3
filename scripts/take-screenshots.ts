// Takes the pictures of the documentation anew, in a real Chromium: node --conditions=@agent-chat/source scripts/take-screenshots.ts
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { openBrowser } from "../tests/support/open-browser.ts"
import { startExample } from "../tests/support/start-example.ts"
import { findChromium } from "./chromium.ts"

const images = fileURLToPath(new URL("../docs/images", import.meta.url))
const executable = findChromium()
if (executable === undefined) throw new Error("there is no Chromium; set CHROMIUM_PATH")

await using browser = await openBrowser(executable)
const page = await browser.context.newPage()
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
