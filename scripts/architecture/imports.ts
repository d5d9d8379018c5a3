// The rules that one import, or one line of a manifest, keeps or breaks by itself.
import { isBuiltin } from "node:module"
import { posix } from "node:path"
import { type Graph, inBrowsers, onNode } from "./graph.ts"
import { friends, scope, wireLibraries } from "./packages.ts"
import { isTest, packageOf, type Violation } from "./source.ts"

/** What a package's tests start, such as a server, is started by the tests and measurements of all packages too. */
const reachesTestSupport = (file: string, target: string): boolean =>
  /^(tests|bench)\//.test(file) && /^packages\/[^/]+\/src\/(.+\/)?test-support\//.test(target)

export const checkImports = (graph: Graph): Violation[] => {
  const violations: Violation[] = []
  const report = (rule: string, file: string, line: number, message: string) => {
    violations.push({ rule, file, line, message })
  }
  const { imports, unitOf } = graph
  for (const [file, list] of imports) {
    const unit = unitOf.get(file)!
    const { manifest } = unit
    const test = isTest(file)
    const rules = friends[unit.dir]
    for (const { specifier, line } of list) {
      if (/^(\/|~|file:|[A-Za-z]:[\\/])/.test(specifier)) {
        report("boundary", file, line, `${specifier} is an absolute path`)
      } else if (/^\.\.?(\/|$)/.test(specifier)) {
        const target = graph.resolve(file, specifier, onNode)!
        const inside = unit.dir === "." ? !target.startsWith("..") : target.startsWith(`${unit.dir}/`)
        const owner = unitOf.get(target)
        if (reachesTestSupport(file, target)) {
          if (owner === undefined) report("unresolved", file, line, `${specifier} does not exist`)
        } else if (!inside || (owner !== undefined && owner !== unit)) {
          report("boundary", file, line, `${specifier} leaves the package; import by name`)
        } else if (owner === undefined && /\.tsx?$/.test(target)) {
          report("unresolved", file, line, `${specifier} does not exist`)
        } else if (rules !== undefined && !target.endsWith(".ts")) {
          report("unresolved", file, line, `${specifier} is not a TypeScript source`)
        }
      } else if (specifier.startsWith("#")) {
        for (const conditions of [onNode, inBrowsers]) {
          const target = graph.resolve(file, specifier, conditions)
          if (target !== undefined && unitOf.has(target)) continue
          report("unresolved", file, line, `${specifier} has no source for ${conditions[1]}`)
        }
      } else if (isBuiltin(specifier)) {
        if (unit.dir === "packages/core" && !test)
          report("core-pure", file, line, `core imports ${specifier}`)
      } else {
        const name = packageOf(specifier)
        const declared = { ...manifest.dependencies, ...manifest.peerDependencies }
        const privately = test || rules === undefined
        if (
          name !== manifest.name &&
          !(name in declared) &&
          !(privately && name in (manifest.devDependencies ?? {}))
        ) {
          report("declared", file, line, `${name} is not declared in ${posix.join(unit.dir, "package.json")}`)
        }
        if (rules !== undefined && specifier === "effect") {
          report("effect-deep", file, line, "import effect/<Module> instead of effect")
        }
        if (unit.dir === "packages/core" && wireLibraries.includes(name)) {
          report("core-pure", file, line, `core imports ${name}`)
        }
        if (name.startsWith(scope)) {
          const target = graph.resolve(file, specifier, onNode)
          if (target === undefined || !unitOf.has(target)) {
            report("unresolved", file, line, `${specifier} is no entry of a package`)
          }
          const short = name.slice(scope.length)
          const mayImport = test ? rules?.test : rules?.source
          if (mayImport !== undefined && name !== manifest.name && !mayImport.includes(short)) {
            report("direction", file, line, `${unit.dir} must not import ${name}`)
          }
        }
      }
    }
  }
  return violations
}

/** A dependency that the rules forbid would also make the graph of tasks cyclic. */
export const checkManifests = ({ units }: Graph): Violation[] => {
  const violations: Violation[] = []
  const report = (rule: string, file: string, message: string) => {
    violations.push({ rule, file, line: 1, message })
  }
  for (const { dir, manifest } of units) {
    const rules = friends[dir]
    if (rules === undefined) continue
    const file = posix.join(dir, "package.json")
    for (const [group, names] of [
      [manifest.dependencies, rules.source],
      [manifest.peerDependencies, rules.source],
      [manifest.devDependencies, rules.test]
    ] as const) {
      for (const name of Object.keys(group ?? {})) {
        if (name.startsWith(scope) && !names.includes(name.slice(scope.length))) {
          report("direction", file, `${dir} must not depend on ${name}`)
        }
      }
    }
    if (dir === "packages/core" && Object.keys(manifest.dependencies ?? {}).length > 0) {
      report("core-pure", file, "core has no dependencies of its own, only peers")
    }
  }
  return violations
}
