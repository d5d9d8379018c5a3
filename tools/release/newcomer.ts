// Is somebody who knows nothing but the README: reaches each goal of its table from an empty folder, under every supported
// Node, and prints how long each took.
//   node tools/release/newcomer.ts [words of a goal]     for example `node tools/release/newcomer.ts call`
import { readFileSync } from "node:fs"
import { delimiter, dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { findChromium } from "../../scripts/chromium.ts"
import { temporaryFolder } from "../../scripts/temporary-folder.ts"
import { freePort } from "../../tests/support/free-port.ts"
import { openBrowser } from "../../tests/support/open-browser.ts"
import { installedNode } from "../nodes/installed.ts"
import { release } from "./publish.ts"
import { startRegistry } from "./registry.ts"
import { Report } from "./report.ts"
import { Terminal } from "./terminal.ts"
import { type Goal, goalsOf, sectionOf, tutorialOf } from "./tutorial.ts"

const root = fileURLToPath(new URL("../..", import.meta.url))
const read = (page: string): string => readFileSync(join(root, page), "utf8")

/** Seconds that the README promises for each goal, installing included. */
const promised = 300
/** How many chats are open in a mock that has just begun. */
const openChats = 2
/** Milliseconds until whoever wrote has to have an answer. */
const patience = 20_000

/** A customer of the mock, such as one who writes on its page. */
class Customer {
  readonly #url: string

  constructor(mock: string, name: string) {
    this.#url = `${mock}/_fake/customers/${name}`
  }

  async says(text: string): Promise<void> {
    const response = await fetch(`${this.#url}/says`, { method: "POST", body: JSON.stringify({ text }) })
    if (!response.ok) throw new Error(`nobody could write: ${response.status} ${await response.text()}`)
  }

  /** Waits for exactly these answers. */
  async hears(...texts: readonly string[]): Promise<void> {
    const wanted = JSON.stringify({ texts })
    const until = Date.now() + patience
    let heard = ""
    while (Date.now() < until) {
      heard = await (await fetch(`${this.#url}/heard`)).text()
      if (JSON.stringify(JSON.parse(heard)) === wanted) return
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    throw new Error(`the customer heard ${heard}, and not ${wanted}`)
  }
}

/** What is free on this machine in place of the ports that the guides name: 4010, 4011 and 4012. */
interface Ports {
  readonly mock: number
  readonly webhooks: number
  readonly page: number
}

/** What the words of a page say after its program: to write on the page of the mock, and to end the program. */
const afterwards: Readonly<
  Record<string, (terminal: Terminal, nina: Customer, ports: Ports) => Promise<void>>
> = {
  "a bot": async (_, nina) => {
    await nina.says("Hello")
    await nina.hears("Hello! I am a bot. Ask me, or say that you want a person.")
  },
  "a desk": async (_, nina, { page }) => {
    const address = `http://127.0.0.1:${page}/`
    const chromium = findChromium()
    if (chromium === undefined) {
      const { ok } = await fetch(new URL("page.ts", address))
      if (!ok) throw new Error("the page does not compile")
      return
    }
    await using browser = await openBrowser(chromium)
    const desk = await browser.context.newPage()
    await desk.goto(address)
    await desk.getByText("ready", { exact: true }).waitFor({ timeout: patience })
    const tabs = desk.locator("#chats button")
    // Hers is the last one, once those are there that were open before.
    await tabs.nth(openChats - 1).waitFor({ timeout: patience })
    await nina.says("Hello")
    await tabs.nth(openChats).click({ timeout: patience })
    await desk.getByText("Hello", { exact: true }).waitFor()
    await desk.getByRole("textbox", { name: "Message" }).fill("At your service.")
    await desk.getByRole("button", { name: "Send" }).click()
    await nina.hears("At your service.")
  },
  "a worker that may die": async (terminal, nina) => {
    await nina.says("Hello")
    await nina.hears("You wrote: Hello")
    await terminal.kill("node durable.mjs")
    await nina.says("Is anybody there?")
    await terminal.open("node durable.mjs", "listening")
    await nina.hears("You wrote: Hello", "You wrote: Is anybody there?")
  }
}

const begin = tutorialOf(sectionOf(read("README.md"), "in-five-minutes"))

/** Seconds from an empty folder to the goal. */
const reach = async (goal: Goal, path: string, node: string, env: NodeJS.ProcessEnv): Promise<number> => {
  const ports: Ports = { mock: await freePort(), webhooks: await freePort(), page: await freePort() }
  const replace = (text: string): string => {
    const { mock, webhooks, page } = ports
    return text
      .replaceAll("4010", String(mock))
      .replaceAll("4011", String(webhooks))
      .replaceAll("4012", String(page))
  }
  // `node` is the one that is found by its name
  const PATH = [dirname(node), env["PATH"]].join(delimiter)
  await using terminal = new Terminal(path, { ...env, PATH }, replace)
  const began = performance.now()
  await terminal.follow(begin)
  await terminal.follow(tutorialOf(sectionOf(read(goal.page), goal.anchor)))
  await afterwards[goal.name]?.(terminal, new Customer(`http://127.0.0.1:${ports.mock}`, "nina"), ports)
  return (performance.now() - began) / 1000
}

const words = process.argv.slice(2)
const goals = goalsOf("README.md", sectionOf(read("README.md"), "in-five-minutes")).filter(({ name }) =>
  words.every((word) => name.includes(word))
)
if (goals.length === 0) {
  process.stderr.write(`the README has no goal with ${words.join(" and ")}\n`)
  process.exit(2)
}
const report = new Report()
using temporary = temporaryFolder("newcomer")
const folder = temporary.path
const majors = [22, 24, 26]
const seconds = new Map<string, (number | undefined)[]>()

{
  await using registry = await startRegistry(join(folder, "registry"))
  const copy = join(folder, "copy")
  const released = await report.check("version and publish", () => release(copy, registry.env))
  const { ok: online } = await fetch(new URL("rxjs", registry.url))
  if (!online) report.skip("all that is installed", "the registry of npm's configuration does not answer")
  for (const goal of released === undefined || !online ? [] : goals) {
    const row: (number | undefined)[] = []
    seconds.set(goal.name, row)
    for (const major of majors) {
      const name = `${goal.name}, Node ${major}`
      const node = process.version.startsWith(`v${major}.`) ? process.execPath : installedNode(major)
      if (node === undefined) {
        report.skip(name, "there is no binary for this platform")
        row.push(undefined)
        continue
      }
      // every newcomer begins with an empty cache
      const env = { ...registry.env, npm_config_cache: join(folder, "caches", name) }
      const took = await report.check(name, async () => {
        const path = join(folder, "newcomers", name.replaceAll(/\W+/g, "-"))
        const result = await reach(goal, path, node, env)
        if (result > promised)
          throw new Error(`${result.toFixed(1)} s, and the README promises ${promised} s`)
        return result
      })
      row.push(took)
    }
  }
}

const width = Math.max(...goals.map(({ name }) => name.length))
process.stdout.write(
  `\n${"seconds".padEnd(width)}  ${majors.map((major) => `Node ${major}`.padStart(8)).join("  ")}\n`
)
for (const [name, row] of seconds) {
  const cells = row.map((took) => (took === undefined ? "–" : took.toFixed(1)).padStart(8))
  process.stdout.write(`${name.padEnd(width)}  ${cells.join("  ")}\n`)
}
report.close()
