// Runs any program and keeps what it prints; the tools of this repository are run by run.mjs.
import { startGroup } from "./process-group.ts"

export interface ExecuteOptions {
  readonly cwd?: string
  readonly env?: NodeJS.ProcessEnv
  /** Milliseconds after which the program and its children are killed; 120 000 unless set. */
  readonly timeout?: number
}

export interface Executed {
  /** The exit code; 1 when it took too long, was killed or could not start. */
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
    const { child, kill } = startGroup(program, args, {
      cwd,
      env: env ?? { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined }
    })
    let output = ""
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (chunk: string) => {
        output += chunk
      })
    }
    let isLate = false
    const alarm = setTimeout(() => {
      isLate = true
      output += `\nkilled after ${timeout / 1000} s`
      kill()
      // What has left the group may keep them open.
      child.stdout.destroy()
      child.stderr.destroy()
    }, timeout)
    child.once("error", (error) => {
      clearTimeout(alarm)
      resolve({ code: 1, output: `${output}${error.message}` })
    })
    child.once("close", (code) => {
      clearTimeout(alarm)
      resolve({ code: isLate ? 1 : (code ?? 1), output })
    })
  })
