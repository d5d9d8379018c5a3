import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtemp, readFile, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { judge, readLines, type Verdict } from "./history.ts"
import type { Task } from "./worker.ts"

const program = fileURLToPath(new URL("worker.ts", import.meta.url))

/** Workers in processes of their own, and what they have written down. */
export class Workers implements AsyncDisposable {
  readonly #running = new Map<string, ChildProcess>()
  readonly #endedAt = new Map<string, bigint>()
  readonly #folder: string
  readonly #task: Omit<Task, "name" | "file">
  #count = 0

  private constructor(folder: string, task: Omit<Task, "name" | "file">) {
    this.#folder = folder
    this.#task = task
  }

  static async make(task: Omit<Task, "name" | "file">): Promise<Workers> {
    return new Workers(await mkdtemp(join(tmpdir(), "agent-chat-workers-")), task)
  }

  get names(): readonly string[] {
    return [...this.#running.keys()]
  }

  /** Starts one, over another address if given. Answers its name. */
  async start(address = this.#task.address): Promise<string> {
    const name = `w${++this.#count}`
    const task: Task = { ...this.#task, address, name, file: this.#file }
    const child = spawn(
      process.execPath,
      ["--conditions=@agent-chat/source", program, JSON.stringify(task)],
      { stdio: ["pipe", "pipe", "inherit"] }
    )
    this.#running.set(name, child)
    await once(child.stdout, "data")
    return name
  }

  async end(name: string, signal: "SIGKILL" | "SIGTERM"): Promise<void> {
    const child = this.#running.get(name)
    this.#running.delete(name)
    if (child === undefined || child.exitCode !== null) return
    const ended = once(child, "exit")
    child.kill("SIGCONT")
    child.kill(signal)
    await ended
    this.#endedAt.set(name, process.hrtime.bigint())
  }

  /** Stops or continues one. */
  signal(name: string, signal: "SIGSTOP" | "SIGCONT"): void {
    this.#running.get(name)?.kill(signal)
  }

  /** What the history shows; `events` are those of each chat in the order of the log. */
  async judge(events: ReadonlyMap<string, readonly number[]>): Promise<Verdict> {
    return judge(readLines(await readFile(this.#file, "utf8").catch(() => "")), events, this.#endedAt)
  }

  async lines(): Promise<ReturnType<typeof readLines>> {
    return readLines(await readFile(this.#file, "utf8").catch(() => ""))
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.names.map((name) => this.end(name, "SIGKILL")))
    await rm(this.#folder, { recursive: true, force: true })
  }

  get #file(): string {
    return join(this.#folder, "history")
  }
}
