// Runs the built packages, the unit tests and the programs of the documentation under every supported Node: those
// installed here for this platform, the one this script runs under, and any whose path is given:
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

const vitest = [join(root, "node_modules/vitest/vitest.mjs"), "run"]
const projects = ["core", "web-api", "rtm-bridge", "event-log", "testing", "cli"].flatMap((project) => [
  "--project",
  project
])

/** What has to work under every Node: a program, its arguments and where it runs. */
const entries = publicEntries().map((entry) => entry.specifier)
const checks = [
  { name: "import", args: [join(here, "smoke.mjs"), ...entries], cwd: here },
  { name: "require", args: [join(here, "smoke.cjs"), ...entries], cwd: here },
  // Types are the same under every Node.
  {
    name: "unit tests",
    args: [...vitest, ...projects, "--typecheck.enabled=false"],
    cwd: root,
    tested: true
  },
  // What runs under the oldest and the one at hand runs between them.
  {
    name: "documentation",
    args: [...vitest, "tests/docs.test.ts"],
    cwd: root,
    tested: true,
    majors: ["22", process.versions.node.split(".")[0]]
  }
]

const check = async (node: string) => {
  const { output: version } = await execute(node, ["--version"])
  for (const { name, args, cwd, tested = false, majors } of checks) {
    // `pnpm test` has run its tests under this very Node
    if (tested && node === process.execPath) continue
    if (majors !== undefined && given.length === 0 && !majors.includes(/\d+/.exec(version)?.[0])) continue
    const started = performance.now()
    const { code, output } = await execute(node, args, { cwd, timeout: 600_000 })
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    process.stdout.write(`${code === 0 ? "ok" : "FAILED"} ${version.trim()} ${name} (${seconds} s)\n`)
    if (code !== 0) process.stdout.write(`${output}\n`)
    total[code === 0 ? "passed" : "failed"]++
  }
}

if (given.length > 0) {
  for (const node of given) await check(node)
} else {
  for (const major of [22, 24]) {
    const node = installedNode(major)
    if (node !== undefined) await check(node)
    else {
      process.stdout.write(`skipped Node ${major}: no binary for ${process.platform}-${process.arch}\n`)
      total.skipped++
    }
  }
  await check(process.execPath)
}
process.stdout.write(`${formatSummary(total)}\n`)
process.exitCode = total.failed > 0 ? 1 : 0
