// Weighs what users get against budgets.json: what a page loads at its start of programs bundled for a browser (esbuild,
// minified, split, gzip; what is loaded later on demand is listed beside it), the page of the fake, the published packages unpacked, what an install puts on a disk, and the third-party packages that come along.
//   node tools/budgets/check.ts            fails above a limit, or when a dependency comes or goes
//   node tools/budgets/check.ts --accept   commits today's figures; limits are changed by hand
import { readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { gzipSync } from "node:zlib"
import type { Metafile } from "esbuild"
import { formatSummary } from "../../scripts/summary.mjs"
import { formatTable } from "../../scripts/table.ts"
import { temporaryFolder } from "../../scripts/temporary-folder.ts"
import { packAll, packedSizes } from "../release/tarballs.ts"
import { bundle } from "./bundle.ts"
import { closure, onDisk, sizesOf } from "./install.ts"

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
  /** By the folder that a build leaves them in: what a browser loads of a page, gzipped. */
  readonly pages: Record<string, Budget>
  readonly packages: Record<string, Budget>
  /** By the packages that are asked for, ours without their scope: what they and all that comes along take on a disk. */
  readonly installs: Record<string, Budget>
  readonly dependencies: Record<string, readonly string[]>
}

const here = fileURLToPath(new URL(".", import.meta.url))
const root = join(here, "../..")
const file = join(root, "budgets.json")
const budgets: Budgets = JSON.parse(readFileSync(file, "utf8"))

/** What weighs most in a bundle, by package, before compression. */
const heaviest = (outputs: Metafile["outputs"]): string => {
  const weights = new Map<string, number>()
  for (const [path, { bytesInOutput }] of Object.values(outputs).flatMap((o) => Object.entries(o.inputs))) {
    const name =
      /(?:node_modules|packages)\/((?:@[^/]+\/)?[^/.][^/]*)\/(?!.*node_modules)/.exec(path)?.[1] ?? path
    weights.set(name, (weights.get(name) ?? 0) + bytesInOutput)
  }
  const sorted = [...weights].toSorted(([, a], [, b]) => b - a).slice(0, 5)
  return sorted.map(([name, bytes]) => `${name} ${kilobytes(bytes)}`).join(", ")
}

/** What `npm install` of these packages puts on a disk, and what of it is heaviest. */
const weighInstall = (names: readonly string[], ours: ReadonlyMap<string, readonly number[]>) => {
  const folders = names.filter((name) => ours.has(name)).map((name) => join(root, "packages", name))
  const found = closure(folders, { peers: true })
  const missing = names.filter((name) => !ours.has(name) && !found.has(name))
  if (missing.length > 0) throw new Error(`nobody asks for ${missing.join(", ")}`)
  const weights = [...found].map(
    ([name, folder]) => [name, onDisk(ours.get(name.replace("@agent-chat/", "")) ?? sizesOf(folder))] as const
  )
  const sorted = weights.toSorted(([, a], [, b]) => b - a)
  return {
    bytes: sorted.reduce((sum, [, bytes]) => sum + bytes, 0),
    parts: sorted.map(([name, bytes]) => `${name} ${kilobytes(bytes)}`).join(", ")
  }
}

/** The third-party packages that an install brings besides the peers, by name. */
const dependenciesOf = (folder: string): string[] =>
  [...closure([join(root, folder)], { peers: false }).keys()]
    .filter((name) => !name.startsWith("@agent-chat/"))
    .toSorted()

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
    const { bytes, outputs, onDemand } = await bundle(name)
    weigh(`bundle ${name}`, budget, bytes, heaviest(outputs))
    const later = onDemand.map(
      ([file, size]) => `${file.replace(/^.*node_modules\//, "")} ${kilobytes(size)}`
    )
    if (later.length > 0) notes.push(`bundle ${name}, on demand: ${later.join(", ")}`)
  } catch (error) {
    total.failed++
    rows.push([`bundle ${name}`, "", "", "", kilobytes(budget.limit), "", "FAILED"])
    notes.push(`bundle ${name}: ${error instanceof Error ? error.message : String(error)}`)
  }
}
for (const [folder, budget] of Object.entries(budgets.pages)) {
  const loaded = readdirSync(join(root, folder)).filter(
    (name) => !name.startsWith(".") && !name.endsWith(".txt")
  )
  const sizes = loaded.map((name) => gzipSync(readFileSync(join(root, folder, name)), { level: 9 }).length)
  weigh(
    `page ${folder}`,
    budget,
    sizes.reduce((sum, size) => sum + size, 0)
  )
}

const ours = new Map<string, readonly number[]>()
using target = temporaryFolder("pack")
for (const tarball of await packAll(target.path)) {
  const { folder } = tarball
  const name = folder.slice("packages/".length)
  const budget = budgets.packages[name]
  if (budget === undefined) throw new Error(`budgets.json says nothing of ${name}`)
  const sizes = packedSizes(tarball)
  ours.set(name, sizes)
  weigh(
    `package ${name}`,
    budget,
    sizes.reduce((sum, size) => sum + size, 0)
  )
  const dependencies = dependenciesOf(folder)
  const before = budgets.dependencies[name] ?? []
  const changed = dependencies.join() !== before.join()
  if (accept) budgets.dependencies[name] = dependencies
  total[changed && !accept ? "failed" : "passed"]++
  if (changed) notes.push(`dependencies of ${name}: ${list(dependencies)}; accepted: ${list(before)}`)
}

for (const [names, budget] of Object.entries(budgets.installs)) {
  const { bytes, parts } = weighInstall(names.split(" "), ours)
  weigh(`install ${names}`, budget, bytes)
  notes.push(`install ${names}: ${parts}`)
}

process.stdout.write(`${formatTable(["", "now", "accepted", "change", "limit", "goal", ""], rows)}\n`)
for (const note of notes) process.stdout.write(`${note}\n`)
if (accept) {
  writeFileSync(file, `${JSON.stringify(budgets, undefined, 2)}\n`)
  process.stdout.write("wrote budgets.json\n")
}
process.stdout.write(`${formatSummary(total)}\n`)
process.exitCode = total.failed > 0 ? 1 : 0
