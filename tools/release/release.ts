// `pnpm release`: refuses what must not be published, runs every check there is, and says what would be published.
// `pnpm release --publish` does the same and then publishes to the registry of npm's configuration.
import { fileURLToPath } from "node:url"
import { packageFolders } from "../../scripts/entries.ts"
import { execute } from "../../scripts/execute.ts"
import { run } from "../../scripts/run.mjs"
import { readState, refusals } from "./refusals.ts"

const root = fileURLToPath(new URL("../..", import.meta.url))
const publish = process.argv.includes("--publish")

const refuse = (reasons: readonly string[]): never => {
  for (const reason of reasons) process.stdout.write(`refused: ${reason}\n`)
  process.exit(1)
}

const { code, output: gitStatus } = await execute("git", ["status", "--porcelain"], { cwd: root })
if (code !== 0) refuse([`git status failed: ${gitStatus}`])
const state = readState(root, packageFolders, gitStatus)
const reasons = refusals(state)
if (reasons.length > 0) refuse(reasons)

for (const script of ["scripts/test.mjs", "scripts/test-full.mjs"]) {
  const { code: failed } = await run(script)
  if (failed !== 0) refuse([`${script} failed`])
}

const tag = state.prerelease ?? "latest"
const names = state.packages.map(({ manifest }) => `${manifest.name}@${manifest.version}`).join(", ")
if (publish) {
  const { code: failed } = await run("node_modules/@changesets/cli/bin.js", ["publish"])
  process.exitCode = failed
} else {
  process.stdout.write(`all checks passed; ready to publish ${names} as ${tag}\n`)
  process.stdout.write(`nothing was published; "pnpm release --publish" does\n`)
}
