// `pnpm test:full [step ...]`: what takes too long for `pnpm test`. A step is a script and its
// arguments; a step that ends with "N passed, N failed[, N skipped]" counts with these numbers, any other as one. What a
// step prints is shown when it failed, with `progress` as it comes.
import { bin, run, turbo } from "./run.mjs"
import { formatSummary, parseSummary } from "./summary.mjs"

const steps = {
  packages: [{ script: "tools/release/packages.ts", args: [] }],
  emitted: [{ script: "scripts/check-emitted.ts", args: [] }],
  knip: [{ script: bin.knip, args: ["--no-progress"] }],
  effect: [{ script: "scripts/lint-effect.mjs", args: [] }],
  mutants: [{ script: "scripts/mutate.mjs", args: [] }],
  soak: [{ script: "scripts/soak-join.ts", args: [] }],
  partition: [{ script: bin.vitest, args: ["run", "--config", "vitest.slow.config.ts"] }],
  api: [{ script: "tools/api/report.ts", args: [] }],
  docs: [{ script: "tools/docs/build.ts", args: [] }],
  foreign: [{ script: "tools/foreign/run.ts", args: [] }],
  nodes: [{ script: "tools/nodes/run.ts", args: [], progress: true }],
  budgets: [{ script: "tools/budgets/check.ts", args: [] }],
  release: [{ script: "tools/release/smoke.ts", args: [], progress: true }]
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !(name in steps))
if (unknown.length > 0) {
  process.stderr.write(`unknown step ${unknown.join(", ")}; there are ${Object.keys(steps).join(", ")}\n`)
  process.exit(2)
}

/** Steps that keep one processor busy run beside each other, one of each list at a time, before the others. */
const lanes = [
  ["packages", "emitted", "knip", "effect", "docs", "budgets"],
  ["soak", "api", "foreign"]
]

const total = { passed: 0, failed: 0, skipped: 0 }
const rows = new Map()
/** The end of what each failed command printed, shown again below everything else: logs are cut in the middle. */
const failures = []
const linesShownAgain = 40

const take = async (name) => {
  if (wanted.length > 0 && !wanted.includes(name)) return
  process.stdout.write(`${name} ...\n`)
  const started = performance.now()
  let failed = false
  let counted
  for (const { script, args, progress = false } of steps[name]) {
    const { code, output } = await run(script, args, { quiet: true, echo: progress })
    const summary = parseSummary(output)
    if (summary !== undefined) {
      counted ??= { passed: 0, failed: 0, skipped: 0 }
      for (const key of Object.keys(counted)) counted[key] += summary[key]
    }
    if (code !== 0) {
      failed = true
      if (!progress) process.stdout.write(`${output}\n`)
      process.stdout.write(`${name} exited with ${code}\n`)
      const end = output.trimEnd().split("\n").slice(-linesShownAgain).join("\n")
      failures.push(`${name}: ${script} ${args.join(" ")} exited with ${code}, and ended with\n${end}`)
    }
  }
  const result = counted ?? { passed: failed ? 0 : 1, failed: failed ? 1 : 0, skipped: 0 }
  if (failed && result.failed === 0) result.failed = 1
  for (const key of Object.keys(total)) total[key] += result[key]
  rows.set(name, [name, formatSummary(result), `${((performance.now() - started) / 1000).toFixed(1)} s`])
}

if ((await turbo(["build"])) !== 0) {
  rows.set("build", ["build", "FAILED", ""])
  total.failed++
}
await Promise.all(
  lanes.map(async (lane) => {
    for (const name of lane) await take(name)
  })
)
for (const name of Object.keys(steps)) if (!lanes.flat().includes(name)) await take(name)

const table = ["build", ...Object.keys(steps)].flatMap((name) => (rows.has(name) ? [rows.get(name)] : []))
const width = [0, 1, 2].map((i) => Math.max(...table.map((row) => row[i].length)))
for (const failure of failures) process.stdout.write(`\n${failure}\n`)
process.stdout.write("\n")
for (const [name, result, time] of table) {
  process.stdout.write(`${name.padEnd(width[0])}  ${result.padEnd(width[1])}  ${time.padStart(width[2])}\n`)
}
process.stdout.write(`\n${formatSummary(total)}\n`)
process.exitCode = total.failed > 0 ? 1 : 0
