// Finds dropped Effects and the like, which a general linter does not see.
import { bin, run } from "./run.mjs"

for (const name of ["core", "web-api", "rtm-bridge", "event-log", "testing", "cli"]) {
  const { code, output } = await run(
    bin["effect-tsgo"],
    ["diagnostics", "--project", `packages/${name}/tsconfig.json`],
    { quiet: true }
  )
  if (code !== 0) {
    process.stdout.write(output)
    process.exitCode = 1
  }
}
