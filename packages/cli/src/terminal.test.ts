import { execFileSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { FakeLiveChat } from "@agent-chat/testing"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { agentChat, noTerminal, openTerminal } from "./test-support/pty.ts"

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

afterAll(async () => {
  await fake.close()
  rmSync(folder, { recursive: true })
})

describe.skipIf(noTerminal !== undefined)("agent-chat in a real terminal, over TLS", () => {
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
})
