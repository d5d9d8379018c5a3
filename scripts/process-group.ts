import { type ChildProcessByStdio, spawn } from "node:child_process"
import type { Readable } from "node:stream"
import { atEnd } from "./at-end.ts"

export interface ProcessGroup {
  readonly child: ChildProcessByStdio<null, Readable, Readable>
  /** Kills the program and what it has started; does nothing once all of them have ended. */
  readonly kill: () => void
}

/**
 * Starts a program in a process group of its own, so that what it starts can be killed with it. The Ctrl-C of a terminal does
 * not reach such a group: it is killed when this process ends.
 */
export const startGroup = (
  program: string,
  args: readonly string[],
  options: { readonly cwd?: string | undefined; readonly env?: NodeJS.ProcessEnv | undefined }
): ProcessGroup => {
  const grouped = process.platform !== "win32"
  const child = spawn(program, args, { ...options, stdio: ["ignore", "pipe", "pipe"], detached: grouped })
  let isOver = false
  const kill = (): void => {
    if (isOver || child.pid === undefined) return
    try {
      process.kill(grouped ? -child.pid : child.pid, "SIGKILL")
    } catch (cause) {
      // The last of them has ended meanwhile.
      if ((cause as NodeJS.ErrnoException).code !== "ESRCH") throw cause
    }
  }
  const forget = atEnd(kill)
  child.once("close", () => {
    isOver = true
    forget()
  })
  return { child, kill }
}
