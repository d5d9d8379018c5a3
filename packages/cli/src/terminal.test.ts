import { execFileSync, spawn, spawnSync } from "node:child_process"
import { once } from "node:events"
import { existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { FakeLiveChat } from "@agent-chat/testing"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { agentChat, noTerminal, openTerminal } from "./test-support/pty.ts"
import { command } from "./test-support/terminal.ts"

const token = "dal:a-token-that-nobody-may-see"
const customerId = "b7eff798-f8df-4364-8059-649c35c9ed0c"
let fake: FakeLiveChat
let folder: string
let env: Record<string, string>

beforeAll(async () => {
  fake = await FakeLiveChat.start({ token, tls: true })
  folder = mkdtempSync(join(tmpdir(), "agent-chat-"))
  const authority = join(folder, "authority.pem")
  writeFileSync(authority, fake.certificate!)
  env = { AGENT_CHAT_URL: fake.secureWebUrl!, NODE_EXTRA_CA_CERTS: authority, XDG_CONFIG_HOME: folder }
})
afterAll(() => fake.close())

describe.skipIf(noTerminal !== undefined)(
  "agent-chat in a real terminal, over TLS",
  { timeout: 60_000 },
  () => {
    it("asks for a token without showing it, and keeps it where only its owner can read", async () => {
      const saving = openTerminal([...agentChat, "profile", "save", "work"], env)
      await saving.shows(/Account id.*: /)
      saving.type("\r")
      await saving.shows(/Token \(not shown\): /)
      saving.type(`${token}x\u007f\r`)
      const { code, shown } = await saving.ended
      expect(code).toBe(0)
      expect(shown).not.toContain("a-token-that")
      const path = join(folder, "agent-chat/profiles.json")
      expect(statSync(path).mode & 0o777).toBe(0o600)
      expect(JSON.parse(readFileSync(path, "utf8"))).toEqual({ profiles: { work: { token } } })
      const used = await openTerminal([...agentChat, "call", "list_chats", "--profile", "work"], env).ended
      expect(used.code).toBe(0)
      expect(used.shown).toContain("chats_summary")
    })

    it("shows events in colours, takes Ctrl-C for an end, and has no secret in the list of processes", async () => {
      const tail = openTerminal([...agentChat, "tail", "--action", "incoming_event"], {
        ...env,
        AGENT_CHAT_TOKEN: token
      })
      await tail.shows(/connected; Ctrl-C ends it/)
      const processes = execFileSync("ps", ["-eo", "args"], { encoding: "utf8" })
      expect(processes).toContain("tail --action incoming_event")
      expect(processes).not.toContain("a-token-that")
      fake.customer(customerId).says("hello")
      await tail.shows(/incoming_event.*"hello"/)
      expect(tail.shown()).toContain("\u001B[1mincoming_event")
      tail.type("\u0003")
      expect((await tail.ended).code).toBe(0)
    })

    it("keeps the token out of the history of a shell, where it was typed at the prompt", async () => {
      const history = join(folder, "history")
      const line = [...agentChat, "profile", "save", "other"].map((word) => `'${word}'`).join(" ")
      const shell = openTerminal(["bash", "--norc", "-i"], { ...env, HISTFILE: history })
      await shell.shows(/bash\S*[#$] /)
      shell.type(`${line}\r`)
      await shell.shows(/Account id.*: /)
      shell.type("\r")
      await shell.shows(/not shown\): /)
      shell.type(`${token}\r`)
      await shell.shows(/saved other/)
      shell.type("exit\r")
      await shell.ended
      expect(readFileSync(history, "utf8")).toContain("'save' 'other'")
      expect(readFileSync(history, "utf8")).not.toContain("a-token-that")
    })

    it.each(["3.6", "3.0"])("runs the commands of v%s", async (version) => {
      const run = (...words: readonly string[]) =>
        openTerminal([...agentChat, ...words, "--api-version", version], { ...env, AGENT_CHAT_TOKEN: token })
          .ended
      const acr = join(folder, `${version}.acr`)
      const recording = openTerminal([...agentChat, "record", acr, "--api-version", version], {
        ...env,
        AGENT_CHAT_TOKEN: token
      })
      await recording.shows(/recording to/)
      fake.customer(customerId).says(`hello ${version}`)
      await recording.shows(/lines in .*Ctrl-C ends it/)
      const [doctor, called, exported] = [
        await run("doctor"),
        await run(
          "call",
          "send_event",
          "--chat-id",
          "PJ0MRSHTDG",
          "--event.type",
          "message",
          "--event.text",
          "hi"
        ),
        await run("export")
      ]
      expect(doctor).toMatchObject({ code: 0, shown: expect.stringContaining("the certificate is trusted") })
      expect(doctor.shown).toContain("\u001B[32m✓")
      expect(called.code).toBe(0)
      expect(exported.code).toBe(0)
      recording.type("\u0003")
      expect((await recording.ended).code).toBe(0)
      const played = await openTerminal([...agentChat, "replay", acr], env).ended
      expect(played).toMatchObject({ code: 0, shown: expect.stringContaining(`hello ${version}`) })
      const compared = await openTerminal([...agentChat, "drift", acr], env).ended
      expect(compared).toMatchObject({
        code: 0,
        shown: expect.stringContaining("0 differences that nobody documented")
      })
      for (const { shown } of [doctor, called, exported, played, compared])
        expect(shown).not.toContain("a-token-that")
    })

    it.each(["3.6", "3.0"])("shows what comes in and what there is, of v%s", async (version) => {
      const secret = "a-secret-that-nobody-may-see"
      const open = (...words: readonly string[]) =>
        openTerminal([...agentChat, ...words, "--api-version", version], {
          ...env,
          AGENT_CHAT_TOKEN: token,
          AGENT_CHAT_WEBHOOK_SECRET: secret
        })
      const listen = open("listen", "--port", "0")
      await listen.shows(/listening on/)
      const url = /http:\/\/127\.0\.0\.1:\d+[^\s;,]*/.exec(listen.shown())![0]
      fake.registerWebhook({ url, action: "incoming_event", secret, version })
      fake.customer(customerId).says(`by webhook of ${version}`)
      await listen.shows(new RegExp(`by webhook of ${version}`))
      listen.type("\u0003")
      const tail = open("tail", "--limit", "1")
      await tail.shows(/connected; Ctrl-C ends it/)
      fake.customer(customerId).says("for the tail")
      const [listened, tailed, actions, events] = [
        await listen.ended,
        await tail.ended,
        await open("actions", "send_event").ended,
        await open("events", "incoming_event").ended
      ]
      for (const { code, shown } of [listened, tailed, actions, events]) {
        expect(code).toBe(0)
        expect(shown).not.toContain("that-nobody-may-see")
      }
      expect(actions.shown).toMatch(new RegExp(`send_event\\S* \\(v${version}\\)`))
      expect(actions.shown).toContain("\u001B[1m")
      expect(events.shown).toContain("incoming_event")
    })

    it("runs the mock with its page until Ctrl-C", async () => {
      const mock = openTerminal([...agentChat, "mock", "--port", "0", "--tls", "--token", token], env)
      await mock.shows(/https?:\/\/\S+/)
      mock.type("\u0003")
      expect((await mock.ended).code).toBe(0)
    })

    it("ends a prompt with Ctrl-C", async () => {
      const asked = openTerminal([...agentChat, "call", "list_chats"], env)
      await asked.shows(/Token \(not shown\): /)
      asked.type("dal:half\u0003")
      const { code, shown } = await asked.ended
      expect(code).toBe(130)
      expect(shown).not.toContain("dal:half")
    })

    it("completes in bash, by what the program itself knows", async () => {
      const bin = join(folder, "agent-chat-bin")
      writeFileSync(bin, `#!/bin/sh\nexec ${agentChat.map((word) => `'${word}'`).join(" ")} "$@"\n`, {
        mode: 0o755
      })
      const asked = (...words: readonly string[]): string => {
        const script = `agent-chat() { "${bin}" "$@"; }
eval "$(agent-chat completion bash)"
COMP_WORDS=(agent-chat ${words.map((word) => `'${word}'`).join(" ")})
COMP_CWORD=${words.length}
_agent_chat
printf '%s\\n' "\${COMPREPLY[@]}"`
        return execFileSync("bash", ["-c", script], { encoding: "utf8", env: { PATH: process.env["PATH"] } })
      }
      expect(asked("call", "send_ev").trim().split("\n")).toEqual(["send_event", "send_event_preview"])
      expect(asked("call", "send_event", "--event.vis").trim()).toBe("--event.visibility")
    })
  }
)

describe("agent-chat in a pipe", { timeout: 30_000 }, () => {
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

it("starts the mock, with its options", async () => {
  const [node = "", ...words] = agentChat
  const mock = spawn(node, [...words, "mock", "--port", "0", "--token", "dal:test-token"])
  const [first] = (await once(mock.stdout, "data")) as [Buffer]
  const url = /http:\/\/\S+/.exec(first.toString("utf8"))![0]
  const { stdout } = await command(["call", "list_chats"], {
    env: { AGENT_CHAT_URL: url, AGENT_CHAT_TOKEN: "dal:test-token" }
  })
  expect(stdout).toContain("chats_summary")
  mock.kill("SIGINT")
  expect(await once(mock, "exit")).toEqual([0, null])
}, 30_000)

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
    const path = join(mkdtempSync(join(tmpdir(), "agent-chat-")), "profiles.json")
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

describe("completion", () => {
  const offered = async (...words: readonly string[]) =>
    (await command(["complete", ...words])).stdout.trim().split("\n")

  it.each([
    [[""], ["call", "doctor", "tail", "mock", "profile"]],
    [["call", "ban_"], ["ban_customer"]],
    [["call", "send_event", "--event.type", "cus"], ["custom"]],
    [
      ["call", "send_event", "--api-version", ""],
      ["3.0", "3.6"]
    ],
    [["call", "--api-version", "3.0", "get_ar"], ["get_archives"]],
    [["call", "send_event", "--vi"], ["--via"]],
    [["events", "incoming_ev"], ["incoming_event"]],
    [["tail", "--action", "incoming_ev"], ["incoming_event"]],
    [["tail", "--op"], ["--open"]],
    [["profile", "s"], ["save"]]
  ])("after %j offers what goes on from there", async (words, some) => {
    expect(await offered(...words)).toEqual(expect.arrayContaining(some))
  })

  it("has a script for each shell, and for no other", async () => {
    for (const shell of ["bash", "zsh", "fish"]) {
      expect((await command(["completion", shell])).stdout).toContain("agent-chat complete")
    }
    expect((await command(["completion", "tcsh"])).code).toBe(2)
  })
})
