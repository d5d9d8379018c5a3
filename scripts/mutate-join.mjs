// `node scripts/mutate-join.mjs [name ...]`: breaks the join in every way of join-mutants.mjs, one at a time, and expects its model test to
// notice each. A mutant that survives means that the test has gone blind. Nothing on disk is changed.
import { mutants } from "./join-mutants.mjs"
import { bin, run } from "./run.mjs"
import { formatSummary } from "./summary.mjs"

const wanted = process.argv.slice(2)
const names = Object.keys(mutants).filter((name) => wanted.length === 0 || wanted.includes(name))
const config = ["--config", "scripts/mutate-join.config.ts"]
const runs = process.env.JOIN_MODEL_RUNS ?? "10000"

const attempt = (mutant) =>
  run(bin.vitest, ["run", ...config], {
    quiet: true,
    extraEnv: { JOIN_MUTANT: mutant, JOIN_MODEL_RUNS: runs, JOIN_MODEL_SEED: "1" }
  })

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
  const killed = code !== 0 && applied && output.includes("Property failed")
  report(name, killed, killed ? `killed: ${mutants[name].what}` : applied ? "survived" : output)
}
process.stdout.write(`\n${formatSummary(total)}\n`)
process.exitCode = total.failed > 0 ? 1 : 0
