// Releases the packages to a registry on loopback, installs them into fresh projects and uses them as a stranger would.
// Every program sends an event and receives it, against the mock server from the installed packages.
//   node tools/release/smoke.ts [part ...] [--keep]     --keep leaves the temporary folder for a look
// The part recipes follows docs/recipes.md; recipes/next follows one of them.
import { spawn } from "node:child_process"
import { mkdtempSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { atEnd } from "../../scripts/at-end.ts"
import { packageFolders } from "../../scripts/entries.ts"
import { useInBundlers } from "./bundlers.ts"
import { project, run, type Served, type Smoke, startMock, versionsOf } from "./consumer.ts"
import { followReadmes } from "./managers.ts"
import { useInNode } from "./node.ts"
import { release } from "./publish.ts"
import { readState, refusals } from "./refusals.ts"
import { startRegistry } from "./registry.ts"
import { followRecipes, readRecipes } from "./recipes.ts"
import { Report } from "./report.ts"
import { useInRuntimes } from "./runtimes.ts"
import { useWithoutEffect } from "./types.ts"

const root = fileURLToPath(new URL("../..", import.meta.url))
const pnpm = join(root, "node_modules/pnpm/bin/pnpm.cjs")

/** Installs everything with pnpm, which hides what is not declared. */
const bundlers = async (smoke: Served, dependencies: Readonly<Record<string, string>>): Promise<void> => {
  const path = project(smoke, "pnpm", dependencies)
  // out of the way of the workspace's own settings
  writeFileSync(join(path, "pnpm-workspace.yaml"), "packages: []\n")
  const installed = await smoke.report.check("install with pnpm", () =>
    run(process.execPath, [pnpm, "install"], path, smoke.env)
  )
  if (installed !== undefined) await useInBundlers(smoke, path)
}

const parts: Record<
  string,
  (smoke: Served, dependencies: Readonly<Record<string, string>>) => Promise<void>
> = {
  node: useInNode,
  bundlers,
  types: useWithoutEffect,
  managers: followReadmes,
  runtimes: useInRuntimes
}

const keep = process.argv.includes("--keep")
const wanted = process.argv.slice(2).filter((argument) => argument !== "--keep")
const recipes = readRecipes().map(({ name }) => `recipes/${name}`)
const known = [...Object.keys(parts), "recipes", ...recipes]
const unknown = wanted.filter((name) => !known.includes(name))
if (unknown.length > 0) {
  process.stderr.write(`unknown part ${unknown.join(", ")}; there are ${known.join(", ")}\n`)
  process.exit(2)
}
const isWanted = (name: string): boolean => wanted.length === 0 || wanted.includes(name)
/** Recipes that were asked for by name; none of them when all are wanted. */
const single = wanted.includes("recipes") ? [] : wanted.filter((name) => recipes.includes(name))

/** Gigabytes of small files take minutes to remove: a process of its own does it, and nobody waits for it. */
const removeLater = (path: string): void => {
  const script = "fs.rmSync(process.argv[1], { recursive: true, force: true, maxRetries: 5 })"
  spawn(process.execPath, ["-e", script, path], { detached: true, stdio: "ignore" }).unref()
}

const report = new Report()
const folder = mkdtempSync(join(tmpdir(), "agent-chat-release-"))
atEnd(() => {
  if (keep) process.stdout.write(`kept ${folder}\n`)
  else removeLater(folder)
})

const usePackages = async (smoke: Smoke): Promise<void> => {
  const peers = Object.assign({}, ...smoke.released.map((released) => released.peers))
  const dependencies = { ...versionsOf(smoke.released), ...peers, "@types/node": "22" }
  const installed = project(smoke, "npm", dependencies)
  const done = await report.check("install with npm", () => run("npm", ["install"], installed, smoke.env))
  if (done === undefined) return
  await using mock = await startMock(installed, smoke.env)
  const served = { ...smoke, mock, installed }
  await Promise.all(
    Object.entries(parts)
      .filter(([name]) => isWanted(name))
      .map(([, part]) => part(served, dependencies))
  )
}

{
  await using registry = await startRegistry(join(folder, "registry"))
  const copy = join(folder, "copy")
  const released = await report.check("version and publish", () => release(copy, registry.env))
  if (released !== undefined) {
    await report.check("nothing but a home stands against a release", async () => {
      const reasons = refusals(readState(copy, packageFolders, ""))
      const others = reasons.filter((reason) => !reason.includes("has no repository.url"))
      if (others.length > 0) throw new Error(others.join("\n"))
    })
  }
  // the rest of what an install needs comes from the registry of npm's configuration
  const { ok: online } = await fetch(new URL("rxjs", registry.url))
  if (!online) report.skip("all that is installed", "the registry of npm's configuration does not answer")
  else if (released !== undefined) {
    const smoke = { report, folder, released, env: registry.env }
    const names = single.map((name) => name.slice("recipes/".length))
    await Promise.all([
      Object.keys(parts).some(isWanted) ? usePackages(smoke) : undefined,
      isWanted("recipes") || names.length > 0 ? followRecipes(smoke, names) : undefined
    ])
  }
}
report.close()
