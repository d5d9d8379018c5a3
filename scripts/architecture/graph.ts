// The sources of a workspace, their imports, and where these lead.
import { posix } from "node:path"
import { type Import, packageOf, readImports, select, type Unit, type Violation } from "./source.ts"

const source = "@agent-chat/source"

/** What Node takes of an `exports` or `imports` map while everything is read from sources. */
export const onNode = [source, "node", "import", "default"]

/** The same for a bundler that builds for browsers. */
export const inBrowsers = [source, "browser", "import", "default"]

export interface Graph {
  readonly units: readonly Unit[]
  /** The imports of each source. */
  readonly imports: ReadonlyMap<string, readonly Import[]>
  readonly unitOf: ReadonlyMap<string, Unit>
  /** Where an import of a file leads; `undefined` if it leaves the workspace. The path may be of no file. */
  readonly resolve: (file: string, specifier: string, conditions: readonly string[]) => string | undefined
  /** The source that an import of a file leads to, if it is one. */
  readonly sourceFrom: (file: string, specifier: string, conditions: readonly string[]) => string | undefined
  /** What could not be parsed. */
  readonly violations: readonly Violation[]
}

export const readGraph = (units: readonly Unit[]): Graph => {
  const byName = new Map(units.map((unit) => [unit.manifest.name, unit]))
  const unitOf = new Map(
    units.flatMap((unit) => Object.keys(unit.files).map((file) => [file, unit] as const))
  )
  const imports = new Map<string, Import[]>()
  const violations: Violation[] = []
  for (const unit of units) {
    for (const [file, text] of Object.entries(unit.files)) {
      const read = readImports(file, text)
      for (const message of read.errors) violations.push({ rule: "syntax", file, line: 1, message })
      imports.set(file, read.imports)
    }
  }

  const resolve: Graph["resolve"] = (file, specifier, conditions) => {
    if (/^\.\.?(\/|$)/.test(specifier)) return posix.join(posix.dirname(file), specifier)
    if (specifier.startsWith("#")) {
      const { manifest, dir } = unitOf.get(file)!
      const target = select(manifest.imports?.[specifier], conditions)
      return target === undefined ? undefined : posix.join(dir, target)
    }
    const owner = byName.get(packageOf(specifier))
    if (owner === undefined) return undefined
    const target = select(
      owner.manifest.exports?.[`.${specifier.slice(owner.manifest.name.length)}`],
      conditions
    )
    return target === undefined ? undefined : posix.join(owner.dir, target)
  }

  const sourceFrom: Graph["sourceFrom"] = (file, specifier, conditions) => {
    const target = resolve(file, specifier, conditions)
    return target !== undefined && unitOf.has(target) ? target : undefined
  }

  return { units, imports, unitOf, resolve, sourceFrom, violations }
}
