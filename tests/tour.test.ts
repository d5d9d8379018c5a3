import { FakeLiveChat } from "@agent-chat/testing"
import { describe, expect, it } from "vitest"
import { startExample } from "./support/start-example.ts"

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

describe("the tour", () => {
  it("runs one program over both transports and prints the joined stream, each event once", async () => {
    const { code, stdout, stderr } = await startExample("tour").ended

    expect({ code, stderr }).toEqual({ code: 0, stderr: "" })
    for (const transport of ["web", "rtm"]) {
      const calls = ["start_chat", "send_event", "get_chat", "deactivate_chat"].map((action) =>
        count(stdout, new RegExp(`✓ ${action} +${transport} +[\\d.]+ ms`, "g"))
      )
      expect(calls).toEqual([1, 3, 1, 1])
    }
    expect(stdout).toMatch(/page +http:\/\/127\.0\.0\.1:\d+\/ while this runs; pnpm mock keeps one open/)
    expect(count(stdout, /✓ login/g)).toBe(1)
    for (const [action, client] of [
      ["start_chat", "web v3.6"],
      ["send_event", "web v3.6"],
      ["send_event", "rtm v3.6"],
      ["send_event", "web v3.0"],
      ["send_event", "rtm v3.0"],
      ["close_thread", "rtm v3.0"]
    ])
      expect(stdout).toMatch(new RegExp(`✓ ${action} +${client} +[\\d.]+ ms`))
    for (const said of [
      "v3.6 over HTTP",
      "v3.6 over a WebSocket",
      "v3.0 over HTTP",
      "v3.0 over a WebSocket"
    ]) {
      expect(
        count(stdout, new RegExp(`» incoming_event +(?:push|webhook) +"${said}", event \\w+_\\d`, "g"))
      ).toBe(1)
      expect(count(stdout, new RegExp(`» incoming_event +v3.0 +"${said}", order \\d`, "g"))).toBe(1)
    }
    expect(count(stdout, /» incoming_chat /g)).toBe(3)
    expect(count(stdout, /» incoming_event .*"Hello!"/g)).toBe(2)
    expect(count(stdout, /» incoming_event/g)).toBe(14)
    expect(count(stdout, /» chat_deactivated/g)).toBe(3)
    expect(stdout).toMatch(/arrived +17 pushes and 16 webhooks/)
    expect(stdout).toMatch(/stream +17 events, each once; 0 gaps/)
    expect(stdout).not.toContain("\u001B[")
  })

  it("says where to go when the service no longer serves the version", async () => {
    await using fake = await FakeLiveChat.start({ port: 0, token: "secret-token" })
    fake.fail("login", { type: "unsupported_version", message: "Unsupported version" })
    const { code, stderr, stdout } = await startExample("tour", {
      AGENT_CHAT_TOKEN: "secret-token",
      AGENT_CHAT_URL: fake.webUrl,
      AGENT_CHAT_RTM_URL: fake.rtmUrlOf("3.6")
    }).ended

    expect(code).toBe(1)
    expect(stderr).toMatch(/unsupported_version.*docs\/migrating\.md/)
    expect(stdout + stderr).not.toContain("secret-token")
  })

  it("ends cleanly on Ctrl-C", async () => {
    const { child, ended, prints } = startExample("tour")
    await prints(/»/)
    child.kill("SIGINT")
    const { code, stderr } = await ended

    expect(stderr).toBe("")
    // It may have come to its end in the same moment.
    expect([0, 130]).toContain(code)
  })
})
