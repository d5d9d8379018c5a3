import { PassThrough } from "node:stream"
import { run } from "../program.ts"
import type { Host } from "../terminal/host.ts"

/** What a command did. */
export interface Ran {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** How a command is run in the process of the test. */
export interface TerminalOptions {
  readonly env?: Readonly<Record<string, string>>
  /** What is typed or piped in. */
  readonly stdin?: string
  /** Whether somebody sits there. */
  readonly isTTY?: boolean
}

/** A command that runs. */
export interface Running {
  readonly ended: Promise<Ran>
  readonly stdout: () => string
  readonly stderr: () => string
  /** Presses Ctrl-C. */
  interrupt(): void
  type(text: string): void
  /** Resolves when stdout or stderr match. */
  shows(pattern: RegExp): Promise<void>
}

/** Runs a command in this process, with streams of its own. */
export const start = (words: readonly string[], options: TerminalOptions = {}): Running => {
  const { env = {}, stdin = "", isTTY = false } = options
  let [out, err] = ["", ""]
  const interrupts = new Set<() => void>()
  const waiting = new Set<() => void>()
  const input = Object.assign(new PassThrough(), { isTTY, setRawMode: () => undefined })
  if (stdin !== "") input.write(stdin)
  if (!isTTY) input.end()
  const seen = (): void => waiting.forEach((look) => look())
  const host: Host = {
    env,
    stdin: input,
    stdout: { isTTY, columns: 100, write: (text) => ((out += text), seen()) },
    stderr: { isTTY, columns: 100, write: (text) => ((err += text), seen()) },
    onInterrupt: (listener) => {
      interrupts.add(listener)
      return () => interrupts.delete(listener)
    }
  }
  const ended = run(words, host).then((code) => {
    input.destroy()
    seen()
    if (interrupts.size > 0) throw new Error("it has ended, and still waits for Ctrl-C")
    return { code, stdout: out, stderr: err }
  })
  return {
    ended,
    stdout: () => out,
    stderr: () => err,
    interrupt: () => [...interrupts].forEach((listener) => listener()),
    type: (text) => void input.write(text),
    shows: (pattern) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (!pattern.test(out) && !pattern.test(err)) return
          waiting.delete(look)
          resolve()
        }
        waiting.add(look)
        ended.then(
          ({ code }) => {
            look()
            reject(new Error(`ended with ${code} before it showed ${pattern}:\n${out}${err}`))
          },
          (error: unknown) => reject(error)
        )
        look()
      })
  }
}

/** Runs a command to its end. */
export const command = (words: readonly string[], options?: TerminalOptions): Promise<Ran> =>
  start(words, options).ended
