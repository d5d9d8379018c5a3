import { spawn } from "node:child_process"
import { once } from "node:events"
import { atEnd } from "../../scripts/at-end.ts"

export interface StartNodeOptions {
  readonly cwd?: string
  readonly env?: NodeJS.ProcessEnv
}

/** Starts a Node that reads our packages from their sources, and gathers what it prints. It does not outlive the tests. */
export const startNode = (args: readonly string[], options: StartNodeOptions = {}) => {
  const child = spawn(process.execPath, ["--conditions=@agent-chat/source", ...args], {
    ...options,
    stdio: ["ignore", "pipe", "pipe"]
  })
  const output = { stdout: "", stderr: "" }
  child.stdout.setEncoding("utf8").on("data", (text: string) => (output.stdout += text))
  child.stderr.setEncoding("utf8").on("data", (text: string) => (output.stderr += text))
  // What it has started itself ends with it only if it may do something about that.
  const forget = atEnd(() => child.kill("SIGINT"))
  const ended = once(child, "close").then(([code]) => {
    forget()
    return { code: code as number | null, ...output }
  })
  return { child, output, ended }
}
