import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { Field } from "../service/fields.ts"
import { temporaryFolder } from "../test-support/folder.ts"
import { startFake } from "../test-support/fake.ts"
import { command, start } from "../test-support/terminal.ts"

const token = "dal:a-token-that-nobody-may-see"
let fake: Awaited<ReturnType<typeof startFake>>
let env: Record<string, string>

beforeAll(async () => {
  fake = await startFake({ token })
  env = { AGENT_CHAT_TOKEN: token, AGENT_CHAT_URL: fake.secureWebUrl }
})
afterAll(() => fake.close())

const versions = [
  { number: "3.6", message: ["--event.type", "message"], reading: ["get_chat", "--chat-id", "PJ0MRSHTDG"] },
  {
    number: "3.0",
    message: ["--event.type", "message"],
    reading: ["get_chat_threads", "--chat-id", "PJ0MRSHTDG"]
  }
]

describe.each(versions)("agent-chat call in v$number", ({ number, message, reading }) => {
  it.each(["web", "rtm"])("sends what the flags say over %s", async (via) => {
    const text = `hello ${number} over ${via}`
    const sent = await command(
      [
        "call",
        "send_event",
        "--chat-id=PJ0MRSHTDG",
        ...message,
        "--event.text",
        text,
        "--via",
        via,
        "--api-version",
        number
      ],
      { env }
    )
    expect(sent).toEqual({
      code: 0,
      stderr: "",
      stdout: expect.stringMatching(/^\{.*"(event_id|id)":"[\w-]+".*\}\n$/)
    })
    const read = await command(["--api-version", number, "--json", "call", ...reading, "--via", via], { env })
    expect(read.stdout).toContain(text)
  })

  it("explains an action from the catalog", async () => {
    const { code, stdout } = await command(["call", "send_event", "--help", "--api-version", number])
    expect(code).toBe(0)
    for (const part of [
      "Adds an event",
      "--chat-id",
      "chats",
      "event.text: text of at most 16384 bytes",
      "agent-chat call send_event"
    ]) {
      expect(stdout).toContain(part)
    }
  })

  it("has an example of every action that is what its own flags make of it", async () => {
    const { stdout } = await command(["actions", "--json", "--api-version", number])
    const all = JSON.parse(stdout) as { name: string; example: unknown; encoding: string; fields: Field[] }[]
    expect(all.length).toBeGreaterThan(40)
    const { asFlags } = await import("../payload/as-flags.ts")
    const words = (flag: string): string[] => {
      const [, name = "", value = ""] = /^(\S+) ([\s\S]*)$/.exec(flag) ?? []
      const bare = value.startsWith("'") ? value.slice(1, -1).replaceAll(`'\\''`, "'") : value
      return [name, bare]
    }
    for (const { name, example, encoding, fields } of all) {
      const flags = asFlags(example, fields).flatMap(words)
      if (flags.some((flag) => /^--(.*-)?token$/.test(flag))) continue
      const ran = await command(["call", name, ...flags, "--dry-run", "--api-version", number], { env })
      expect({ name, ...ran }).toMatchObject({ name, code: 0, stderr: "" })
      // A file is given by its path.
      const payload = encoding === "json" ? example : {}
      expect(JSON.parse(ran.stdout)).toMatchObject({ payload })
    }
  })
})

describe("what is wrong with a command line", () => {
  it.each([
    [["send_evnt"], "v3.6 has no action send_evnt; did you mean send_event?"],
    [
      ["send_event", "--chat-id", "x", "--event.txet", "y"],
      "there is no field --event.txet; did you mean --event.text?"
    ],
    [["ban_customer", "--id", "x", "--ban.days", "three"], '--ban.days should be a number, found "three"'],
    [["send_event", "--chat-id", "x", "--chat-id", "y"], "--chat-id is given twice"],
    [["send_event", "PJ0MRSHTDG"], '"PJ0MRSHTDG" stands alone: a field is written as --name value'],
    [["send_event", "--data", "{"], "--data … is no JSON"],
    [["send_event", "--data", "@/nowhere/at/all"], "--data @/nowhere/at/all: there is no such file"],
    [["send_event", "--via", "post"], '--via should be web or rtm, found "post"'],
    [["ping", "--via", "web"], "ping does not go over web"],
    [["send_event", "--chat-id", "x"], "event must be"],
    [["list_chats", "--api-version", "3.7"], '--api-version should be 3.0 or 3.6, found "3.7"'],
    [["list_chats", "--url", "example.com"], "url: give an origin"],
    [["list_chats", "--url", "http://example.com"], "sends the token in plain text"],
    [["list_chats", "--timeout", "soon"], "--timeout should be a span of time of at least 1ms such as"]
  ])("is told: %j", async (words, message) => {
    const { code, stdout, stderr } = await command(["call", ...words], { env })
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" })
    expect(stderr).toContain(message)
    expect(stderr.trimEnd().split("\n").length).toBeLessThanOrEqual(2)
  })

  it("is told as JSON where that is wanted", async () => {
    const { stderr } = await command(["call", "send_evnt", "--json"], { env })
    expect(JSON.parse(stderr)).toMatchObject({ exitCode: 2, failed: expect.stringContaining("send_event") })
  })
})

describe("payloads", () => {
  const dry = async (words: readonly string[], stdin?: string) => {
    const { stdout, stderr } = await command(["call", ...words, "--dry-run"], {
      env,
      ...(stdin === undefined ? {} : { stdin })
    })
    expect(stderr).toBe("")
    return (JSON.parse(stdout) as { payload: unknown }).payload
  }

  it("come from a file or from stdin, and flags go on top", async () => {
    const file = join(temporaryFolder(), "event.json")
    const payload = { chat_id: "A", event: { type: "message", text: "from a file", visibility: "agents" } }
    writeFileSync(file, JSON.stringify(payload))
    expect(await dry(["send_event", "--data", `@${file}`])).toEqual(payload)
    expect(await dry(["send_event", "-"], JSON.stringify(payload))).toEqual(payload)
    expect(await dry(["send_event", "--data", `@${file}`, "--event.text", "a flag"])).toEqual({
      chat_id: "A",
      event: { type: "message", text: "a flag", visibility: "agents" }
    })
  })

  it("have the types of the catalog", async () => {
    expect(
      await dry([
        "list_archives",
        "--filters.group-ids",
        "1",
        "--filters.group-ids",
        "2",
        "--filters.agents.values",
        '["a","b"]',
        "--limit",
        "5"
      ])
    ).toEqual({ filters: { group_ids: [1, 2], agents: { values: ["a", "b"] } }, limit: 5 })
    expect(
      await dry(["send_event", "--chat-id", "5", "--event.type", "message", "--event.text", "7"])
    ).toEqual({
      chat_id: "5",
      event: { type: "message", text: "7" }
    })
    expect(await dry(["update_chat_properties", "--id", "A", "--properties.my-app.a-name", "x"])).toEqual({
      id: "A",
      properties: { "my-app": { "a-name": "x" } }
    })
  })
})

describe("what reaches people at once", () => {
  const words = ["call", "deactivate_chat", "--id", "PJ0MRSHTDG"]
  const calls = () => fake.calls.all.filter(({ action }) => action === "deactivate_chat").length

  it("is not sent where nobody can be asked", async () => {
    const { code, stderr } = await command(words, { env })
    expect({ code, calls: calls() }).toEqual({ code: 2, calls: 0 })
    expect(stderr).toContain("closes the running conversation in the chat PJ0MRSHTDG")
    expect(stderr).toContain("--yes")
  })

  it("is asked about, and anything but yes is no", async () => {
    for (const answer of ["n\n", "\n", "maybe\n"]) {
      const asked = start(words, { env, isTTY: true })
      await asked.shows(/Send it\? \[y\/N\]/)
      asked.type(answer)
      expect((await asked.ended).code).toBe(6)
    }
    expect(calls()).toBe(0)
    const asked = start(words, { env, isTTY: true })
    await asked.shows(/Send it\?/)
    asked.type("y\n")
    expect({ code: (await asked.ended).code, calls: calls() }).toEqual({ code: 0, calls: 1 })
  })

  it("is sent with --yes", async () => {
    fake.fail("multicast", "internal", { times: 1 })
    const sent = await command(["call", "multicast", "--recipients.agents.all", "--content", "hi", "--yes"], {
      env
    })
    expect(sent.code).toBe(1)
    expect(fake.calls.all.filter(({ action }) => action === "multicast")).toHaveLength(1)
  })
})

describe("exit codes", () => {
  it("tell refusals, credentials and lost connections apart", async () => {
    fake.fail("list_chats", { type: "authorization", message: "no" }, { times: 1 })
    const refused = await command(["call", "list_chats"], { env })
    expect(refused.code).toBe(1)
    expect(refused.stderr).toContain("the token needs one of chats--all:ro, chats--access:ro")
    expect(
      (await command(["call", "list_chats"], { env: { ...env, AGENT_CHAT_TOKEN: "dal:some-other-token" } }))
        .code
    ).toBe(3)
    expect((await command(["call", "list_chats"], { env: { AGENT_CHAT_URL: fake.secureWebUrl } })).code).toBe(
      3
    )
    const nobody = { ...env, AGENT_CHAT_URL: "http://127.0.0.1:1" }
    expect((await command(["call", "list_chats", "--timeout", "300"], { env: nobody })).code).toBe(4)
  })

  it("end a call that was interrupted with 130", async () => {
    const end = fake.stall("list_threads")
    const running = start(["call", "list_threads", "--chat-id", "PJ0MRSHTDG"], { env })
    await expect.poll(() => fake.calls.all.some(({ action }) => action === "list_threads")).toBe(true)
    running.interrupt()
    expect((await running.ended).code).toBe(130)
    end()
  })
})

it("sends an action that the catalog does not know only when asked to", async () => {
  const { code, stderr } = await command(["call", "brand_new", "--some-field", "1"], { env })
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining("--unlisted") })
  const sent = await command(["call", "brand_new", "--some-field", "1", "--unlisted"], { env })
  expect(sent.code).toBe(1)
})
