// What the entries of the packages may reach, by their sources.
import { isBuiltin } from "node:module"
import { posix } from "node:path"
import { type Graph, inBrowsers, onNode } from "./graph.ts"
import { friends, mayReachEffect } from "./packages.ts"
import { checkReach } from "./reach.ts"
import { packageOf, select, type Violation } from "./source.ts"

const browserEntries = [
  "packages/web-api/src/index.ts",
  "packages/web-api/src/effect.ts",
  "packages/rtm-bridge/src/index.ts",
  "packages/rtm-bridge/src/effect.ts"
]
const nodeLibraries = ["undici", "ws"]

export const checkEntries = ({ units, imports, unitOf, sourceFrom }: Graph): Violation[] => {
  const violations: Violation[] = []
  const importsOf = (file: string) => imports.get(file) ?? []
  for (const { dir, manifest } of units) {
    if (friends[dir] === undefined) continue
    for (const [path, target] of Object.entries(manifest.exports ?? {})) {
      const source = select(target, onNode)
      if (source === undefined || mayReachEffect(path)) continue
      const entry = posix.join(dir, source)
      if (!unitOf.has(entry)) continue
      violations.push(
        ...checkReach(
          {
            rule: "effect-free",
            entry,
            kinds: ["static", "dynamic", "type"],
            forbidden: (specifier) => packageOf(specifier) === "effect"
          },
          importsOf,
          (file, specifier) => sourceFrom(file, specifier, onNode)
        )
      )
    }
  }
  for (const entry of browserEntries) {
    if (!unitOf.has(entry)) continue
    violations.push(
      ...checkReach(
        {
          rule: "browser-safe",
          entry,
          kinds: ["static", "dynamic"],
          forbidden: (specifier) => isBuiltin(specifier) || nodeLibraries.includes(packageOf(specifier))
        },
        importsOf,
        (file, specifier) => sourceFrom(file, specifier, inBrowsers)
      )
    )
  }
  return violations
}
