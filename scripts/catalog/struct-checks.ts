// The checks of objects, each field written out: V8 reads a field that the code names far quicker than one of a list.
import type * as SchemaAST from "effect/SchemaAST"
import { schemas, v3_0 } from "@agent-chat/core/v3.0"
import { fieldsOf } from "../../packages/core/src/compiled-schema.ts"
import { signatureOf, type StructField } from "../../packages/core/src/struct-checks/struct-check.ts"

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

const checkText = (fields: readonly StructField[]): string => {
  let others = 0
  const conditions = fields.map((field) => conditionOf(field, field.type === undefined ? others++ : 0))
  const parameters = others > 0 ? "value, others" : fields.length > 0 ? "value" : ""
  return `[${JSON.stringify(signatureOf(fields))}, (${parameters}) => ${conditions.join(" && ") || "true"}]`
}

/** The module with the checks of all objects in the catalog. */
export const structChecksText = (): string => {
  const checks = new Map<string, string>()
  const asts = [
    ...Object.values(v3_0.actions).flatMap(({ payload, success }) => [payload.ast, success.ast]),
    ...Object.values(v3_0.events).map(({ payload }) => payload.ast),
    ...Object.values(schemas).map(({ ast }) => ast)
  ]
  for (const ast of asts) {
    eachStruct(ast, (struct) => {
      const fields = fieldsOf(struct)
      checks.set(signatureOf(fields), checkText(fields))
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
