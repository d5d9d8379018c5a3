// The checks of a version, whole, in two forms: written out for speed, as a table for few bytes.
import type { Model } from "./model.ts"
import type { AnySchema } from "./type-text.ts"
import { coreSource, loadModule } from "./versions.ts"

/** The compiler of schemas, which is no part of what the package exports. */
interface Compiler {
  readonly Tabulation: new () => {
    readonly table: readonly unknown[]
    add(ast: AnySchema["ast"]): number
  }
  readonly writeOut: (
    table: readonly unknown[],
    roots: readonly number[],
    names: ReadonlyMap<number, string>
  ) => string
}

const loadCompiler = async (): Promise<Compiler> =>
  Object.assign(
    {},
    await loadModule(`${coreSource}/checks/compiler/tabulate.ts`),
    await loadModule(`${coreSource}/checks/compiler/write-out.ts`)
  ) as unknown as Compiler

const header = "// Generated from the schemas by `pnpm generate`; do not edit.\n"

/** A schema's insides, as far as known values are looked for in them. */
interface Ast {
  readonly _tag: string
  readonly annotations?: Readonly<Record<string, unknown>>
  readonly types?: readonly Ast[]
  readonly propertySignatures?: readonly { readonly name: PropertyKey; readonly type: Ast }[]
  readonly indexSignatures?: readonly { readonly type: Ast }[]
  readonly rest?: readonly Ast[]
}

/**
 * The values that are known of fields that take any text, by the number of the object's shape and the name: no check asks
 * for them, and a value that is not among them is news.
 */
const knownValuesIn = (roots: readonly Ast[], shapeOf: (ast: Ast) => number): Map<string, string[]> => {
  const found = new Map<string, string[]>()
  const seen = new Set<Ast>()
  const visit = (ast: Ast): void => {
    if (seen.has(ast)) return
    seen.add(ast)
    for (const { name, type } of ast.propertySignatures ?? []) {
      for (const each of [type, ...(type.types ?? [])]) {
        const known = each.annotations?.["known"]
        if (!Array.isArray(known)) continue
        const key = `${shapeOf(ast)}.${String(name)}`
        found.set(key, [...new Set([...(found.get(key) ?? []), ...(known as string[])])])
      }
      visit(type)
    }
    for (const each of [...(ast.types ?? []), ...(ast.rest ?? [])]) visit(each)
    for (const { type } of ast.indexSignatures ?? []) visit(type)
  }
  roots.forEach(visit)
  return found
}

/** File name and text of the modules with the checks. */
export const checkFiles = async ({
  version,
  actions,
  events,
  entities
}: Model): Promise<ReadonlyMap<string, string>> => {
  const { Tabulation, writeOut } = await loadCompiler()
  const tabulation = new Tabulation()
  const ofActions = actions.map(({ action }) => ({
    name: action.name,
    payload: tabulation.add(action.payload.ast),
    success: tabulation.add(action.success.ast)
  }))
  const ofEvents = events.map(({ event }) => ({
    name: event.name,
    payload: tabulation.add(event.payload.ast)
  }))
  const { table } = tabulation
  // Entities that no action or event has cost no bytes: they only give their names to shapes that are there already.
  const size = table.length
  const names = new Map<number, string>()
  for (const { name, schema } of entities) {
    const shape = tabulation.add(schema.ast)
    if (shape < size && !names.has(shape)) names.set(shape, name)
  }
  const nameUnlessNamed = (shape: number, name: string) => names.set(shape, names.get(shape) ?? name)
  for (const [index, { request, response }] of actions.entries()) {
    nameUnlessNamed(ofActions[index]!.payload, request)
    nameUnlessNamed(ofActions[index]!.success, response)
  }
  for (const [index, { payload }] of events.entries()) nameUnlessNamed(ofEvents[index]!.payload, payload)
  const shapes = table.slice(0, size)
  /** The object under the rules that a schema may have. */
  const objectOf = (ast: Ast): number => {
    let shape = tabulation.add(ast)
    for (let each = table[shape]; Array.isArray(each) && each[0] === "rules"; each = table[shape])
      shape = each[1]
    return shape
  }
  const known = knownValuesIn(
    [...actions.map(({ action }) => action.success.ast), ...events.map(({ event }) => event.payload.ast)],
    objectOf
  )
  const roots = [
    ...ofActions.flatMap(({ payload, success }) => [payload, success]),
    ...ofEvents.map(({ payload }) => payload)
  ]
  const numbered = shapes.map((shape, index) => {
    const name = names.get(index)
    return `${JSON.stringify(shape)}${index === size - 1 ? "" : ","} // ${index}${name === undefined ? "" : ` ${name}`}`
  })
  const tableText = `${header}import { written } from "#written-checks/${version.name}"
import type { ActionShapes } from "../../catalog/short.ts"
import { checksOf, type Table } from "../../checks/table.ts"
import { rules } from "../rules.ts"

// A negative number is a field that may be left out. What else a shape may be stands in checks/table.ts.
export const table: Table = [
  ${numbered.join("\n  ")}
]

/** The check of a shape, by its number. */
export const check = checksOf(table, rules, written)

// In the order of the light catalog, so that no name stands here again.
export const actionShapes: readonly ActionShapes[] = [
${ofActions.map(({ name, payload, success }) => `  // ${name}\n  [${payload}, ${success}]`).join(",\n")}
]

export const eventShapes: readonly number[] = [
${ofEvents.map(({ name, payload }) => `  // ${name}\n  ${payload}`).join(",\n")}
]
`
  const writtenText = `${header}import type { WrittenChecks } from "../../checks/table.ts"
import { isFields } from "../../json.ts"
import { rules } from "../rules.ts"

${writeOut(shapes, roots, names)}`
  const knownText = `${header}
/** What is known of fields that take any text, by the number of a shape in the table and the name of the field. */
export const knownValues: Readonly<Record<string, readonly string[]>> = ${JSON.stringify(Object.fromEntries(known))}
`
  return new Map([
    ["checks.ts", tableText],
    ["known-values.ts", knownText],
    ["written-checks.ts", writtenText]
  ])
}
