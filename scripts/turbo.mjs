// Runs turbo tasks and is silent when they succeed: node scripts/turbo.mjs <task> ...
import { turbo } from "./run.mjs"

process.exitCode = await turbo(process.argv.slice(2))
