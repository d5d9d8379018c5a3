// The checks of objects, each field written out: V8 reads a field that the code names far quicker than one of a list.
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { schemas, v3_0 } from "@agent-chat/core/v3.0"
import type * as SchemaAST from "effect/SchemaAST"
import { root } from "./model.ts"

interface StructField {
  readonly name: string
  readonly optional: boolean
  /** Set when `typeof` says all about it. */
  readonly type: string | undefined
}

/** How checks are compiled, which is no part of what the package exports. */
interface Compiler {
  readonly fieldsOf: (ast: SchemaAST.Objects) => readonly StructField[]
  readonly signatureOf: (fields: readonly StructField[]) => string
}

const source = "packages/core/src"

const loadCompiler = async (): Promise<Compiler> => {
  const files = ["checks/compile.ts", "checks/struct-checks/struct-check.ts"]
  const modules = files.map((file) => import(pathToFileURL(join(root, source, file)).href) as Promise<object>)
  return Object.assign({}, ...(await Promise.all(modules))) as Compiler
}

/** Calls back for every object of known names in a schema. */
const eachStruct = (ast: SchemaAST.AST, found: (ast: SchemaAST.Objects) => void): void => {
  if (ast._tag === "Union") for (const type of ast.types) eachStruct(type, found)
  if (ast._tag === "Arrays") for (const type of ast.rest) eachStruct(type, found)
  if (ast._tag !== "Objects") return
  for (const { type } of [...ast.propertySignatures, ...ast.indexSignatures]) eachStruct(type, found)
  if (ast.indexSignatures.length === 0) found(ast)
}

const conditionOf = ({ name, optional, type }: StructField, other: number): string => {
  const key = JSON.stringify(name)
  const found = `value[${key}]`
  const fits = type === undefined ? `others[${other}]!.is(${found})` : `typeof ${found} === "${type}"`
  if (optional) return `(${found} === undefined || ${fits})`
  return type === undefined ? `${fits} && (${found} !== undefined || ${key} in value)` : fits
}

const checkText = (signature: string, fields: readonly StructField[]): string => {
  let others = 0
  const conditions = fields.map((field) => conditionOf(field, field.type === undefined ? others++ : 0))
  const parameters = others > 0 ? "value, others" : fields.length > 0 ? "value" : ""
  return `[${JSON.stringify(signature)}, (${parameters}) => ${conditions.join(" && ") || "true"}]`
}

/** The module with the checks of all objects in the catalog. */
export const structChecksText = async (): Promise<string> => {
  const { fieldsOf, signatureOf } = await loadCompiler()
  const checks = new Map<string, string>()
  const asts = [
    ...Object.values(v3_0.actions).flatMap(({ payload, success }) => [payload.ast, success.ast]),
    ...Object.values(v3_0.events).map(({ payload }) => payload.ast),
    ...Object.values(schemas).map(({ ast }) => ast)
  ]
  for (const ast of asts) {
    eachStruct(ast, (struct) => {
      const fields = fieldsOf(struct)
      const signature = signatureOf(fields)
      checks.set(signature, checkText(signature, fields))
    })
  }
  const sorted = [...checks].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, text]) => text)
  return `// Generated from the catalog by \`pnpm generate\`; do not edit.
import type { StructCheck } from "./struct-check.ts"

/** Checks with every field written out, by the signature of the fields: many times as quick as a loop over names. */
export const structChecks: ReadonlyMap<string, StructCheck> = new Map<string, StructCheck>([
${sorted.join(",\n")}
])
`
}
