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
//   boundary     relative imports stay inside their package; no absolute paths. Only tests/ and bench/ reach into a package,
//                for what stands in a folder `test-support` there
//   unresolved   relative, `#` and workspace imports lead to a source
//
// Run alone: node scripts/check-architecture.ts
import { checkCycles } from "./architecture/cycles.ts"
import { checkEntries } from "./architecture/entries.ts"
import { readGraph } from "./architecture/graph.ts"
import { checkImports, checkManifests } from "./architecture/imports.ts"
import { checkRooms } from "./architecture/rooms.ts"
import { describeViolation, type Unit, type Violation } from "./architecture/source.ts"
import { checkWireNames } from "./architecture/wire-names.ts"
import { readWorkspace } from "./architecture/workspace.ts"

export const checkArchitecture = (units: readonly Unit[]): Violation[] => {
  const graph = readGraph(units)
  return [
    ...graph.violations,
    ...checkImports(graph),
    ...checkManifests(graph),
    ...checkEntries(graph),
    ...checkRooms(graph),
    ...checkWireNames(units),
    ...checkCycles(graph)
  ]
}

if (import.meta.main) {
  const violations = checkArchitecture(readWorkspace())
  for (const violation of violations) process.stdout.write(`${describeViolation(violation)}\n`)
  if (violations.length > 0) process.exitCode = 1
}
