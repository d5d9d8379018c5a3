import { readFileSync, statSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { v3_0 } from "@agent-chat/core/v3.0"
import { v3_6 } from "@agent-chat/core/v3.6"
import { createRtm } from "@agent-chat/rtm-bridge"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { temporaryFolder } from "../test-support/folder.ts"
import { startFake } from "../test-support/fake.ts"
import { command, start } from "../test-support/terminal.ts"

const token = "dal:a-token-that-nobody-may-see"
const secret = "a-secret-of-webhooks"
const customerId = "b7eff798-f8df-4364-8059-649c35c9ed0c"
let fake: Awaited<ReturnType<typeof startFake>>
let env: Record<string, string>
let file: string

beforeEach(async () => {
  fake = await startFake({ token })
  env = { AGENT_CHAT_TOKEN: token, AGENT_CHAT_URL: fake.secureWebUrl, AGENT_CHAT_WEBHOOK_SECRET: secret }
  file = join(temporaryFolder(), "out.acr")
})
afterEach(() => fake.close())

const linesOf = (text: string) => text.trim().split("\n")

/** Records what a customer says, as pushes and as webhooks. */
const recordWith = async (
  version: string,
  words: readonly string[] = [],
  misbehave: () => void = () => undefined
) => {
  const recording = start(["record", file, "--port", "0", "--api-version", version, ...words], { env })
  await recording.shows(/recording to .* webhooks on/)
  const url = /webhooks on (\S+);/.exec(recording.stderr())![1]!
  fake.registerWebhook({ url, action: "incoming_event", secret, version })
  fake.customer(customerId).says("My name is Zoe Quartz")
  fake.customer(customerId).says("zoe.quartz@acme-corp.com")
  misbehave()
  await expect.poll(() => readFileSync(file, "utf8").match(/"k":"answered"/g)?.length).toBe(2)
  recording.interrupt()
  return recording.ended
}

describe.each(["3.6", "3.0"])("recordings of v%s", (version) => {
  it("are made, for their owner only, without a secret, and played", async () => {
    const made = await recordWith(version)
    expect(made).toMatchObject({ code: 0, stdout: "" })
    expect(statSync(file).mode & 0o777).toBe(0o600)
    const text = readFileSync(file, "utf8")
    expect(text).not.toMatch(/a-token-that|a-secret-of/)
    expect(text).toContain("Zoe Quartz")
    const played = await command(["replay", file, "--json"])
    expect(played.code).toBe(0)
    const said = linesOf(played.stdout).map((line) => JSON.parse(line) as Record<string, any>)
    expect(
      said.filter(({ action }) => action === "incoming_event").map(({ payload }) => payload.event.text)
    ).toEqual(["My name is Zoe Quartz", "zoe.quartz@acme-corp.com"])
    expect((await command(["replay", file])).stdout).toContain("Zoe Quartz")
  })

  it("are not begun where webhooks cannot be taken, and nothing is waited for", async () => {
    const port = new URL(fake.secureWebUrl).port
    const words = ["record", file, "--port", port, "--for", "5m", "--api-version", version]
    const { code, stderr } = await command(words, { env })
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining("EADDRINUSE") as string })
  })

  it("hold nobody's data when they are to be sent on", async () => {
    await recordWith(version, ["--anonymise"])
    expect(readFileSync(file, "utf8")).not.toMatch(/quartz|acme-corp|agent1@|a-token-that|a-secret-of/i)
    expect((await command(["replay", file])).stdout).toContain("incoming_event")
  })

  it("are compared with the documents, without a word of anybody", async () => {
    await recordWith(version)
    const clean = await command(["drift", file])
    expect({ code: clean.code, stderr: clean.stderr }).toMatchObject({
      code: 0,
      stderr: expect.stringContaining("0 differences")
    })
    expect(clean.stdout).not.toMatch(/quartz|acme-corp|agent1@|PJ0MRSHTDG/i)
    await recordWith(version, ["--force"], () => {
      const named = version === "3.6" ? { version } : {}
      fake.sendRaw(
        JSON.stringify({ ...named, action: "incoming_reaction", type: "push", payload: { by: "Zoe Quartz" } })
      )
    })
    const out = join(file, "..", "report.md")
    const found = await command(["drift", file, "--out", out])
    expect(found.code).toBe(1)
    expect(readFileSync(out, "utf8")).toContain("| unknown-event | `push incoming_reaction` |")
    expect(readFileSync(out, "utf8")).not.toMatch(/quartz/i)
    const listed = await command(["drift", file, "--json"])
    expect(JSON.parse(listed.stdout)).toMatchObject({
      drift: [{ kind: "unknown-event" }],
      facts: { version }
    })
  })

  it("are played into a fake, to the program that logs in there", async () => {
    await recordWith(version)
    const playing = start(["replay", file, "--fake", "--once"], {})
    await playing.shows(/waiting for a program/)
    const baseUrl = /Web API {2}(\S+)/.exec(playing.stderr())![1]!
    const catalog = version === "3.6" ? v3_6 : v3_0
    const rtm = createRtm(catalog as typeof v3_6, { token: "any", baseUrl })
    const texts: unknown[] = []
    rtm.on("incoming_event").subscribe((event) => {
      if (event.action === "incoming_event") texts.push((event.payload.event as { text?: string }).text)
    })
    await rtm.connect()
    expect((await playing.ended).code).toBe(0)
    await rtm.close()
    expect(texts).toEqual(["My name is Zoe Quartz", "zoe.quartz@acme-corp.com"])
  })
})

it("says what is wrong with a file", async () => {
  expect(await command(["replay", "/nowhere.acr"])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("there is no such file")
  })
  writeFileSync(file, "{}\n")
  expect(await command(["drift", file])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("this is no recording")
  })
  expect(await command(["record", file], { env })).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("--force")
  })
  expect(await command(["replay", file, "--speed", "fast"])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("--speed")
  })
  expect(
    await command(["record", file, "--port", "0", "--force"], {
      env: { ...env, AGENT_CHAT_WEBHOOK_SECRET: "" }
    })
  ).toMatchObject({ code: 2 })
})
