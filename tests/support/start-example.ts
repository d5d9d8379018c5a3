import { once } from "node:events"
import { fileURLToPath } from "node:url"
import { expect } from "vitest"
import { startNode } from "./start-node.ts"

/** Runs an example in a process of its own, on its own fake unless the environment says otherwise. */
export const startExample = (name: string, environment: Record<string, string> = {}) => {
  const program = fileURLToPath(new URL(`../../examples/${name}/main.ts`, import.meta.url))
  const { child, output, ended } = startNode([program], {
    env: { ...process.env, NO_COLOR: "1", AGENT_CHAT_TOKEN: "", ...environment }
  })

  /** Resolves once something is printed; rejects when the program ends without it. */
  const prints = async (pattern: RegExp): Promise<RegExpExecArray> => {
    for (;;) {
      const found = pattern.exec(output.stdout)
      if (found !== null) return found
      if (child.exitCode !== null)
        throw new Error(`${name} ended without ${pattern}\n${JSON.stringify(output)}`)
      await Promise.race([once(child.stdout, "data"), ended])
    }
  }
  return { child, prints, ended }
}

/** What an example printed, which ended well: without a word on standard error, and plainly, as nobody looked at it. */
export const endOf = async ({ ended }: ReturnType<typeof startExample>): Promise<string> => {
  const { code, stdout, stderr } = await ended
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" })
  expect(stdout).not.toContain("\u001B[")
  return stdout
}
