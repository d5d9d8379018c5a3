import { spawn, spawnSync } from "node:child_process"
import { once } from "node:events"
import { existsSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { agentChat } from "./test-support/pty.ts"
import { command } from "./test-support/terminal.ts"

describe("agent-chat in a pipe", () => {
  const piped = (line: string) =>
    spawnSync(
      "bash",
      ["-c", `${agentChat.map((word) => `'${word}'`).join(" ")} ${line}; echo "\${PIPESTATUS[0]}" >&2`],
      { encoding: "utf8" }
    )

  it("ends in good order when nobody reads on", () => {
    const { stdout, stderr } = piped("actions --json | head -c 20")
    expect({ stdout: stdout.length, stderr }).toEqual({ stdout: 20, stderr: "0\n" })
  })

  it("shows no colour and no progress", () => {
    const { stdout } = piped("actions send_event | cat")
    expect(stdout).toContain("send_event (v3.6)")
    expect(stdout).not.toContain("\u001B")
  })
})

it.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
  "starts the mock, which ends in good order by %s",
  async (signal) => {
    const [node = "", ...words] = agentChat
    const mock = spawn(node, [...words, "mock", "--port", "0", "--token", "dal:test-token"])
    const [first] = (await once(mock.stdout, "data")) as [Buffer]
    const url = /http:\/\/\S+/.exec(first.toString("utf8"))![0]
    const { stdout } = await command(["call", "list_chats"], {
      env: { AGENT_CHAT_URL: url, AGENT_CHAT_TOKEN: "dal:test-token" }
    })
    expect(stdout).toContain("chats_summary")
    mock.kill(signal)
    expect(await once(mock, "exit")).toEqual([0, null])
  }
)

it.skipIf(!existsSync("/dev/full"))("says that its output could not be written, in one line", () => {
  const script = 'exec "$@" > /dev/full'
  const { status, stderr } = spawnSync("sh", ["-c", script, "sh", ...agentChat, "actions"], {
    encoding: "utf8"
  })
  expect(stderr).toMatch(/^agent-chat: the output could not be written: ENOSPC.*\n$/)
  expect(status).toBe(74)
})

it("loads nothing of the SDK to show its help, so that it is there at once", () => {
  const hook = `import { registerHooks } from "node:module"
registerHooks({ load: (url, context, next) => (process.stderr.write(url + "\\n"), next(url, context)) })`
  const [node = "", ...words] = agentChat
  const { status, stdout, stderr } = spawnSync(
    node,
    ["--import", `data:text/javascript,${encodeURIComponent(hook)}`, ...words, "--help"],
    { encoding: "utf8" }
  )
  expect(status).toBe(0)
  expect(stdout).toContain("Usage: agent-chat")
  const loaded = stderr.split("\n").filter((url) => url.startsWith("file:"))
  expect(loaded.filter((url) => !/packages\/cli\/src\/|node_modules\/commander\//.test(url))).toEqual([])
  expect(loaded.filter((url) => url.includes("/commands/"))).toEqual([])
})
