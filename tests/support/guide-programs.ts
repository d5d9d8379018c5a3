// The programs of the guides, run from files of this repository, and an account that they are run for.
import { spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import type { World } from "@agent-chat/testing"
import { onTestFinished } from "vitest"
import { blocksOf } from "../docs/blocks.ts"

const agent = (name: string, group: number) => ({
  id: `${name}@example.com`,
  name,
  permission: "normal" as const,
  group_ids: [group],
  routing_status: "accepting_chats" as const
})
/** A bot who gets the chats that begin, and a person in the group it hands them to. */
export const world: Partial<World> = {
  agents: [agent("bot", 0), agent("ben", 2)],
  tokens: ["bot", "ben"].map((name) => ({ token: `${name}-token`, agent_id: `${name}@example.com` })),
  chats: []
}

export const root = fileURLToPath(new URL("../..", import.meta.url))

/** The first program of a guide, in a file of this repository, whose packages it imports. */
export const programOf = (guide: string): string => {
  const text = readFileSync(join(root, guide), "utf8")
  const folder = mkdtempSync(join(root, ".guide-"))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const path = join(folder, "program.ts")
  writeFileSync(path, blocksOf(guide, text)[0]!.code)
  return path
}

/** Starts a program of a guide. */
export const startProgram = (program: string, env: NodeJS.ProcessEnv) => {
  const child = spawn(process.execPath, ["--conditions=@agent-chat/source", program], {
    cwd: dirname(program),
    env: { PATH: process.env["PATH"], NODE_NO_WARNINGS: "1", ...env },
    stdio: ["ignore", "pipe", "pipe"]
  })
  let printed = ""
  let errors = ""
  child.stdout.on("data", (chunk) => (printed += String(chunk)))
  child.stderr.on("data", (chunk) => (errors += String(chunk)))
  const ended = once(child, "close").then(([code]) => ({ code: code as number | null, errors }))
  onTestFinished(() => void child.kill("SIGKILL"))
  return {
    printed: () => printed,
    /** Asks it to end, or with SIGKILL does not ask. */
    end: async (signal: NodeJS.Signals = "SIGTERM") => {
      child.kill(signal)
      return await ended
    }
  }
}
