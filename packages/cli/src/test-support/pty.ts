import { spawn, spawnSync } from "node:child_process"
import { once } from "node:events"
import { fileURLToPath } from "node:url"
import { onTestFinished } from "vitest"

/** Why there is no real terminal here; `undefined` when there is one. */
export const noTerminal: string | undefined =
  process.platform !== "win32" && spawnSync("python3", ["-c", "import pty"]).status === 0
    ? undefined
    : "python3 with its module pty makes the terminal, and is not here"

/** Runs a program in a terminal of 100 columns: what comes on stdin is typed, what it shows comes on stdout. */
const inTerminal = `
import fcntl, os, pty, struct, sys, termios
pid, terminal = pty.fork()
if pid == 0:
    os.execvp(sys.argv[1], sys.argv[1:])
fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 100, 0, 0))
import select
typing = True
while True:
    ready, _, _ = select.select([terminal] + ([0] if typing else []), [], [])
    if terminal in ready:
        try:
            shown = os.read(terminal, 65536)
        except OSError:
            break
        if not shown:
            break
        os.write(1, shown)
    if typing and 0 in ready:
        typed = os.read(0, 65536)
        if typed:
            os.write(terminal, typed)
        else:
            typing = False
_, status = os.waitpid(pid, 0)
sys.exit(os.waitstatus_to_exitcode(status) % 256)
`

const program = fileURLToPath(new URL("../main.ts", import.meta.url))

/** The command line that runs `agent-chat` from its sources. */
export const agentChat: readonly string[] = [process.execPath, "--conditions=@agent-chat/source", program]

/** A program in a terminal. */
export interface Terminal {
  /** The process id of what makes the terminal. */
  readonly pid: number | undefined
  readonly shown: () => string
  type(text: string): void
  /** Resolves when the terminal shows it. */
  shows(pattern: RegExp): Promise<void>
  readonly ended: Promise<{ readonly code: number | null; readonly shown: string }>
}

/** Runs a program in a terminal of its own. */
export const openTerminal = (
  line: readonly string[],
  env: Readonly<Record<string, string>> = {}
): Terminal => {
  const { PATH = "", HOME = "" } = process.env
  const child = spawn("python3", ["-c", inTerminal, ...line], {
    env: { PATH, HOME, TERM: "xterm-256color", ...env }
  })
  // A test that fails leaves nobody behind: without its terminal the program ends.
  onTestFinished(() => void child.kill())
  let shown = ""
  const looks = new Set<() => void>()
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      shown += chunk.toString("utf8")
      looks.forEach((look) => look())
    })
  }
  const ended = once(child, "close").then(([code]) => ({ code: code as number | null, shown }))
  return {
    pid: child.pid,
    shown: () => shown,
    type: (text) => void child.stdin.write(text),
    shows: (pattern) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (pattern.test(shown)) resolve()
        }
        looks.add(look)
        void ended.then(({ code }) =>
          reject(new Error(`ended with ${code} before it showed ${pattern}:\n${shown}`))
        )
        look()
      }),
    ended
  }
}
