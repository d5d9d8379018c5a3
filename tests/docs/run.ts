// Runs a program of the documentation as a reader would, against a fake of its own.
import { once } from "node:events"
import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { FakeLiveChat } from "@agent-chat/testing"
import { execute } from "../../scripts/execute.ts"
import { startGroup } from "../../scripts/process-group.ts"
import { temporaryFolder } from "../../scripts/temporary-folder.ts"
import { freePort } from "../support/free-port.ts"
import type { Program } from "./programs.ts"

const root = fileURLToPath(new URL("../..", import.meta.url))
/** Milliseconds a program has: none of them takes a second, and a busy machine has other things to do. */
const limit = 60_000

const token = "dal:a-token-for-the-documentation"
/** Programs see the sources, or what was built of them: whoever says so has just built. */
const conditions = process.env["BUILT_PACKAGES"] === "on" ? [] : ["--conditions=@agent-chat/source"]
/** What one program has compiled is there for the next. */
const compileCache = fileURLToPath(new URL("../../node_modules/.cache/programs", import.meta.url))

/** The version of the API that a program speaks over a WebSocket, else the one it imports first. */
const versionOf = (path: string): string => {
  const program = readFileSync(path, "utf8")
  const found = /createRtm\(v(\d+_\d+)/.exec(program) ?? /"@agent-chat\/core\/v(\d+\.\d+)/.exec(program)
  return found?.[1]?.replace("_", ".") ?? "3.0"
}

const environment = (fake: FakeLiveChat, path: string, extra: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv => ({
  PATH: process.env["PATH"],
  NO_COLOR: "1",
  NODE_NO_WARNINGS: "1",
  NODE_COMPILE_CACHE: compileCache,
  AGENT_CHAT_TOKEN: token,
  AGENT_CHAT_URL: fake.webUrl,
  AGENT_CHAT_RTM_URL: fake.rtmUrlOf(versionOf(path)),
  ...extra
})

/** The customer of chat PJ0MRSHTDG. */
const cleo = "b7eff798-f8df-4364-8059-649c35c9ed0c"

/** Runs a program to its end, while a customer writes every now and then. Resolves to its exit code, with what it printed unless that is 0. */
export const runProgram = async ({ path }: Program): Promise<string> => {
  await using fake = await FakeLiveChat.start({ token })
  // What it writes is its own.
  using folder = temporaryFolder("program")
  const cwd = folder.path
  const options = { cwd, env: environment(fake, path), timeout: limit }
  const writing = setInterval(() => fake.customer(cleo).says("hello"), 200)
  const { code, output } = await execute(process.execPath, [...conditions, path], options)
  clearInterval(writing)
  return code === 0 ? "exit code 0" : `exit code ${code}\n${output}`
}

/** Runs a program until it has printed something, then asks it to end. Resolves to its exit code, with what it printed unless that is 0. */
export const endProgram = async ({ path }: Program, prints: string): Promise<string> => {
  await using fake = await FakeLiveChat.start({ token })
  using folder = temporaryFolder("program")
  const cwd = folder.path
  // a server among them takes any port
  const env = environment(fake, path, { PORT: "0" })
  const { child, kill } = startGroup(process.execPath, [...conditions, path], { cwd, env })
  let output = ""
  let asked = false
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      output += String(chunk)
      if (!asked && output.includes(prints)) asked = child.kill("SIGTERM")
    })
  }
  const writing = setInterval(() => fake.customer(cleo).says("hello"), 200)
  const late = setTimeout(kill, limit)
  const [code] = (await once(child, "close")) as [number | null]
  clearTimeout(late)
  clearInterval(writing)
  if (!asked) return `it never printed ${prints}\n${output}`
  return code === 0 ? "exit code 0" : `exit code ${code}\n${output}`
}

/** Starts a server and sends it a webhook. Resolves to the status it answered, or to what it printed when it ended. */
export const serveProgram = async ({ path }: Program): Promise<number | string> => {
  await using fake = await FakeLiveChat.start({ token })
  const port = await freePort()
  const secret = "a-secret-for-the-documentation"
  const pathToken = "a-path-for-the-documentation"
  const url = `http://127.0.0.1:${port}/livechat/${pathToken}`
  const webhook = fake.registerWebhook({
    url,
    action: "incoming_event",
    secret,
    version: versionOf(path)
  })
  const env = environment(fake, path, {
    PORT: String(port),
    AGENT_CHAT_WEBHOOK_ID: webhook,
    AGENT_CHAT_WEBHOOK_SECRET: secret,
    AGENT_CHAT_WEBHOOK_TOKEN: pathToken
  })
  const { child: server, kill } = startGroup(process.execPath, [...conditions, path], { cwd: root, env })
  let output = ""
  for (const stream of [server.stdout, server.stderr]) stream.on("data", (chunk) => (output += String(chunk)))
  const ended = once(server, "close").then(() => `it ended by itself\n${output}`)
  try {
    return await Promise.race([ended, answerOf(fake, port)])
  } finally {
    kill()
    await ended
  }
}

/** Makes an event happen once the port is open; the status of its delivery. */
const answerOf = async (fake: FakeLiveChat, port: number): Promise<number | string> => {
  const until = Date.now() + limit
  while (Date.now() < until) {
    const open = await fetch(`http://127.0.0.1:${port}/`).then(
      () => true,
      () => false
    )
    if (!open) {
      await new Promise((resolve) => setTimeout(resolve, 50))
      continue
    }
    fake.customer(cleo).says("hello")
    await fake.idle()
    return fake.webhookAttempts.at(-1)?.result ?? "no webhook was sent"
  }
  return `nothing listened on port ${port} within ${limit} ms`
}
