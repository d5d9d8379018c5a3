// `node scripts/mutate.mjs <subject> [name ...]`: breaks the code in every way of mutants/<subject>.mjs, each by itself and
// as many at a time as there are processors, and expects the tests to notice each. A mutant that survives means that a rule
// is not tested. Nothing on disk changes.
import { fork } from "node:child_process"
import { once } from "node:events"
import { availableParallelism } from "node:os"
import { subjects } from "./mutants/subjects.mjs"
import { formatSummary } from "./summary.mjs"

const [name = "", ...wanted] = process.argv.slice(2)
const subject = subjects[name]
if (subject === undefined) {
  process.stderr.write(`give a subject: ${Object.keys(subjects).join(" or ")}\n`)
  process.exit(2)
}
const { mutants, environment } = subject

/** Milliseconds that a trial may take: a mutant may turn a loop into one without an end. */
const longestTrial = 300_000

/** A process that tries one thing after another. */
class Worker {
  #child
  #ended

  /** @returns {Promise<import("./mutate-worker.ts").Verdict>} */
  async try(trial) {
    this.#child ??= await this.#start()
    const limit = AbortSignal.timeout(longestTrial)
    const answer = once(this.#child, "message", { signal: limit }).then(([verdict]) => verdict)
    this.#child.send(trial)
    try {
      return await Promise.race([answer, this.#ended])
    } catch {
      this.#child.kill("SIGKILL")
      this.#child = undefined
      return { isFine: false, detail: `has not ended in ${longestTrial / 1_000} seconds` }
    }
  }

  async #start() {
    const child = fork(new URL("mutate-worker.ts", import.meta.url), [name], {
      env: { ...process.env, ...environment },
      stdio: ["ignore", "ignore", "inherit", "ipc"]
    })
    this.#ended = once(child, "exit").then(([code]) => {
      if (this.#child === child) this.#child = undefined
      return { isFine: false, detail: `its process ended with ${code}` }
    })
    await Promise.race([once(child, "message"), this.#ended])
    return child
  }

  end() {
    this.#child?.disconnect()
  }
}

const chosen = Object.entries(mutants).filter(([each]) => wanted.length === 0 || wanted.includes(each))
const files = new Set(chosen.flatMap(([, { tests }]) => tests))
const trials = [
  ...[...files].map((file) => ({ label: file, trial: { file } })),
  ...chosen.map(([mutant]) => ({ label: mutant, trial: { mutant } }))
]

const total = { passed: 0, failed: 0, skipped: 0 }
await Promise.all(
  Array.from({ length: availableParallelism() }, async () => {
    const worker = new Worker()
    for (let next = trials.shift(); next !== undefined; next = trials.shift()) {
      const begun = performance.now()
      const { isFine, detail } = await worker.try(next.trial)
      const seconds = ((performance.now() - begun) / 1_000).toFixed(1).padStart(5)
      total[isFine ? "passed" : "failed"]++
      process.stdout.write(`${isFine ? "ok  " : "FAIL"} ${seconds} s  ${next.label.padEnd(26)} ${detail}\n`)
    }
    worker.end()
  })
)
process.stdout.write(`\n${formatSummary(total)}\n`)
process.exitCode = total.failed > 0 ? 1 : 0
