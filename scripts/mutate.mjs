// `node scripts/mutate.mjs [subject [name ...]]`: breaks the code in every way of mutants/<subject>.mjs, each by itself and
// as many at a time as there are processors, and expects the tests to notice each. A mutant that survives means that a rule
// is not tested. Nothing on disk changes.
import { fork } from "node:child_process"
import { once } from "node:events"
import { availableParallelism } from "node:os"
import { subjects } from "./mutants/subjects.mjs"
import { formatSummary } from "./summary.mjs"

const [only, ...wanted] = process.argv.slice(2)
if (only !== undefined && !(only in subjects)) {
  process.stderr.write(`there is no subject ${only}; there are ${Object.keys(subjects).join(", ")}\n`)
  process.exit(2)
}

const strange = wanted.filter((name) => !(name in subjects[only].mutants))
if (strange.length > 0) {
  process.stderr.write(`nothing of ${only} is called ${strange.join(", ")}\n`)
  process.exit(2)
}

/** Milliseconds that a trial may take: a mutant may turn a loop into one without an end. */
const longestTrial = 300_000

/** A process that tries one thing of a subject after another. */
class Worker {
  #subject
  #child
  #ready
  #ended

  constructor(subject) {
    this.#subject = subject
  }

  /** @returns {Promise<import("./mutate-worker.ts").Verdict>} */
  async try(trial) {
    const limit = AbortSignal.timeout(longestTrial)
    this.#child ??= this.#start(limit)
    const child = this.#child
    try {
      await Promise.race([this.#ready, this.#ended])
      if (!child.connected) return await this.#ended
      const answer = once(child, "message", { signal: limit }).then(([verdict]) => verdict)
      child.send(trial)
      return await Promise.race([answer, this.#ended])
    } catch {
      child.kill("SIGKILL")
      this.#child = undefined
      return { isFine: false, detail: `has not ended in ${longestTrial / 1_000} seconds` }
    }
  }

  #start(limit) {
    const child = fork(new URL("mutate-worker.ts", import.meta.url), [this.#subject], {
      env: { ...process.env, ...subjects[this.#subject].environment },
      stdio: ["ignore", "ignore", "inherit", "ipc"]
    })
    this.#ready = once(child, "message", { signal: limit })
    this.#ended = once(child, "exit").then(([code]) => {
      if (this.#child === child) this.#child = undefined
      return { isFine: false, detail: `its process ended with ${code}` }
    })
    return child
  }

  end() {
    this.#child?.disconnect()
  }
}

/** What is to be tried of each subject: first its tests with nothing broken. */
const queues = Object.entries(subjects).flatMap(([subject, { mutants }]) => {
  if (only !== undefined && only !== subject) return []
  const chosen = Object.entries(mutants).filter(([each]) => wanted.length === 0 || wanted.includes(each))
  const files = new Set(chosen.flatMap(([, { tests }]) => tests))
  const trials = [
    ...[...files].map((file) => ({ label: file, trial: { file } })),
    ...chosen.map(([mutant]) => ({ label: mutant, trial: { mutant } }))
  ]
  return [{ subject, trials, workers: 0 }]
})

/** The longest of those with the fewest workers: a worker takes seconds to begin with a subject, and is quick from then on. */
const nextQueue = () =>
  queues
    .filter(({ trials }) => trials.length > 0)
    .toSorted((a, b) => a.workers - b.workers || b.trials.length - a.trials.length)[0]

const total = { passed: 0, failed: 0, skipped: 0 }
await Promise.all(
  Array.from({ length: availableParallelism() }, async () => {
    for (let queue = nextQueue(); queue !== undefined; queue = nextQueue()) {
      queue.workers++
      const worker = new Worker(queue.subject)
      for (let next = queue.trials.shift(); next !== undefined; next = queue.trials.shift()) {
        const begun = performance.now()
        const { isFine, detail } = await worker.try(next.trial)
        const seconds = ((performance.now() - begun) / 1_000).toFixed(1).padStart(5)
        total[isFine ? "passed" : "failed"]++
        process.stdout.write(`${isFine ? "ok  " : "FAIL"} ${seconds} s  ${next.label.padEnd(26)} ${detail}\n`)
      }
      queue.workers--
      worker.end()
    }
  })
)
process.stdout.write(`\n${formatSummary(total)}\n`)
process.exitCode = total.failed > 0 ? 1 : 0
