// Who may import what. Reads every import of every source with a parser and reports what breaks these rules:
//
//   direction    core <- web-api, rtm-bridge, event-log, testing; the four never import each other, save that the tests of
//                the first three may use testing; cli, which nothing imports, may use them all
//   core-pure    core imports no HTTP or WebSocket library and nothing of Node
//   effect-deep  packages import `effect/<Module>`, never the barrel `effect`
//   effect-free  no entry but `effect` and `schemas` reaches Effect, in types neither
//   rooms        in a package imports run one way, from later rooms to earlier ones: architecture/rooms.ts
//   wire-names   nothing outside a version's folder names an action or an event
//   browser-safe what a browser gets of web-api and rtm-bridge never loads Node's modules, undici or ws
//   cycle        no file loads itself through others (types may refer to each other)
//   declared     a bare import stands in dependencies or peerDependencies; in devDependencies only for tests, and for what
//                is bundled (the page of the fake), which nothing else imports and which imports nothing else
//   boundary     relative imports stay inside their package; no absolute paths
//   unresolved   relative, `#` and workspace imports lead to a source
//
// Run alone: node scripts/check-architecture.ts
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { isBuiltin } from "node:module"
import { join, posix } from "node:path"
import { fileURLToPath } from "node:url"
import { checkReach } from "./architecture/reach.ts"
import { checkRooms } from "./architecture/rooms.ts"
import {
  type Import,
  isTest,
  type Manifest,
  packageOf,
  readImports,
  select,
  type Unit,
  type Violation
} from "./architecture/source.ts"
import { checkWireNames } from "./architecture/wire-names.ts"

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
  "packages/event-log": { source: ["core"], test: ["core", "testing"] },
  "packages/testing": { source: ["core"], test: ["core"] },
  "packages/cli": {
    source: ["core", "web-api", "rtm-bridge", "testing"],
    test: ["core", "web-api", "rtm-bridge", "testing"]
  }
}
/** Whether an entry may reach Effect. */
export const mayReachEffect = (entry: string): boolean => /\/(effect|schemas)$/.test(entry)

const browserEntries = [
  "packages/web-api/src/index.ts",
  "packages/web-api/src/effect.ts",
  "packages/rtm-bridge/src/index.ts",
  "packages/rtm-bridge/src/effect.ts"
]
const wireLibraries = ["ky", "undici", "ws"]
const nodeLibraries = ["undici", "ws"]

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
        } else if (owner === undefined && /\.tsx?$/.test(target)) {
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

  // what an entry reaches
  const importsOf = (file: string) => imports.get(file) ?? []
  const sourceFrom =
    (conditions: readonly string[]) =>
    (file: string, specifier: string): string | undefined => {
      const target = resolve(unitOf.get(file)!, file, specifier, conditions)
      return target !== undefined && unitOf.has(target) ? target : undefined
    }
  for (const { dir, manifest } of units) {
    if (allowed[dir] === undefined) continue
    for (const [path, target] of Object.entries(manifest.exports ?? {})) {
      const source = select(target, NODE)
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
          sourceFrom(NODE)
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
        sourceFrom(BROWSER)
      )
    )
  }

  // the rooms, and what only a version may name
  const links = [...imports].flatMap(([file, list]) =>
    list.flatMap(({ specifier, line }) => {
      const { dir } = unitOf.get(file)!
      const target = specifier.startsWith("@") ? undefined : sourceFrom(NODE)(file, specifier)
      return target === undefined ? [] : [{ dir, file, line, target }]
    })
  )
  violations.push(
    ...checkRooms(
      [...unitOf].map(([file, { dir }]) => [dir, file] as const),
      links
    ),
    ...checkWireNames(units)
  )

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

/** What a bundler makes one file of, with its libraries: a unit of its own in the package that it belongs to. */
const bundled = { dir: "packages/testing/src/page/app", of: "packages/testing" }

const manifestIn = (dir: string): Manifest =>
  JSON.parse(readFileSync(join(root, dir, "package.json"), "utf8"))

const readUnit = (dir: string, folders: readonly string[], manifest = manifestIn(dir)): Unit => {
  const files: Record<string, string> = {}
  const collect = (folder: string, deep: boolean) => {
    if (!existsSync(join(root, folder))) return
    for (const item of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = posix.join(folder, item.name)
      if (item.isDirectory() && deep && (path !== bundled.dir || dir === bundled.dir)) collect(path, true)
      else if (item.isFile() && /\.tsx?$/.test(path)) files[path] = readFileSync(join(root, path), "utf8")
    }
  }
  for (const folder of folders) collect(posix.join(dir, folder), folder !== "." || dir === bundled.dir)
  return { dir, manifest, files }
}

/** The units of this repository as they stand on disk. */
export const readWorkspace = (): Unit[] => [
  ...Object.keys(allowed).map((dir) => readUnit(dir, ["src"])),
  readUnit(bundled.dir, ["."], {
    name: bundled.dir,
    devDependencies: manifestIn(bundled.of).devDependencies ?? {}
  }),
  readUnit("examples", [".", "src"]),
  readUnit("bench", [".", "src"]),
  readUnit(".", [".", "scripts", "tests"])
]

if (import.meta.main) {
  const violations = checkArchitecture(readWorkspace())
  for (const violation of violations) process.stdout.write(`${describeViolation(violation)}\n`)
  if (violations.length > 0) process.exitCode = 1
}
