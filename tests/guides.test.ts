// The programs of the guides do what their pages promise.
import { readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { v3_6 } from "@agent-chat/core/v3.6"
import { createRtm } from "@agent-chat/rtm-bridge"
import { FakeLiveChat } from "@agent-chat/testing"
import { expect, it } from "vitest"
import { execute } from "../scripts/execute.ts"
import { blocksOf } from "./docs/blocks.ts"
import { freePort } from "./support/free-port.ts"
import { programOf, root, startProgram, world } from "./support/guide-programs.ts"

it("the desk of the guide is the page of the example", () => {
  const [page] = blocksOf("desk.md", readFileSync(join(root, "docs/guides/desk.md"), "utf8"))
  expect(`${page!.code}\n`).toBe(readFileSync(join(root, "examples/browser-page/page.ts"), "utf8"))
})

it("the sync of the guide goes on where it ended, and writes nothing twice", async () => {
  await using fake = await FakeLiveChat.start()
  const program = programOf("docs/guides/archives.md")
  const env = {
    PATH: process.env["PATH"],
    NODE_NO_WARNINGS: "1",
    AGENT_CHAT_TOKEN: fake.token,
    AGENT_CHAT_URL: fake.webUrl
  }
  const sync = async () => {
    const args = ["--conditions=@agent-chat/source", program]
    const { code, output } = await execute(process.execPath, args, {
      cwd: dirname(program),
      env,
      timeout: 10_000
    })
    expect(code).toBe(0)
    return output.trim()
  }
  const customer = fake.customer("nina")
  customer.says("Hello")
  const first = await sync()
  expect(first).toMatch(/^(\d+) threads read, \d+ events known$/)
  expect(await sync()).toMatch(new RegExp(`, ${/(\d+) events/.exec(first)?.[1]} events known$`))
  customer.says("Is anybody there?")
  const known = Number(/(\d+) events/.exec(first)?.[1])
  expect(await sync()).toMatch(new RegExp(`, ${known + 1} events known$`))
})

it("the bot of the guide answers, is restarted, and hands over", async () => {
  await using fake = await FakeLiveChat.start({ world })
  const env = { AGENT_CHAT_TOKEN: "bot-token", AGENT_CHAT_RTM_URL: fake.rtmUrlOf("3.6"), PEOPLE_GROUP: "2" }
  const program = programOf("docs/guides/bot.md")
  const ben = createRtm(v3_6, { token: "ben-token", url: fake.rtmUrlOf("3.6") })
  await ben.connect()
  const nina = fake.customer("nina", { name: "Nina" })

  const first = startProgram(program, env)
  await expect.poll(() => fake.connections).toBe(2)
  const { chat_id } = nina.says("Hello")
  await nina.hears("I am a bot")
  nina.says("When are you open?")
  await nina.hears("9 to 17")
  expect(await first.end()).toEqual({ code: 0, errors: "" })

  nina.says("And where is my parcel?")
  const second = startProgram(program, env)
  await nina.hears("three days", { timeout: 10_000 })
  nina.says("I want a person")
  await nina.hears("a colleague")
  await expect
    .poll(
      async () => (await ben.get_chat({ chat_id })).users.find(({ id }) => id === "ben@example.com")?.present
    )
    .toBe(true)
  await ben.send_event({ chat_id, event: { type: "message", text: "This is Ben. Are we open?" } })
  nina.says("Are you open now?")
  await ben.send_event({ chat_id, event: { type: "message", text: "Yes." } })
  expect(await second.end()).toEqual({ code: 0, errors: "" })

  expect(nina.heard).toEqual([
    "Hello! I am a bot. Ask me, or say that you want a person.",
    "We are open from 9 to 17.",
    "Parcels arrive within three days.",
    "One moment, I am looking for a colleague.",
    "This is Ben. Are we open?",
    "Yes."
  ])
  await ben.close()
})

it("the durable worker is killed, goes on, and answers nothing twice", async () => {
  await using fake = await FakeLiveChat.start()
  const env = { AGENT_CHAT_TOKEN: fake.token, AGENT_CHAT_RTM_URL: fake.rtmUrlOf("3.6") }
  const program = programOf("packages/event-log/README.md")
  const nina = fake.customer("nina", { name: "Nina" })

  const first = startProgram(program, env)
  await expect.poll(first.printed).toBe("listening\n")
  nina.says("Hello")
  await nina.hears("You wrote: Hello", { timeout: 10_000 })
  await first.end("SIGKILL")
  nina.says("Is anybody there?")

  const second = startProgram(program, env)
  await nina.hears("You wrote: Is anybody there?", { timeout: 10_000 })
  nina.says("Thank you")
  await nina.hears("You wrote: Thank you", { timeout: 10_000 })
  expect(await second.end()).toEqual({ code: 0, errors: "" })
  expect(nina.heard).toEqual(["Hello", "Is anybody there?", "Thank you"].map((text) => `You wrote: ${text}`))
})

it("the program of the guide on running serves its health and its figures", async () => {
  const fake = await FakeLiveChat.start()
  const port = await freePort()
  const env = {
    AGENT_CHAT_TOKEN: fake.token,
    AGENT_CHAT_RTM_URL: fake.rtmUrlOf("3.6"),
    PORT: String(port)
  }
  const program = startProgram(programOf("docs/guides/running.md"), env)
  await expect.poll(program.printed).toContain("ready\n")
  fake.customer("nina").says("Hello")
  await expect.poll(program.printed).toContain("incoming_chat\n")
  const health = await fetch(`http://127.0.0.1:${port}/`)
  expect([health.status, await health.text()]).toEqual([200, "ready"])
  const lines = (await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()).trim().split("\n")
  for (const line of lines) expect(line).toMatch(/^livechat_[a-z]+ \d+$/)
  const values = Object.fromEntries(lines.map((line) => line.split(" ")))
  expect(values).toMatchObject({ livechat_ready: "1", livechat_failures: "0", livechat_gaps: "0" })
  expect(Number(values["livechat_emitted"])).toBeGreaterThan(0)

  await fake.close()
  await expect.poll(async () => await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe("reconnecting")
  await program.end()
})
