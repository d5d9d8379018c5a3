// `node scripts/mutate-fake.mjs [name ...]`: breaks the rules of fake-mutants.mjs, one at a time, and expects the tests of the fake to notice
// each. A mutant that survives means that a rule is not tested. Nothing on disk is changed.
import { mutants } from "./fake-mutants.mjs"
import { bin, run } from "./run.mjs"
import { formatSummary } from "./summary.mjs"

const wanted = process.argv.slice(2)
const names = Object.keys(mutants).filter((name) => wanted.length === 0 || wanted.includes(name))
const config = ["--config", "scripts/mutate-fake.config.ts"]

const attempt = (mutant) =>
  run(bin.vitest, ["run", ...config], { quiet: true, extraEnv: { FAKE_MUTANT: mutant } })

const total = { passed: 0, failed: 0, skipped: 0 }
const report = (name, ok, what) => {
  total[ok ? "passed" : "failed"]++
  process.stdout.write(`${ok ? "ok  " : "FAIL"} ${name.padEnd(26)} ${what}\n`)
}

const sound = await attempt("")
report("without a mutation", sound.code === 0, sound.code === 0 ? "passes" : sound.output)
for (const name of names) {
  const { code, output } = await attempt(name)
  const applied = !output.includes("does not apply")
  const killed = code !== 0 && applied && output.includes("Failed Tests")
  report(name, killed, killed ? `noticed: ${mutants[name].what}` : applied ? "survived" : output)
}
process.stdout.write(`\n${formatSummary(total)}\n`)
process.exitCode = total.failed > 0 ? 1 : 0
