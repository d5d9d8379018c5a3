// Who may import what. Reads every import of every source with a parser and reports what breaks these rules:
//
//   direction    core <- web-api, rtm-bridge, testing; the three never import each other, save that the tests of
//                web-api and rtm-bridge may use testing
//   core-pure    core imports no HTTP or WebSocket library and nothing of Node
//   effect-deep  packages import `effect/<Module>`, never the barrel `effect`
//   effect-free  core's plain entries never load Effect (type imports are fine)
//   browser-safe what a browser gets of web-api and rtm-bridge never loads Node's modules, undici or ws
//   cycle        no file loads itself through others (types may refer to each other)
//   declared     a bare import stands in dependencies or peerDependencies; in devDependencies only for tests
//   boundary     relative imports stay inside their package; no absolute paths
//   unresolved   relative, `#` and workspace imports lead to a source
//
// Run alone: node scripts/check-architecture.ts
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { isBuiltin } from "node:module"
import { join, posix } from "node:path"
import { fileURLToPath } from "node:url"
import { parseSync } from "oxc-parser"

export interface Manifest {
  readonly name: string
  readonly dependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
  readonly exports?: Readonly<Record<string, Target>>
  readonly imports?: Readonly<Record<string, Target>>
}

/** A value of an `exports` or `imports` map. */
export type Target = string | { readonly [condition: string]: Target }

/** A folder with a manifest; `files` maps paths from the repository's root to source texts. */
export interface Unit {
  readonly dir: string
  readonly manifest: Manifest
  readonly files: Readonly<Record<string, string>>
}

export interface Violation {
  readonly rule: string
  readonly file: string
  readonly line: number
  readonly message: string
}

interface Import {
  readonly specifier: string
  /** `type` imports vanish when compiled; `dynamic` ones load, but not while the file itself loads. */
  readonly kind: "static" | "dynamic" | "type"
  readonly line: number
}

const SOURCE = "@agent-chat/source"
const SCOPE = "@agent-chat/"
const NODE = [SOURCE, "node", "import", "default"]
const BROWSER = [SOURCE, "browser", "import", "default"]

const allowed: Readonly<
  Record<string, { readonly source: readonly string[]; readonly test: readonly string[] }>
> = {
  "packages/core": { source: [], test: [] },
  "packages/web-api": { source: ["core"], test: ["core", "testing"] },
  "packages/rtm-bridge": { source: ["core"], test: ["core", "testing"] },
  "packages/testing": { source: ["core"], test: ["core"] }
}
const effectFree = [
  "packages/core/src/index.ts",
  "packages/core/src/events/index.ts",
  "packages/core/src/v3.0/light.ts"
]
const browserEntries = [
  "packages/web-api/src/index.ts",
  "packages/web-api/src/effect.ts",
  "packages/rtm-bridge/src/index.ts",
  "packages/rtm-bridge/src/effect.ts"
]
const wireLibraries = ["ky", "undici", "ws"]
const nodeLibraries = ["undici", "ws"]

const isTest = (file: string) => /\.test(-d)?\.ts$|\/test-support\//.test(file)

/** `@scope/name/sub` and `name/sub` without the sub. */
const packageOf = (specifier: string) =>
  specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/")

/** Every import, re-export, `import()`, `import type` and `require()` with a literal. */
export const readImports = (file: string, text: string): { imports: Import[]; errors: string[] } => {
  const { program, errors } = parseSync(file, text)
  const imports: Import[] = []
  const add = (source: any, kind: Import["kind"], node: any) => {
    if (source?.type !== "Literal" || typeof source.value !== "string") return
    imports.push({ specifier: source.value, kind, line: text.slice(0, node.start).split("\n").length })
  }
  const visit = (node: any): void => {
    if (Array.isArray(node)) return node.forEach(visit)
    if (node === null || typeof node !== "object" || typeof node.type !== "string") return
    switch (node.type) {
      case "ImportDeclaration":
        add(node.source, node.importKind === "type" ? "type" : "static", node)
        break
      case "ExportNamedDeclaration":
      case "ExportAllDeclaration":
        add(node.source, node.exportKind === "type" ? "type" : "static", node)
        break
      case "ImportExpression":
        add(node.source, "dynamic", node)
        break
      case "TSImportType":
        add(node.source, "type", node)
        break
      case "TSImportEqualsDeclaration":
        add(node.moduleReference?.expression, node.importKind === "type" ? "type" : "static", node)
        break
      case "CallExpression":
        if (node.callee?.type === "Identifier" && node.callee.name === "require") {
          add(node.arguments[0], "dynamic", node)
        }
        break
    }
    for (const child of Object.values(node)) visit(child)
  }
  visit(program)
  return { imports, errors: errors.map((e) => e.message) }
}

/** What a target means under these conditions, in the order of the map as resolvers do it. */
const select = (target: Target | undefined, conditions: readonly string[]): string | undefined => {
  if (target === undefined || typeof target === "string") return target
  for (const [condition, inner] of Object.entries(target)) {
    const found = conditions.includes(condition) ? select(inner, conditions) : undefined
    if (found !== undefined) return found
  }
  return undefined
}

export const checkArchitecture = (units: readonly Unit[]): Violation[] => {
  const violations: Violation[] = []
  const report = (rule: string, file: string, line: number, message: string) => {
    violations.push({ rule, file, line, message })
  }
  const byName = new Map(units.map((unit) => [unit.manifest.name, unit]))
  const unitOf = new Map(
    units.flatMap((unit) => Object.keys(unit.files).map((file) => [file, unit] as const))
  )
  const imports = new Map<string, Import[]>()
  for (const unit of units) {
    for (const [file, text] of Object.entries(unit.files)) {
      const read = readImports(file, text)
      for (const message of read.errors) report("syntax", file, 1, message)
      imports.set(file, read.imports)
    }
  }

  /** The source a specifier leads to, or undefined if it leaves the repository (or leads nowhere). */
  const resolve = (unit: Unit, file: string, specifier: string, conditions: readonly string[]) => {
    if (/^\.\.?(\/|$)/.test(specifier)) return posix.join(posix.dirname(file), specifier)
    if (specifier.startsWith("#")) {
      const target = select(unit.manifest.imports?.[specifier], conditions)
      return target === undefined ? undefined : posix.join(unit.dir, target)
    }
    const owner = byName.get(packageOf(specifier))
    if (owner === undefined) return undefined
    const target = select(
      owner.manifest.exports?.[`.${specifier.slice(owner.manifest.name.length)}`],
      conditions
    )
    return target === undefined ? undefined : posix.join(owner.dir, target)
  }

  // one import at a time
  for (const [file, list] of imports) {
    const unit = unitOf.get(file)!
    const { manifest } = unit
    const test = isTest(file)
    const rules = allowed[unit.dir]
    for (const { specifier, line } of list) {
      if (/^(\/|~|file:|[A-Za-z]:[\\/])/.test(specifier)) {
        report("boundary", file, line, `${specifier} is an absolute path`)
      } else if (/^\.\.?(\/|$)/.test(specifier)) {
        const target = resolve(unit, file, specifier, NODE)!
        const inside = unit.dir === "." ? !target.startsWith("..") : target.startsWith(`${unit.dir}/`)
        const owner = unitOf.get(target)
        if (!inside || (owner !== undefined && owner !== unit)) {
          report("boundary", file, line, `${specifier} leaves the package; import by name`)
        } else if (owner === undefined && target.endsWith(".ts")) {
          report("unresolved", file, line, `${specifier} does not exist`)
        } else if (rules !== undefined && !target.endsWith(".ts")) {
          report("unresolved", file, line, `${specifier} is not a TypeScript source`)
        }
      } else if (specifier.startsWith("#")) {
        for (const conditions of [NODE, BROWSER]) {
          const target = resolve(unit, file, specifier, conditions)
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
        if (name.startsWith(SCOPE)) {
          const target = resolve(unit, file, specifier, NODE)
          if (target === undefined || !unitOf.has(target)) {
            report("unresolved", file, line, `${specifier} is no entry of a package`)
          }
          const short = name.slice(SCOPE.length)
          const friends = test ? rules?.test : rules?.source
          if (friends !== undefined && name !== manifest.name && !friends.includes(short)) {
            report("direction", file, line, `${unit.dir} must not import ${name}`)
          }
        }
      }
    }
  }

  // manifests: a dependency the rules forbid would also make the task graph cyclic
  for (const { dir, manifest } of units) {
    const rules = allowed[dir]
    if (rules === undefined) continue
    const file = posix.join(dir, "package.json")
    for (const [group, friends] of [
      [manifest.dependencies, rules.source],
      [manifest.peerDependencies, rules.source],
      [manifest.devDependencies, rules.test]
    ] as const) {
      for (const name of Object.keys(group ?? {})) {
        if (name.startsWith(SCOPE) && !friends.includes(name.slice(SCOPE.length))) {
          report("direction", file, 1, `${dir} must not depend on ${name}`)
        }
      }
    }
    if (dir === "packages/core" && Object.keys(manifest.dependencies ?? {}).length > 0) {
      report("core-pure", file, 1, "core has no dependencies of its own, only peers")
    }
  }

  // what an entry loads
  const walk = (
    entry: string,
    conditions: readonly string[],
    rule: string,
    forbidden: (specifier: string) => boolean
  ) => {
    const from = new Map<string, string | undefined>([[entry, undefined]])
    for (const file of from.keys()) {
      for (const { specifier, kind, line } of imports.get(file) ?? []) {
        if (kind === "type") continue
        if (forbidden(specifier)) {
          const path: string[] = []
          for (let at: string | undefined = file; at !== undefined; at = from.get(at)) path.unshift(at)
          report(rule, file, line, `${entry} loads ${specifier}: ${path.join(" > ")}`)
          continue
        }
        const target = resolve(unitOf.get(file)!, file, specifier, conditions)
        if (target !== undefined && unitOf.has(target) && !from.has(target)) from.set(target, file)
      }
    }
  }
  for (const entry of effectFree) {
    if (unitOf.has(entry)) walk(entry, NODE, "effect-free", (s) => packageOf(s) === "effect")
  }
  for (const entry of browserEntries) {
    if (!unitOf.has(entry)) continue
    walk(entry, BROWSER, "browser-safe", (s) => isBuiltin(s) || nodeLibraries.includes(packageOf(s)))
  }

  // cycles among the files that load each other
  const state = new Map<string, "open" | "done">()
  const stack: string[] = []
  const search = (file: string): void => {
    state.set(file, "open")
    stack.push(file)
    for (const { specifier, kind, line } of imports.get(file) ?? []) {
      if (kind !== "static") continue
      const target = resolve(unitOf.get(file)!, file, specifier, NODE)
      if (target === undefined || !unitOf.has(target)) continue
      if (state.get(target) === "open") {
        report("cycle", file, line, [...stack.slice(stack.indexOf(target)), target].join(" > "))
      } else if (!state.has(target)) search(target)
    }
    stack.pop()
    state.set(file, "done")
  }
  for (const file of unitOf.keys()) if (!state.has(file)) search(file)

  return violations
}

export const describeViolation = ({ rule, file, line, message }: Violation) =>
  `${file}:${line} ${rule}: ${message}`

const root = fileURLToPath(new URL("..", import.meta.url))

const readUnit = (dir: string, folders: readonly string[]): Unit => {
  const files: Record<string, string> = {}
  const collect = (folder: string, deep: boolean) => {
    if (!existsSync(join(root, folder))) return
    for (const item of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = posix.join(folder, item.name)
      if (item.isDirectory() && deep) collect(path, true)
      else if (item.isFile() && path.endsWith(".ts")) files[path] = readFileSync(join(root, path), "utf8")
    }
  }
  for (const folder of folders) collect(posix.join(dir, folder), folder !== ".")
  return { dir, manifest: JSON.parse(readFileSync(join(root, dir, "package.json"), "utf8")), files }
}

/** The units of this repository as they stand on disk. */
export const readWorkspace = (): Unit[] => [
  ...Object.keys(allowed).map((dir) => readUnit(dir, ["src"])),
  readUnit("examples", [".", "src"]),
  readUnit("bench", [".", "src"]),
  readUnit(".", [".", "scripts", "tests"])
]

if (import.meta.main) {
  const violations = checkArchitecture(readWorkspace())
  for (const violation of violations) process.stdout.write(`${describeViolation(violation)}\n`)
  if (violations.length > 0) process.exitCode = 1
}
