// How the examples end when they are interrupted, and when the service does not take them: a word, a code, nothing left behind.
import { mkdtempSync, readdirSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { FakeLiveChat } from "@agent-chat/testing"
import { describe, expect, it, onTestFinished } from "vitest"
import { whyNoRedis } from "../packages/event-log/src/redis/test-support/redis-server.ts"
import { endOf, startExample } from "./support/start-example.ts"

/** Where an example may leave something behind. */
const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "example-"))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

describe("an example", () => {
  it("works on another service until Ctrl-C", async () => {
    const token = "a-token-that-is-not-printed"
    await using fake = await FakeLiveChat.start({ token })
    const example = startExample("echo-bot", {
      AGENT_CHAT_TOKEN: token,
      AGENT_CHAT_URL: fake.webUrl,
      AGENT_CHAT_RTM_URL: fake.rtmUrlOf("3.6")
    })
    await example.prints(/service +http/)
    const customer = fake.customer()
    customer.says("Is this real?")
    expect(await customer.hears("real")).toBe("You said: Is this real?")
    example.child.kill("SIGINT")

    expect(await endOf(example)).not.toContain(token)
  })

  it("takes one address for the service, also in a part that speaks v3.0", async () => {
    const token = "a-token-that-is-not-printed"
    await using fake = await FakeLiveChat.start({ token })
    const example = startExample("two-versions", { AGENT_CHAT_TOKEN: token, AGENT_CHAT_URL: fake.webUrl })
    await example.prints(/service +http/)
    fake.customer().says("Hello")
    await example.prints(/v3\.6 incoming_event .*Welcome!/)
    example.child.kill("SIGINT")

    expect(await endOf(example)).toMatch(/interrupted/)
  })

  it.each([
    ["AGENT_CHAT_URL", "localhost:8080"],
    ["AGENT_CHAT_RTM_URL", "nonsense"]
  ])("says that %s is no address: %s", async (name, address) => {
    const { code, stderr } = await startExample("echo-bot", { AGENT_CHAT_TOKEN: "any", [name]: address })
      .ended
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: expect.stringMatching(
        new RegExp(`^Error: ${name} should be an address .* found "${address}"\n$`)
      )
    })
  })

  it.each(["crm-sync", "dashboard", "echo-bot", "effect-program", "file-upload", "tour", "two-versions"])(
    "%s says that its token is not taken, and leaves nothing behind",
    async (name) => {
      await using fake = await FakeLiveChat.start({ token: "another-token" })
      const folder = temporaryFolder()
      const token = "a-token-that-is-not-printed"
      const environment = { AGENT_CHAT_TOKEN: token, AGENT_CHAT_URL: fake.webUrl, TMPDIR: folder }
      const { code, stdout, stderr } = await startExample(name, environment).ended

      expect({ code, stderr }).toEqual({
        code: 1,
        stderr: expect.stringMatching(/^ApiError: .* was refused: authentication: .*\n$/)
      })
      expect(stdout + stderr).not.toContain(token)
      expect(readdirSync(folder)).toEqual([])
    }
  )

  it.skipIf(whyNoRedis !== undefined)(
    "many-workers ends all of its processes on Ctrl-C, and when one of them fails",
    async () => {
      const folder = temporaryFolder()
      const interrupted = startExample("many-workers", { TMPDIR: folder })
      await interrupted.prints(/receiver \d +listens/)
      interrupted.child.kill("SIGINT")
      // Its output ends with the last of those that write to it.
      expect(await endOf(interrupted)).toMatch(/interrupted/)

      await using fake = await FakeLiveChat.start({ token: "another-token" })
      const refused = await startExample("many-workers", {
        AGENT_CHAT_TOKEN: "any",
        AGENT_CHAT_URL: fake.webUrl,
        TMPDIR: folder
      }).ended
      expect({ code: refused.code, stderr: refused.stderr }).toEqual({
        code: 1,
        stderr: expect.stringMatching(/^ApiError: login was refused: .*\nError: session 1 has ended .*\n$/)
      })
      expect(readdirSync(folder)).toEqual([])
    }
  )

  it("ends on Ctrl-C while it waits for somebody", async () => {
    const example = startExample("browser-page")
    await example.prints(/open +http/)
    example.child.kill("SIGINT")

    expect(await endOf(example)).toMatch(/interrupted/)
  })

  it("ends on Ctrl-C, with nothing left open", async () => {
    const example = startExample("dashboard")
    await example.prints(/gap: reconnected/)
    example.child.kill("SIGINT")

    const stdout = await endOf(example)
    expect(stdout).toMatch(/interrupted\n\nsummary/)
  })
})
