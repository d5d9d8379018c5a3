// Every example runs to its end on the fake and prints what it claims to do; those with a page do so in a real Chromium.
import { existsSync, globSync, readFileSync } from "node:fs"
import { basename, dirname } from "node:path"
import { fileURLToPath } from "node:url"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { findChromium } from "../scripts/chromium.ts"
import { execute } from "../scripts/execute.ts"
import { type Browser, openBrowser } from "./support/open-browser.ts"
import { whyNoRedis } from "../packages/event-log/src/redis/test-support/redis-server.ts"
import { endOf, startExample } from "./support/start-example.ts"

const root = fileURLToPath(new URL("..", import.meta.url))
const names = globSync("examples/*/main.ts", { cwd: root }).map((file) => basename(dirname(file)))

/** Runs an example to its end; resolves to what it printed. */
const run = async (name: string): Promise<string> => endOf(startExample(name))

/** The values that were printed under a name, in order. */
const facts = (stdout: string, name: string): string[] =>
  [...stdout.matchAll(new RegExp(`^ {2}${name} +(.*)$`, "gm"))].map(([, value]) => value ?? "")

const numbersIn = (text = ""): number[] => (text.match(/\d+/g) ?? []).map(Number)

describe("an example", () => {
  it("echo-bot answers every customer in order, and never itself", async () => {
    const stdout = await run("echo-bot")

    expect(facts(stdout, "nina").slice(-1)).toEqual(["You said: Hello? | You said: Is anybody there?"])
    expect(facts(stdout, "omar").slice(-1)).toEqual(["You said: Good morning"])
  })

  it("hand-over-bot greets, answers, hands over, and keeps silent from then on", async () => {
    const stdout = await run("hand-over-bot")

    const said = [...stdout.matchAll(/^ {2}(Nina|Omar|Ben|Welcome Bot) +(.*)$/gm)].map((line) =>
      line.slice(1).join(": ")
    )
    expect(said).toEqual([
      "Nina: Hello",
      "Welcome Bot: Hello! I am a bot. Ask me, or say that you want a person.",
      "Nina: When are you open?",
      "Welcome Bot: We are open from 9 to 17.",
      "Nina: I want to talk to a person",
      "Welcome Bot: One moment, I am looking for a colleague.",
      "Ben: Hello Nina, this is Ben.",
      "Nina: Are you open on Sunday?",
      "Ben: On Sunday we are closed.",
      "Omar: A person, please!",
      "Welcome Bot: Hello! I am a bot. Ask me, or say that you want a person.",
      "Welcome Bot: One moment, I am looking for a colleague.",
      "Welcome Bot: Nobody is free right now. Leave your address and we will write to you."
    ])
  })

  it("crm-sync writes everything once and in order through an outage, and gives up what is refused", async () => {
    const stdout = await run("crm-sync")

    expect(facts(stdout, "contact")).toEqual(['{"id":"nina","name":"Nina","email":"nina@example.com"}'])
    expect(facts(stdout, "note")).toEqual([
      "nina: My parcel has not arrived.",
      "nina: It was sent last week.",
      "agent1@example.com: I will find it.",
      "nina: Thank you."
    ])
    expect(stdout).toMatch(/tried in vain: Error: the CRM does not answer/)
    expect(facts(stdout, "given up")).toEqual(["incoming_event: Error: a note has at most 200 characters"])
    expect(existsSync(facts(stdout, "CRM")[0]!)).toBe(false)
  })

  it("serverless-webhook answers when it has acted, and refuses what is forged", async () => {
    const stdout = await run("serverless-webhook")

    expect(facts(stdout, "answers")).toEqual(["200 200 200"])
    expect(facts(stdout, "forged")).toEqual(["answered 401"])
    expect(facts(stdout, "thread").map((thread) => thread.split(": ")[1])).toEqual(["no tag", "refund"])
  })

  it.skipIf(whyNoRedis !== undefined)(
    "many-workers answers everything once and in order, whoever is killed",
    async () => {
      const stdout = await run("many-workers")

      for (const name of ["nina", "omar", "ines", "paul", "rosa"]) {
        expect(facts(stdout, name)).toEqual(["1 2 3 4 5 6 7"])
      }
      expect(stdout.match(/\d +is killed$/gm)).toHaveLength(3)
    }
  )

  it("file-upload shows its progress, and a cancelled upload leaves nothing behind", async () => {
    const stdout = await run("file-upload")

    const shares = facts(stdout, "sent").map((bar) => Number(/(\d+) %$/.exec(bar)?.[1]))
    expect(shares.length).toBeGreaterThanOrEqual(5)
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    expect(shares.at(-1)).toBe(100)
    expect(facts(stdout, "stored")).toEqual(["8388608 bytes, the same as on the disk"])
    expect(facts(stdout, "ended")).toEqual(["Error: cancelled by the user"])
    expect(facts(stdout, "files")).toEqual(["1 in the chat"])
  })

  it("effect-program goes on after a refusal it expects", async () => {
    const stdout = await run("effect-program")

    expect(facts(stdout, "skipped")).toEqual([expect.stringMatching(/^\w+, authorization$/)])
    expect(facts(stdout, "tagged")).toEqual([
      expect.stringContaining("the last word is the customer's"),
      expect.stringContaining("the last word is the customer's"),
      "2 threads"
    ])
  })

  it("two-versions lets a part of v3.0 and one of v3.6 work in the same chat", async () => {
    const stdout = await run("two-versions")

    expect(facts(stdout, "nina")).toEqual(["Welcome! | Good-bye!"])
    const told = (version: string) =>
      [...stdout.matchAll(new RegExp(`» ${version} incoming_event +push +(.*) \\(`, "g"))].map(
        ([, text]) => text
      )
    expect(told("v3.0")).toEqual(["Hello", "Welcome!", "Thank you, bye", "Good-bye!"])
    expect(told("v3.6")).toEqual(told("v3.0"))
  })

  it("is listed by `pnpm example` and in examples/README.md", async () => {
    const { code, output } = await execute(process.execPath, ["scripts/example.mjs"], { cwd: root })
    const readme = readFileSync(`${root}/examples/README.md`, "utf8")

    expect(code).toBe(0)
    expect(output.split("\n").map((line) => line.split(" ")[0])).toEqual([...names.toSorted(), ""])
    for (const line of output.trim().split("\n")) expect(line).toMatch(/^[\w-]+ {2,}\w.*\.$/)
    expect([...readme.matchAll(/\]\((\w[\w-]*)\/?\)/g)].map(([, folder]) => folder ?? "").toSorted()).toEqual(
      names.toSorted()
    )
  })
})

const executable = findChromium()
if (executable === undefined) console.log("skipped: the examples in a browser; there is no Chromium here")

describe.skipIf(executable === undefined)("an example in Chromium", () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser(executable!)
  })
  afterAll(() => browser[Symbol.asyncDispose]())

  /** Opens the page of an example; what goes wrong in it is in `faults`. */
  const open = async (example: ReturnType<typeof startExample>) => {
    const [, address = ""] = await example.prints(/open +(http\S+)/)
    const page = await browser.context.newPage()
    const faults: string[] = []
    page.on("pageerror", (error) => faults.push(error.message))
    page.on("console", (message) => {
      if (message.type() === "error") faults.push(message.text())
    })
    await page.goto(address)
    return { page, faults }
  }

  it("dashboard shows the stream, its gaps and its totals as they happen", async () => {
    const example = startExample("dashboard")
    const { page, faults } = await open(example)
    const total = (name: string) => page.locator(`[data-total="${name}"]`)
    await page.locator("#stream li.gap").first().waitFor()
    const rows = await page.locator("#stream li").allTextContents()
    const counted = await page.locator("#sources li span:last-child").allTextContents()
    const told = rows.flatMap((row) => numbersIn(/recovered: (\d+)/.exec(row)?.[1]))
    const [events, gaps] = [await total("events").textContent(), await total("gaps").textContent()]
    const recoveredTotal = numbersIn((await total("recovered").textContent()) ?? "")[0] ?? 0
    await page.setViewportSize({ width: 390, height: 800 })
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    const cut = await page
      .locator("#stream time, #stream .source")
      .evaluateAll((cells) =>
        cells.filter((cell) => cell.scrollWidth > cell.clientWidth).map((cell) => cell.textContent)
      )
    await page.close()
    const stdout = await endOf(example)

    expect(faults).toEqual([])
    expect(rows.join("\n")).toMatch(/pushincoming_chata chat with Nina begins/)
    expect(rows.join("\n")).toMatch(/webhookincoming_eventGood, thank you!#3/)
    expect(rows.join("\n")).toMatch(/gapfillincoming_eventYou are welcome\.#4/)
    expect(rows.join("\n")).toMatch(/gap: reconnected after [\d.]+ s, recovered: \d/)
    expect(Number(gaps)).toBeGreaterThanOrEqual(1)
    // What the gaps say adds up to what the tile says, but for what was fetched since the last of them.
    expect(told.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(recoveredTotal)
    expect(width).toBeLessThanOrEqual(390)
    expect(cut).toEqual([])
    expect(Number(events)).toBeGreaterThanOrEqual(15)
    for (const count of counted) expect(Number(count)).toBeGreaterThan(0)
    // A round of the traffic is 17 events, the list of customers that comes with a login, and a gap in which the colleague
    // writes twice; the first one has another login besides. What else is fetched then, because its webhook is late, comes as a copy afterwards.
    const [rounds = 0, recovered] = numbersIn(facts(stdout, "gaps")[0])
    const [distinct, copies] = numbersIn(facts(stdout, "stream")[0])
    expect(distinct).toBe(rounds * 18 + 1)
    expect(copies).toBeGreaterThanOrEqual(rounds * 5)
    expect(recovered).toBeGreaterThanOrEqual(rounds * 2)
  })

  it("browser-page lets an agent answer a customer", async () => {
    const example = startExample("browser-page")
    const { page, faults } = await open(example)
    await page.getByRole("button", { name: "Cleo" }).click()
    const before = await page.locator("#messages li").allTextContents()
    await page.locator("button.unread", { hasText: "Nina" }).click()
    await page.getByRole("textbox").fill("Yes: how can I help?")
    await page.getByRole("button", { name: "Send" }).click()
    await page.getByText("Thank you!").waitFor()
    const messages = await page
      .locator("#messages li")
      .evaluateAll((items) => items.map((item) => `${item.className}: ${item.textContent}`))
    await page.close()
    const stdout = await endOf(example)

    expect(faults).toEqual([])
    expect(before).toEqual(["hello there", "how may I help you with the refund?"])
    expect(messages).toEqual([
      "theirs: Hello, is anybody there?",
      "own: Yes: how can I help?",
      "theirs: Thank you!"
    ])
    expect(facts(stdout, "the page")).toEqual(["Yes: how can I help?"])
    expect(facts(stdout, "result")).toEqual(["the customer was answered"])
  })
})
