// Weighs what users get against budgets.json: programs bundled for a browser (esbuild, minified, gzip), the published
// packages unpacked, and the third-party packages that come along.
//   node tools/budgets/check.ts            fails above a limit, or when a dependency comes or goes
//   node tools/budgets/check.ts --accept   commits today's figures; limits are changed by hand
import { mkdtempSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { gzipSync } from "node:zlib"
import { build, type Metafile } from "esbuild"
import { packageFolders } from "../../scripts/entries.ts"
import { execute } from "../../scripts/execute.ts"
import { formatSummary } from "../../scripts/summary.mjs"
import { formatTable } from "../../scripts/table.ts"

interface Budget {
  /** Bytes that must not be exceeded: what is there with a little room. */
  readonly limit: number
  /** Bytes that it should come down to. */
  readonly goal?: number
  /** Bytes when it was last accepted. */
  bytes?: number
}

interface Budgets {
  readonly bundles: Record<string, Budget>
  readonly packages: Record<string, Budget>
  readonly dependencies: Record<string, readonly string[]>
}

const here = fileURLToPath(new URL(".", import.meta.url))
const root = join(here, "../..")
const file = join(root, "budgets.json")
const budgets: Budgets = JSON.parse(readFileSync(file, "utf8"))

/** A program of `apps/`; `-light` takes the catalog without schemas. */
const bundle = async (name: string): Promise<{ bytes: number; metafile: Metafile }> => {
  const light = name.endsWith("-light")
  const { outputFiles, metafile } = await build({
    entryPoints: [join(here, "apps", `${name.replace(/-light$/, "")}.ts`)],
    ...(light ? { alias: { "@agent-chat/core/v3.0": "@agent-chat/core/v3.0/light" } } : {}),
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    platform: "browser",
    metafile: true,
    write: false,
    logLevel: "silent"
  })
  return { bytes: gzipSync(outputFiles[0]!.contents, { level: 9 }).length, metafile }
}

/** What weighs most in a bundle, by package, before compression. */
const heaviest = (metafile: Metafile): string => {
  const weights = new Map<string, number>()
  for (const [path, { bytesInOutput }] of Object.values(metafile.outputs).flatMap((o) =>
    Object.entries(o.inputs)
  )) {
    const name =
      /(?:node_modules|packages)\/((?:@[^/]+\/)?[^/.][^/]*)\/(?!.*node_modules)/.exec(path)?.[1] ?? path
    weights.set(name, (weights.get(name) ?? 0) + bytesInOutput)
  }
  const sorted = [...weights].toSorted(([, a], [, b]) => b - a).slice(0, 5)
  return sorted.map(([name, bytes]) => `${name} ${kilobytes(bytes)}`).join(", ")
}

/** The files that would be published, unpacked. */
const packed = async (folder: string, target: string): Promise<number> => {
  const pnpm = join(root, "node_modules/pnpm/bin/pnpm.cjs")
  const args = [pnpm, "pack", "--json", "--pack-destination", target]
  const { code, output } = await execute(process.execPath, args, { cwd: join(root, folder) })
  if (code !== 0) throw new Error(output)
  const { files }: { files: { path: string }[] } = JSON.parse(output.slice(output.indexOf("{")))
  return files.reduce((sum, { path }) => sum + statSync(join(root, folder, path)).size, 0)
}

/** The third-party packages that an install brings besides the peers, by name. */
const dependenciesOf = (folder: string): string[] => {
  const found = new Set<string>()
  const visit = (manifestPath: string) => {
    const { dependencies = {} }: { dependencies?: Record<string, string> } = JSON.parse(
      readFileSync(manifestPath, "utf8")
    )
    for (const name of Object.keys(dependencies)) {
      const paths = createRequire(manifestPath).resolve.paths(name) ?? []
      const next = paths.map((path) => join(path, name, "package.json")).find((path) => exists(path))
      if (next === undefined) throw new Error(`${name} of ${manifestPath} is not installed`)
      if (!name.startsWith("@agent-chat/")) {
        if (found.has(name)) continue
        found.add(name)
      }
      visit(realpathSync(next))
    }
  }
  visit(join(root, folder, "package.json"))
  return [...found].toSorted()
}

const exists = (path: string) => statSync(path, { throwIfNoEntry: false }) !== undefined

const list = (names: readonly string[]) => names.join(" ") || "none"

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`

const growth = (bytes: number, before: number | undefined) => {
  if (before === undefined) return "new"
  const percent = ((bytes - before) / before) * 100
  return Math.abs(percent) < 0.05 ? "same" : `${percent > 0 ? "+" : ""}${percent.toFixed(1)} %`
}

const accept = process.argv.includes("--accept")
const total = { passed: 0, failed: 0 }
const rows: string[][] = []
const notes: string[] = []

const weigh = (what: string, budget: Budget, bytes: number, note = "") => {
  const over = bytes > budget.limit
  total[over ? "failed" : "passed"]++
  const was = budget.bytes === undefined ? "" : kilobytes(budget.bytes)
  const above = budget.goal !== undefined && bytes > budget.goal
  const verdict = over ? "TOO BIG" : above ? "above its goal" : "ok"
  const goal = budget.goal === undefined ? "" : kilobytes(budget.goal)
  rows.push([
    what,
    kilobytes(bytes),
    was,
    growth(bytes, budget.bytes),
    kilobytes(budget.limit),
    goal,
    verdict
  ])
  if (over && note !== "") notes.push(`${what}: ${note}`)
  if (accept) budget.bytes = bytes
}

for (const [name, budget] of Object.entries(budgets.bundles)) {
  try {
    const { bytes, metafile } = await bundle(name)
    weigh(`bundle ${name}`, budget, bytes, heaviest(metafile))
  } catch (error) {
    total.failed++
    rows.push([`bundle ${name}`, "", "", "", kilobytes(budget.limit), "", "FAILED"])
    notes.push(`bundle ${name}: ${error instanceof Error ? error.message : String(error)}`)
  }
}
const target = mkdtempSync(join(tmpdir(), "agent-chat-pack-"))
try {
  for (const folder of packageFolders) {
    const name = folder.slice("packages/".length)
    const budget = budgets.packages[name]
    if (budget === undefined) throw new Error(`budgets.json says nothing of ${name}`)
    weigh(`package ${name}`, budget, await packed(folder, target))
    const dependencies = dependenciesOf(folder)
    const before = budgets.dependencies[name] ?? []
    const changed = dependencies.join() !== before.join()
    if (accept) budgets.dependencies[name] = dependencies
    total[changed && !accept ? "failed" : "passed"]++
    if (changed) notes.push(`dependencies of ${name}: ${list(dependencies)}; accepted: ${list(before)}`)
  }
} finally {
  rmSync(target, { recursive: true, force: true })
}

process.stdout.write(`${formatTable(["", "now", "accepted", "change", "limit", "goal", ""], rows)}\n`)
for (const note of notes) process.stdout.write(`${note}\n`)
if (accept) {
  writeFileSync(file, `${JSON.stringify(budgets, undefined, 2)}\n`)
  process.stdout.write("wrote budgets.json\n")
}
process.stdout.write(`${formatSummary(total)}\n`)
process.exitCode = total.failed > 0 ? 1 : 0
