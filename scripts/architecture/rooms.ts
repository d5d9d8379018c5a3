// The rooms of each package and their one direction: a room imports itself, earlier rooms and the ground floor.
import { posix } from "node:path"
import { type Graph, onNode } from "./graph.ts"
import { isTest, type Violation } from "./source.ts"

interface Rooms {
  /**
   * Folders of `src`, earliest first; `*` is any text. Rooms that stand together import each other only where `together`
   * says so. `.` are the files in `src` itself; they stand last where the order does not name them.
   */
  readonly order: readonly (readonly string[])[]
  readonly together?: true
  /** Files in `src` that every room may import; they import only each other. */
  readonly ground: readonly string[]
}

/** The rooms of the packages. A folder of a listed package that is no room is a mistake. */
const rooms: Readonly<Record<string, Rooms>> = {
  "packages/core": {
    order: [["checks"], ["catalog"], ["calls"], ["clients"], ["v*"], ["events"], ["drift"]],
    ground: [
      "address.ts",
      "base-error.ts",
      "errors.ts",
      "json.ts",
      "rfc3339.ts",
      "nearest-name.ts",
      "options.ts",
      "random-id.ts",
      "secrets.ts"
    ]
  },
  "packages/web-api": { order: [["platform"], ["transport"], ["webhooks"]], ground: [] },
  "packages/rtm-bridge": { order: [["platform"], ["connection"], ["session"]], ground: [] },
  // The two logs know nothing of each other.
  "packages/event-log": { order: [["sqlite", "redis"]], ground: [] },
  "packages/testing": {
    order: [
      ["service"],
      ["page"],
      ["v*", "controls", "wires"],
      ["endpoints"],
      ["."],
      ["conformance"],
      ["recording"]
    ],
    together: true,
    ground: []
  },
  "packages/cli": {
    order: [["terminal"], ["service"], ["v*"], ["session"], ["payload"], ["commands"], ["."]],
    ground: []
  }
}

const matches = (pattern: string, name: string): boolean =>
  pattern.endsWith("*") ? name.startsWith(pattern.slice(0, -1)) : pattern === name

interface Place {
  readonly name: string
  readonly level: number
}

const ground: Place = { name: "the ground floor", level: -1 }

/** Where a file stands; `undefined` when its folder is no room. */
const placeOf = (dir: string, plan: Rooms, file: string): Place | undefined => {
  const [first, ...rest] = posix.relative(posix.join(dir, "src"), file).split("/")
  if (rest.length === 0 && plan.ground.includes(first!)) return ground
  const name = rest.length === 0 ? "." : first!
  const level = plan.order.findIndex((names) => names.some((pattern) => matches(pattern, name)))
  if (level >= 0) return { name, level }
  return name === "." ? { name, level: plan.order.length } : undefined
}

/** API versions share a place in the order; a later one may re-export from an earlier one. */
const mayImport = (plan: Rooms, from: Place, to: Place): boolean => {
  if (from.name === to.name || to.level < from.level) return true
  if (to.level > from.level) return false
  if (plan.together === true) return true
  return /^v\d/.test(to.name) && to.name.localeCompare(from.name, "en", { numeric: true }) < 0
}

/** An import that leads to a source of the same package. */
interface Link {
  readonly dir: string
  readonly file: string
  readonly line: number
  readonly target: string
}

const linksOf = ({ imports, unitOf, sourceFrom }: Graph): readonly Link[] =>
  [...imports].flatMap(([file, list]) =>
    list.flatMap(({ specifier, line }) => {
      const { dir } = unitOf.get(file)!
      const target = specifier.startsWith("@") ? undefined : sourceFrom(file, specifier, onNode)
      return target === undefined ? [] : [{ dir, file, line, target }]
    })
  )

/** What goes against the direction. Tests may use whatever they test with. */
export const checkRooms = (graph: Graph): Violation[] => {
  const violations: Violation[] = []
  const report = (file: string, line: number, message: string) =>
    violations.push({ rule: "rooms", file, line, message })
  for (const [file, { dir }] of graph.unitOf) {
    const plan = rooms[dir]
    if (plan === undefined || isTest(file)) continue
    if (placeOf(dir, plan, file) === undefined) report(file, 1, `its folder is no room of ${dir}`)
  }
  for (const { dir, file, line, target } of linksOf(graph)) {
    const plan = rooms[dir]
    if (plan === undefined || isTest(file)) continue
    const from = placeOf(dir, plan, file)
    const to = placeOf(dir, plan, target)
    if (from === undefined || to === undefined || mayImport(plan, from, to)) continue
    report(file, line, `${nameOf(from)} imports ${nameOf(to)}, which does not come before it`)
  }
  return violations
}

const nameOf = ({ name }: Place): string => (name === "." ? "the root" : name)
