// Runs the built packages under every supported Node: those installed here for this platform, and the one this script runs
// under. The oldest runs the unit tests of all but core and the programs of the documentation too, as does any whose path is
// given; the others run the tests of what is bound to Node.
//   node tools/nodes/run.ts [path ...]
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { publicEntries } from "../../scripts/entries.ts"
import { execute } from "../../scripts/execute.ts"
import { formatSummary } from "../../scripts/summary.mjs"
import { installedNode } from "./installed.ts"

const here = fileURLToPath(new URL(".", import.meta.url))
const root = join(here, "../..")
const given = process.argv.slice(2)
const total = { passed: 0, failed: 0, skipped: 0 }
/** What the failed checks printed, shown at the end. */
const failures: string[] = []

// Only what failed is printed.
const vitest = [
  join(root, "node_modules/vitest/vitest.mjs"),
  "run",
  "--reporter=minimal",
  "--silent=passed-only"
]
const unitTests = (...packages: readonly string[]): readonly string[] => [
  ...vitest,
  ...packages.flatMap((name) => ["--project", name])
]
const bound = ["web-api", "rtm-bridge", "event-log"]

/** What has to work under every Node: a program, its arguments and where it runs. */
const entries = publicEntries().map((entry) => entry.specifier)
const checks: readonly {
  readonly name: string
  readonly args: readonly string[]
  readonly cwd: string
  readonly under?: "oldest" | "others"
}[] = [
  { name: "import", args: [join(here, "smoke.mjs"), ...entries], cwd: here },
  { name: "require", args: [join(here, "smoke.cjs"), ...entries], cwd: here },
  // core has nothing of Node in it; whatever else runs here runs on it.
  { name: "unit tests", args: unitTests(...bound, "testing", "cli"), cwd: root, under: "oldest" },
  { name: "unit tests", args: unitTests(...bound), cwd: root, under: "others" },
  { name: "documentation", args: [...vitest, "tests/docs.test.ts"], cwd: root, under: "oldest" }
]
const oldest = 22
// Types are the same under every Node; programs run on what was built, as users have it.
const env = {
  ...process.env,
  NO_COLOR: "1",
  FORCE_COLOR: undefined,
  TYPE_TESTS: "off",
  BUILT_PACKAGES: "on"
}

const check = async (node: string, kind: "oldest" | "others") => {
  const { output: version } = await execute(node, ["--version"])
  for (const { name, args, cwd, under } of checks) {
    // `pnpm test` has run its tests under this very Node
    if (under !== undefined && (under !== kind || node === process.execPath)) continue
    const started = performance.now()
    const { code, output } = await execute(node, args, { cwd, env, timeout: 600_000 })
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    process.stdout.write(`${code === 0 ? "ok" : "FAILED"} ${version.trim()} ${name} (${seconds} s)\n`)
    if (code !== 0) failures.push(`${version.trim()} ${name}:\n${output}`)
    total[code === 0 ? "passed" : "failed"]++
  }
}

if (given.length > 0) {
  for (const node of given) await check(node, "oldest")
} else {
  for (const major of [oldest, 24]) {
    const node = installedNode(major)
    if (node !== undefined) await check(node, major === oldest ? "oldest" : "others")
    else {
      process.stdout.write(`skipped Node ${major}: no binary for ${process.platform}-${process.arch}\n`)
      total.skipped++
    }
  }
  await check(process.execPath, "others")
}
for (const failure of failures) process.stdout.write(`\n${failure}\n`)
process.stdout.write(`${formatSummary(total)}\n`)
process.exitCode = total.failed > 0 ? 1 : 0
