// `pnpm bench [topic ...]`: runs bench/<topic>.ts, or all of them, one after another.
import { globSync } from "node:fs"
import { run } from "./run.mjs"

const topics = globSync("bench/*.ts").map((path) => path.replace(/^.*[\\/]|\.ts$/g, ""))
const wanted = process.argv.slice(2)
const unknown = wanted.filter((topic) => !topics.includes(topic))
if (unknown.length > 0) {
  process.stderr.write(`unknown topic ${unknown.join(", ")}; there are ${topics.toSorted().join(", ")}\n`)
  process.exit(2)
}
for (const topic of wanted.length > 0 ? wanted : topics.toSorted()) {
  process.stdout.write(`\n${topic}\n`)
  const { code } = await run(`bench/${topic}.ts`)
  if (code !== 0) process.exitCode = 1
}
