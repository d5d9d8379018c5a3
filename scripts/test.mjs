// `pnpm test [filter]`: the static checks, quietly, then the tests. A failed check counts as one failure in the
// closing line and does not keep the tests from running.
import { bin, run, turbo } from "./run.mjs"

const checks = ["build", "typecheck", "typecheck:root", "lint", "format:check"]
const started = performance.now()
const failed = (await turbo(checks, ["--continue"])) === 0 ? 0 : 1
const seconds = ((performance.now() - started) / 1000).toFixed(1)
process.stdout.write(`${failed === 0 ? "ok" : "FAILED"} ${checks.join(", ")} (${seconds} s)\n`)

const { code } = await run(bin.vitest, ["run", ...process.argv.slice(2)], {
  extraEnv: { SUMMARY_FAILED: String(failed) }
})
process.exitCode = code === 0 ? failed : code
