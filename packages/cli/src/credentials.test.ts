import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { FakeLiveChat } from "@agent-chat/testing"
import { describe, expect, it } from "vitest"
import { temporaryFolder } from "./test-support/folder.ts"
import { command } from "./test-support/terminal.ts"

const token = "dal:a-token-that-nobody-may-see"

describe("credentials", () => {
  it("are refused among the arguments, before anything looks at them", async () => {
    for (const words of [
      ["call", "list_chats", "--token", token],
      ["doctor", `--token=${token}`],
      ["tail", "--password", token]
    ]) {
      const ran = await command(words)
      expect(ran).toMatchObject({ code: 2, stdout: "", stderr: expect.stringContaining("AGENT_CHAT_TOKEN") })
      expect(ran.stderr).not.toContain("a-token-that")
    }
    const update = await command(["call", "update_session", "--token-x", "y"], {
      env: { AGENT_CHAT_TOKEN: token }
    })
    expect(update.code).toBe(2)
  })

  it("are not taken from a file that others can read", async () => {
    const path = join(temporaryFolder(), "profiles.json")
    writeFileSync(path, JSON.stringify({ profiles: { work: { token } } }), { mode: 0o644 })
    const ran = await command(["call", "list_chats", "--profile", "work"], {
      env: { AGENT_CHAT_PROFILES: path }
    })
    expect(ran).toMatchObject({ code: 3, stderr: expect.stringContaining(`chmod 600 ${path}`) })
  })

  it("of a personal access token are put together, and shown in neither form", async () => {
    const echo = await FakeLiveChat.start()
    echo.fail("list_chats", { type: "validation", message: `no: fra:a-personal-token` })
    const ran = await command(["call", "list_chats"], {
      env: {
        AGENT_CHAT_URL: echo.webUrl,
        AGENT_CHAT_ACCOUNT_ID: "646d53b8",
        AGENT_CHAT_TOKEN: "fra:a-personal-token"
      }
    })
    await echo.close()
    expect(ran.code).toBe(1)
    expect(ran.stderr).not.toContain("a-personal-token")
    expect(ran.stderr).toContain("***")
  })
})
