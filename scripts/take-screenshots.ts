// Takes the pictures of the documentation anew, all or the one that is named, in a real Chromium:
//   node --conditions=@agent-chat/source scripts/take-screenshots.ts [dashboard | fake-page | command-line]
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { v3_6 } from "@agent-chat/core/v3.6"
import { FakeLiveChat } from "@agent-chat/testing"
import { createWebApi } from "@agent-chat/web-api"
import { type Browser, openBrowser } from "../tests/support/open-browser.ts"
import { live } from "../tests/support/page-parts.ts"
import { playStory } from "../tests/support/page-story.ts"
import { startExample } from "../tests/support/start-example.ts"
import { findChromium } from "./chromium.ts"
import { temporaryFolder } from "./temporary-folder.ts"
import { inTerminal, terminalPage } from "./terminal-picture.ts"

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

const agentChat = `${process.execPath} --conditions=@agent-chat/source ${fileURLToPath(new URL("../packages/cli/src/main.ts", import.meta.url))}`

const takeTerminal = async ({ context }: Browser, name: string, shown: string): Promise<void> => {
  const page = await context.newPage()
  await page.setContent(terminalPage(shown))
  await page.locator("pre").screenshot({ path: join(images, `${name}.png`) })
  await page.close()
}

/** The command line in a real terminal, which tmux is. */
const takeCommandLine = async (browser: Browser): Promise<void> => {
  using folder = temporaryFolder("pictures")
  const token = "dal:test_DqPaM0Ub2kL3n4"
  await using fake = await FakeLiveChat.start({ token, tls: true })
  const authority = join(folder.path, "authority.pem")
  writeFileSync(authority, fake.certificate ?? "")
  const env = {
    AGENT_CHAT_TOKEN: token,
    AGENT_CHAT_URL: fake.secureWebUrl ?? "",
    NODE_EXTRA_CA_CERTS: authority
  }
  await takeTerminal(browser, "cli-help", await inTerminal(`${agentChat} --help`, env, /130 interrupted/))
  await takeTerminal(
    browser,
    "cli-doctor",
    await inTerminal(`${agentChat} doctor --actions send_event`, env, /not looked at/)
  )
  let said = 0
  const texts = ["Hello, is anybody there?", "My order 4711 has not arrived yet."]
  const customer = fake.customer()
  const tail = await inTerminal(`${agentChat} tail`, env, /order 4711[^]*thread_tagged/, () => {
    const text = texts[said]
    if (fake.connections === 0) return
    if (text !== undefined) {
      customer.says(text)
      said++
    } else if (said++ === texts.length) void tagged(fake, token)
  })
  await takeTerminal(browser, "cli-tail", tail)
}

const tagged = async (fake: FakeLiveChat, token: string): Promise<void> => {
  const web = createWebApi(v3_6, { token, baseUrl: fake.webUrl })
  await web.send_event({
    chat_id: "PJ0MRSHTDG",
    event: { type: "message", text: "I will look it up.", visibility: "all" }
  })
  await web.tag_thread({ chat_id: "PJ0MRSHTDG", thread_id: "K600PKZON8", tag: "order" })
  await web.close()
}

const pictures = { dashboard: takeDashboard, "fake-page": takeFakePage, "command-line": takeCommandLine }

const executable = findChromium()
if (executable === undefined) throw new Error("there is no Chromium; set CHROMIUM_PATH")
await using browser = await openBrowser(executable)
const [, , wanted] = process.argv
for (const [name, take] of Object.entries(pictures))
  if (wanted === undefined || wanted === name) await take(browser)
