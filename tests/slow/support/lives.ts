// Processes that a test kills and starts again, seen from the test. Each is told its assignment, and says on its channel when
// it is there and how it closed.
import { type ChildProcess, fork } from "node:child_process"
import { once } from "node:events"

/** The process of the moment. It is ended whatever becomes of the test. */
export class Lives<Assignment> implements AsyncDisposable {
  readonly #program: string
  #child: ChildProcess | undefined

  constructor(program: string) {
    this.#program = program
  }

  async start(assignment: Assignment): Promise<void> {
    const child = fork(this.#program, [JSON.stringify(assignment)], {
      execArgv: ["--conditions=@agent-chat/source"],
      stdio: ["ignore", "ignore", "inherit", "ipc"]
    })
    this.#child = child
    const word = await this.#word(child)
    if (word !== "listening") throw new Error(`the process ended as it began: ${String(word)}`)
  }

  async kill(): Promise<void> {
    const child = this.#child
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, "exit")
    child.kill("SIGKILL")
    await ended
  }

  /** Asks it to close, and waits until it has ended. Answers what it said of that. */
  async close(): Promise<unknown> {
    const child = this.#child
    if (child === undefined) throw new Error("no process was started")
    const ended = once(child, "exit")
    child.send("end")
    const word = await this.#word(child)
    await ended
    return word
  }

  /** What it says next, or with which code it ended instead. */
  async #word(child: ChildProcess): Promise<unknown> {
    const [word] = (await Promise.race([once(child, "message"), once(child, "exit")])) as unknown[]
    return word
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.kill()
  }
}
