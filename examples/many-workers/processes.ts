import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { fileURLToPath } from "node:url"
import { createInterface } from "node:readline"
import { screen } from "../screen.ts"
import type { Settings } from "./settings.ts"

/** The programs that run side by side. */
export type Role = "receiver" | "session" | "worker"

/** Runs the parts of a stream in processes of their own, and shows what they say. */
export class Processes {
  readonly #settings: Omit<Settings, "name" | "port">
  readonly #running = new Map<string, ChildProcess>()
  readonly #counts = { receiver: 0, session: 0, worker: 0 }
  readonly #signal: AbortSignal

  /** `signal` ends the wait for those that start. */
  constructor(settings: Omit<Settings, "name" | "port">, signal: AbortSignal) {
    this.#settings = settings
    this.#signal = signal
  }

  /** Starts one. Answers its name once it says that it is there. */
  async start(role: Role, port = 0): Promise<string> {
    this.#signal.throwIfAborted()
    const name = `${role} ${++this.#counts[role]}`
    const settings: Settings = { ...this.#settings, name, port }
    const child = spawn(
      process.execPath,
      [...process.execArgv, fileURLToPath(new URL(`${role}.ts`, import.meta.url))],
      {
        env: { ...process.env, MANY_WORKERS: JSON.stringify(settings) },
        // What it is given to read ends with this process, however that ends.
        stdio: ["pipe", "pipe", "inherit"]
      }
    )
    this.#running.set(name, child)
    const lines = createInterface({ input: child.stdout })
    lines.on("line", (line) => screen.message(name, line))
    const ended = once(child, "exit").then(() => {
      throw new Error(`${name} has ended before it was there`)
    })
    // What becomes of it later is told by nobody, or was asked for.
    ended.catch(() => {})
    await Promise.race([once(lines, "line", { signal: this.#signal }), ended])
    return name
  }

  /** Ends one without a word, as a crash does. */
  async kill(name: string): Promise<void> {
    screen.message(name, "is killed")
    await this.#end(name, "SIGKILL")
  }

  /** Lets all of them finish. */
  async close(): Promise<void> {
    await Promise.all(Array.from(this.#running.keys(), (name) => this.#end(name, "SIGTERM")))
  }

  async #end(name: string, signal: "SIGKILL" | "SIGTERM"): Promise<void> {
    const child = this.#running.get(name)
    this.#running.delete(name)
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, "exit")
    child.kill(signal)
    await ended
  }
}
