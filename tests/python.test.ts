import { execFile, execFileSync } from "node:child_process"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import { joinEvents } from "@agent-chat/core/events"
import { v3_6 } from "@agent-chat/core/v3.6"
import { createRtm } from "@agent-chat/rtm-bridge"
import { FakeLiveChat } from "@agent-chat/testing"
import { createWebApi } from "@agent-chat/web-api"
import { describe, expect, it } from "vitest"

const folder = fileURLToPath(new URL("python", import.meta.url))

const hasPython = (() => {
  try {
    execFileSync("python3", ["--version"])
    return true
  } catch {
    return false
  }
})()

/** Runs the tests in Python; what they say, and how many passed. */
const unittest = async (FAKE_URL: string, PATIENCE = "5000") => {
  const env = { ...process.env, FAKE_URL, PATIENCE, PYTHONDONTWRITEBYTECODE: "1" }
  const options = { cwd: folder, env, timeout: 50_000 }
  const result = promisify(execFile)("python3", ["-m", "unittest", "-v", "test_bot"], options)
  return result.then(
    ({ stderr }) => stderr,
    (error: unknown) => (error as { readonly stderr: string }).stderr
  )
}

// Without Python on the machine there is nothing to prove here: the suite says so by skipping.
describe.skipIf(!hasPython)(`a customer in Python${hasPython ? "" : " (skipped: no python3 here)"}`, () => {
  it("hears what a bot answers, whatever goes wrong", async () => {
    await using fake = await FakeLiveChat.start()
    const { token, webUrl: baseUrl } = fake
    const web = createWebApi(v3_6, { token, baseUrl })
    await using rtm = createRtm(v3_6, { token, baseUrl })
    await rtm.connect()
    const events = joinEvents({ rtm, web })
    events.consume(async (event) => {
      if (event.action !== "incoming_event" || event.author?.role !== "customer") return
      const { chat_id, event: said } = event.payload
      if (said.type !== "message") return
      const text = `You said: ${said.text}`
      await web.send_event({ chat_id, event: { type: "message", text } })
    })
    const output = await unittest(fake.webUrl)
    await events.close()
    expect(output).toMatch(/Ran 4 tests in [\d.]+s\n\nOK\n/)
  })

  it("misses a bot that is not there", async () => {
    await using fake = await FakeLiveChat.start()
    const output = await unittest(fake.webUrl, "50")
    expect(output).toMatch(/FAILED \(failures=3\)/)
  })
})
