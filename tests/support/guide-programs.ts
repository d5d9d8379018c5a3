// The programs of the guides, run from files of this repository, and an account that they are run for.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import type { World } from "@agent-chat/testing"
import { onTestFinished } from "vitest"
import { atEnd } from "../../scripts/at-end.ts"
import { blocksOf } from "../docs/blocks.ts"
import { startNode } from "./start-node.ts"

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
  const remove = (): void => rmSync(folder, { recursive: true, force: true })
  const forget = atEnd(remove)
  onTestFinished(() => {
    forget()
    remove()
  })
  const path = join(folder, "program.ts")
  writeFileSync(path, blocksOf(guide, text)[0]!.code)
  return path
}

/** Starts a program of a guide. */
export const startProgram = (program: string, env: NodeJS.ProcessEnv) => {
  const { child, output, ended } = startNode([program], {
    cwd: dirname(program),
    env: { PATH: process.env["PATH"], NODE_NO_WARNINGS: "1", ...env }
  })
  onTestFinished(() => void child.kill("SIGKILL"))
  return {
    printed: () => output.stdout,
    /** Asks it to end, or with SIGKILL does not ask. */
    end: async (signal: NodeJS.Signals = "SIGTERM") => {
      child.kill(signal)
      const { code, stderr } = await ended
      return { code, errors: stderr }
    }
  }
}
