// Nothing outside a version's folder names an action or an event: those of v3.0 are not those of the next version.
import { parseSync } from "oxc-parser"
import { isTest, type Unit, type Violation } from "./source.ts"

/**
 * Names on the wire that are also words for something else: roles of every version (`roles.login`, `roles.logout`,
 * `roles.ping`), the method `login` of an RTM client, the control frame `ping` of a WebSocket, and `multicast`, a way to
 * send that the fake knows in any version.
 */
const words = new Set(["login", "logout", "multicast", "ping"])

const isOfVersion = (file: string): boolean => /\/v\d+\.\d+\//.test(file)

/** The names that the sources of all versions define. */
const wireNames = (units: readonly Unit[]): ReadonlySet<string> =>
  new Set(
    units
      .flatMap(({ files }) => Object.entries(files))
      .filter(([file]) => isOfVersion(file) && !isTest(file))
      .flatMap(([, text]) =>
        [...text.matchAll(/\bdefine(?:Action|Event)\(\s*"(\w+)"/g)].map(([, name]) => name!)
      )
      .filter((name) => !words.has(name))
  )

/** The texts and the property accesses of a source, with their places. */
const namesIn = (file: string, text: string): { readonly name: string; readonly line: number }[] => {
  const found: { readonly name: string; readonly line: number }[] = []
  const add = (name: unknown, { start }: { readonly start: number }) => {
    if (typeof name === "string") found.push({ name, line: text.slice(0, start).split("\n").length })
  }
  const visit = (node: any): void => {
    if (Array.isArray(node)) return node.forEach(visit)
    if (node === null || typeof node !== "object" || typeof node.type !== "string") return
    if (node.type === "Literal") add(node.value, node)
    if (node.type === "MemberExpression" && !node.computed) add(node.property.name, node.property)
    for (const child of Object.values(node)) visit(child)
  }
  visit(parseSync(file, text).program)
  return found
}

/** Sources of the packages that name what belongs to a version. */
export const checkWireNames = (units: readonly Unit[]): Violation[] => {
  const names = wireNames(units)
  return units
    .filter(({ dir }) => dir.startsWith("packages/"))
    .flatMap(({ files }) => Object.entries(files))
    .filter(([file]) => !isOfVersion(file) && !isTest(file))
    .flatMap(([file, text]) =>
      namesIn(file, text)
        .filter(({ name }) => names.has(name))
        .map(({ name, line }) => ({
          rule: "wire-names",
          file,
          line,
          message: `${name} is the name of an action or event: only the folder of a version names one`
        }))
    )
}
