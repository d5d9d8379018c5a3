// `node scripts/mutate.mjs <subject> [name ...]`: breaks the code in every way of mutants/<subject>.mjs, each by itself and
// as many at a time as there are processors, and expects the tests to notice each. A mutant that survives means that a rule
// is not tested. Nothing on disk changes.
import { availableParallelism } from "node:os"
import { subjects } from "./mutants/subjects.mjs"
import { bin, run } from "./run.mjs"
import { formatSummary } from "./summary.mjs"

const [name = "", ...wanted] = process.argv.slice(2)
const subject = subjects[name]
if (subject === undefined) {
  process.stderr.write(`give a subject: ${Object.keys(subjects).join(" or ")}\n`)
  process.exit(2)
}
const { mutants, evidence, environment } = subject

const attempt = (mutant) =>
  run(bin.vitest, ["run", "--config", "scripts/mutate.config.ts"], {
    quiet: true,
    extraEnv: { ...environment, MUTANT_SUBJECT: name, MUTANT: mutant }
  })

const total = { passed: 0, failed: 0, skipped: 0 }
const report = (mutant, ok, what) => {
  total[ok ? "passed" : "failed"]++
  process.stdout.write(`${ok ? "ok  " : "FAIL"} ${mutant.padEnd(26)} ${what}\n`)
}

const sound = await attempt("")
report("without a mutation", sound.code === 0, sound.code === 0 ? "passes" : sound.output)
const left = Object.keys(mutants).filter((each) => wanted.length === 0 || wanted.includes(each))
const work = async () => {
  for (let mutant = left.shift(); mutant !== undefined; mutant = left.shift()) {
    const { code, output } = await attempt(mutant)
    const applied = !output.includes("does not apply")
    const killed = code !== 0 && applied && output.includes(evidence)
    report(mutant, killed, killed ? `noticed: ${mutants[mutant].what}` : applied ? "survived" : output)
  }
}
await Promise.all(Array.from({ length: availableParallelism() }, work))
process.stdout.write(`\n${formatSummary(total)}\n`)
process.exitCode = total.failed > 0 ? 1 : 0
