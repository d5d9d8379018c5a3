// A project that uses the released packages, and the service it talks to.
import { spawn } from "node:child_process"
import { once } from "node:events"
import { cpSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { execute } from "../../scripts/execute.ts"
import type { Released } from "./publish.ts"
import type { Report } from "./report.ts"

const here = fileURLToPath(new URL(".", import.meta.url))

/** What every part of the smoke test works with. */
export interface Smoke {
  readonly report: Report
  /** Where projects are made. */
  readonly folder: string
  readonly released: readonly Released[]
  /** An environment in which package managers talk to the registry on loopback. */
  readonly env: NodeJS.ProcessEnv
}

/** A part of the smoke test that needs a service as well. */
export interface Served extends Smoke {
  readonly mock: Mock
  /** A project into which npm installed all packages and their peers. */
  readonly installed: string
}

/** Runs a program to its end; what it printed. Rejects with that when it fails or takes longer than four minutes. */
export const run = async (
  program: string,
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
  timeout = 240_000
): Promise<string> => {
  const { code, output } = await execute(program, args, { cwd, env, timeout })
  if (code !== 0) throw new Error(`${[program, ...args].join(" ")} exited with ${code}\n${output}`)
  return output.trim()
}

/** A program has to say that it received what it sent. */
export const conversed = (output: string): void => {
  if (!output.split("\n").some((text) => text.startsWith("sent and received "))) {
    throw new Error(`it did not say that it received what it sent\n${output}`)
  }
}

/** A project with the programs of `consumers/` and these dependencies; nothing is installed yet. */
export const project = (
  { folder }: Smoke,
  name: string,
  dependencies: Readonly<Record<string, string>>
): string => {
  const path = join(folder, name)
  cpSync(join(here, "consumers"), path, { recursive: true })
  const manifest = { name: `consumer-${name}`, private: true, type: "module", dependencies }
  writeFileSync(join(path, "package.json"), JSON.stringify(manifest, undefined, 2))
  return path
}

/** The released packages as dependencies. */
export const versionsOf = (released: readonly Released[]): Record<string, string> =>
  Object.fromEntries(released.map(({ name, version }) => [name, version]))

export interface Mock extends AsyncDisposable {
  readonly token: string
  readonly webUrl: string
  readonly rtmUrl: string
  /** What a program reads to find the service. */
  readonly env: Readonly<Record<string, string>>
}

/** Milliseconds that a mock has to begin. */
const patience = 60_000

/** Starts the agent-chat-mock that is installed in a project. */
export const startMock = async (path: string, env: NodeJS.ProcessEnv): Promise<Mock> => {
  const program = join(path, "node_modules/@agent-chat/testing/bin/agent-chat-mock.js")
  const child = spawn(process.execPath, [program], { cwd: path, env, stdio: ["ignore", "pipe", "pipe"] })
  const ended = once(child, "close")
  let output = ""
  let late: ReturnType<typeof setTimeout> | undefined
  const ready = new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk) => {
        output += String(chunk)
        if (/ws:\/\/\S+\n/.test(output)) resolve()
      })
    }
    void ended.then(() => reject(new Error(`agent-chat-mock ended\n${output}`)))
    late = setTimeout(() => reject(new Error(`agent-chat-mock says nothing\n${output}`)), patience)
  })
  try {
    await ready
  } catch (error) {
    child.kill("SIGKILL")
    throw error
  } finally {
    clearTimeout(late)
  }
  const token = "dal:any"
  const webUrl = /http:\/\/\S+/.exec(output)?.[0] ?? ""
  const rtmUrl = /ws:\/\/\S+/.exec(output)?.[0] ?? ""
  return {
    token,
    webUrl,
    rtmUrl,
    env: { AGENT_CHAT_TOKEN: token, AGENT_CHAT_URL: webUrl, AGENT_CHAT_RTM_URL: rtmUrl },
    [Symbol.asyncDispose]: async () => {
      child.kill("SIGTERM")
      await ended
    }
  }
}
