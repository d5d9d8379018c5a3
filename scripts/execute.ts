// Runs any program and keeps what it prints; the tools of this repository are run by run.mjs.
import { spawn } from "node:child_process"

export interface ExecuteOptions {
  readonly cwd?: string
  readonly env?: NodeJS.ProcessEnv
  /** Milliseconds after which the program and its children are killed; 120 000 unless set. */
  readonly timeout?: number
}

export interface Executed {
  /** The exit code; 1 when it was killed or could not start. */
  readonly code: number
  /** What went to stdout and stderr, in the order it came. */
  readonly output: string
}

/** Runs a program to its end, never through a shell. Resolves whatever its exit code is. */
export const execute = (
  program: string,
  args: readonly string[] = [],
  { cwd, env, timeout = 120_000 }: ExecuteOptions = {}
): Promise<Executed> =>
  new Promise((resolve) => {
    const grouped = process.platform !== "win32"
    const child = spawn(program, args, {
      cwd,
      env: env ?? { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined },
      stdio: ["ignore", "pipe", "pipe"],
      detached: grouped
    })
    let output = ""
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (chunk: string) => {
        output += chunk
      })
    }
    const alarm = setTimeout(() => {
      output += `\nkilled after ${timeout / 1000} s`
      if (grouped && child.pid !== undefined) process.kill(-child.pid, "SIGKILL")
      else child.kill("SIGKILL")
    }, timeout)
    child.once("error", (error) => {
      clearTimeout(alarm)
      resolve({ code: 1, output: `${output}${error.message}` })
    })
    child.once("close", (code) => {
      clearTimeout(alarm)
      resolve({ code: code ?? 1, output })
    })
  })
