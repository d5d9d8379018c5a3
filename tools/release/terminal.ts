// An empty folder, and whoever sits there and types what a guide says.
import { once } from "node:events"
import { mkdirSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { startGroup } from "../../scripts/process-group.ts"
import { run } from "./consumer.ts"
import type { Step } from "./tutorial.ts"

/** Milliseconds that a program has to be ready; `npx` installs it first. */
const patience = 180_000

interface Running {
  readonly line: string
  readonly kill: () => void
  readonly ended: Promise<unknown>
}

export class Terminal implements AsyncDisposable {
  readonly #path: string
  readonly #env: NodeJS.ProcessEnv
  readonly #replace: (text: string) => string
  readonly #running: Running[] = []
  #printed = ""

  /** `replace` makes of what a guide says, such as a port, what is free on this machine. */
  constructor(path: string, env: NodeJS.ProcessEnv, replace: (text: string) => string = (text) => text) {
    mkdirSync(path, { recursive: true })
    this.#path = path
    this.#env = { ...env, NODE_NO_WARNINGS: "1" }
    this.#replace = replace
  }

  async follow(steps: readonly Step[]): Promise<void> {
    for (const step of steps) {
      if (step.kind === "export") this.#env[step.name] = this.#replace(step.value)
      else if (step.kind === "save") this.#save(step.file, step.text)
      else if (step.kind === "prints") this.#hasPrinted(step.text)
      else if (step.until === undefined)
        this.#printed = await run("sh", ["-c", this.#replace(step.line)], this.#path, this.#env)
      else await this.open(step.line, step.until)
    }
  }

  /** Types a line that does not end, and waits for what it prints when it is ready. */
  async open(line: string, until: string): Promise<void> {
    const { child, kill } = startGroup("sh", ["-c", `exec ${this.#replace(line)}`], {
      cwd: this.#path,
      env: this.#env
    })
    const ended = once(child, "close")
    this.#running.push({ line, kill, ended })
    let output = ""
    await new Promise<void>((resolve, reject) => {
      const fail = (reason: string) => reject(new Error(`${line} ${reason}\n${output}`))
      const late = setTimeout(() => fail(`did not print ${until}`), patience)
      void ended.then(() => {
        clearTimeout(late)
        fail("ended")
      })
      for (const stream of [child.stdout, child.stderr]) {
        stream.setEncoding("utf8").on("data", (chunk: string) => {
          output += chunk
          if (!output.includes(until)) return
          clearTimeout(late)
          resolve()
        })
      }
    })
  }

  /** Kills what was opened with this line, as the end of a machine would. */
  async kill(line: string): Promise<void> {
    const at = this.#running.findIndex((each) => each.line === line)
    const [running] = at < 0 ? [] : this.#running.splice(at, 1)
    if (running === undefined) throw new Error(`${line} is not running`)
    running.kill()
    await running.ended
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const { kill } of this.#running) kill()
    await Promise.all(this.#running.map(({ ended }) => ended))
  }

  #save(file: string, text: string): void {
    const path = join(this.#path, file)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, this.#replace(text))
  }

  #hasPrinted(text: string): void {
    if (!this.#printed.endsWith(text)) throw new Error(`it printed\n${this.#printed}\nand not\n${text}`)
  }
}
