// `pnpm example <name>` runs an example; without a name it lists them, each by the line its main.ts begins with.
import { globSync, readFileSync } from "node:fs"
import { basename, dirname, join } from "node:path"
import { pathToFileURL } from "node:url"
import { root, turbo } from "./run.mjs"

const folder = join(root, "examples")
const programs = new Map(
  globSync("*/main.ts", { cwd: folder })
    .toSorted()
    .map((file) => [basename(dirname(file)), join(folder, file)])
)
const [name] = process.argv.slice(2)
const program = programs.get(name)

if (program !== undefined) {
  process.exitCode = await turbo(["build"])
  if (process.exitCode === 0) await import(pathToFileURL(program).href)
} else {
  const width = Math.max(...Array.from(programs.keys(), (each) => each.length))
  for (const [each, path] of programs) {
    const [, line = ""] = /^\/\/ [^:]+: (.+)/.exec(readFileSync(path, "utf8")) ?? []
    process.stdout.write(`${each.padEnd(width)}  ${line}\n`)
  }
  if (name !== undefined) {
    process.stderr.write(`\nthere is no example ${name}\n`)
    process.exitCode = 2
  }
}
