import { structChecks } from "#struct-checks"
import type * as SchemaAST from "effect/SchemaAST"
import { type Fields, isFields } from "../json.ts"
import { fieldFits, loopOver, signatureOf, type StructField } from "./struct-checks/struct-check.ts"

/** A path into a value. */
type Path = readonly (string | number)[]

/** What is wrong, and where. */
interface Problem {
  readonly path: Path
  readonly expected: string
}

/** A schema as closures: far quicker than its interpretation, and nothing is evaluated, so that a strict page allows it. */
export interface CompiledSchema {
  /** What is allowed, in words that complete "must be …". */
  readonly expected: string
  is(value: unknown): boolean
  /** The first thing that is wrong with a value for which `is` says no. */
  explain(value: unknown, path: Path): Problem
}

const leaf = (expected: string, is: (value: unknown) => boolean): CompiledSchema => ({
  expected,
  is,
  explain: (_value, path) => ({ path, expected })
})

const text = leaf("a string", (value) => typeof value === "string")
const number = leaf("a number", (value) => typeof value === "number")
const boolean = leaf("true or false", (value) => typeof value === "boolean")
const anything = leaf("any value", () => true)
const nothing = leaf("left out", (value) => value === undefined)

/** Leaves that `typeof` decides. */
const plainTypes: ReadonlyMap<CompiledSchema, "string" | "number" | "boolean"> = new Map([
  [text, "string"],
  [number, "number"],
  [boolean, "boolean"]
])

const listed = (literals: readonly unknown[]): CompiledSchema => {
  const values = new Set(literals)
  const words = [...values].map((value) => JSON.stringify(value)).join(" or ")
  const [only] = literals
  return leaf(words, values.size === 1 ? (value) => value === only : (value) => values.has(value))
}

interface Field extends StructField {
  readonly schema: CompiledSchema
}

const struct = (fields: readonly Field[]): CompiledSchema => {
  const check = structChecks.get(signatureOf(fields)) ?? loopOver(fields)
  const others = fields.filter(({ type }) => type === undefined).map(({ schema }) => schema)
  return {
    expected: "an object",
    is: (value) => isFields(value) && check(value, others),
    explain: (value, path) => {
      if (!isFields(value)) return { path, expected: "an object" }
      const field = fields.find((candidate) => !fieldFits(value, candidate, candidate.schema))!
      return field.schema.explain(value[field.name], [...path, field.name])
    }
  }
}

/** The first field that is not as it should be. */
const wrongField = (value: Fields, schema: CompiledSchema): string | undefined => {
  // What is inherited is looked at as well: that does no harm, and Object.keys would make an array each time.
  for (const name in value) if (!schema.is(value[name])) return name
  return undefined
}

const record = (schema: CompiledSchema): CompiledSchema => ({
  expected: "an object",
  is: (value) => isFields(value) && wrongField(value, schema) === undefined,
  explain: (value, path) => {
    const name = isFields(value) ? wrongField(value, schema) : undefined
    return name === undefined
      ? { path, expected: "an object" }
      : schema.explain((value as Fields)[name], [...path, name])
  }
})

const array = (schema: CompiledSchema): CompiledSchema => ({
  expected: "an array",
  is: (value) => {
    if (!Array.isArray(value)) return false
    for (let index = 0; index < value.length; index++) if (!schema.is(value[index])) return false
    return true
  },
  explain: (value, path) => {
    if (!Array.isArray(value)) return { path, expected: "an array" }
    const index = (value as unknown[]).findIndex((item) => !schema.is(item))
    return schema.explain(value[index], [...path, index])
  }
})

/** A field whose value names the member of a union, such as `type`. */
interface Tag {
  readonly name: string
  readonly literal: unknown
}

const tagsOf = (ast: SchemaAST.AST): Tag[] =>
  ast._tag === "Objects"
    ? ast.propertySignatures.flatMap(({ name, type }) =>
        type._tag === "Literal" ? [{ name: String(name), literal: type.literal }] : []
      )
    : []

/** A union whose members are told apart by one field; what has none of their values goes to the rest. */
const tagged = (
  name: string,
  members: ReadonlyMap<unknown, CompiledSchema>,
  rest: CompiledSchema | undefined
): CompiledSchema => {
  const memberOf = (value: unknown): CompiledSchema | undefined =>
    (isFields(value) ? members.get(value[name]) : undefined) ?? rest
  const { expected } = listed([...members.keys()])
  return {
    expected: "an object",
    is: (value) => memberOf(value)?.is(value) ?? false,
    explain: (value, path) => {
      if (!isFields(value)) return { path, expected: rest?.expected ?? "an object" }
      const member = memberOf(value)
      return member === undefined ? { path: [...path, name], expected } : member.explain(value, path)
    }
  }
}

/** A union without such a field: any member will do. */
const either = (members: readonly CompiledSchema[]): CompiledSchema => {
  const [first, second] = members
  // A field that may be left out.
  if (first !== undefined && members.length === 2 && second === nothing) return first
  const expected = [...new Set(members.map((member) => member.expected))].join(" or ")
  const types = new Set<string>(members.flatMap((member) => plainTypes.get(member) ?? []))
  const others = members.filter((member) => !plainTypes.has(member))
  return {
    expected,
    is: (value) => {
      if (types.has(typeof value)) return true
      for (const member of others) if (member.is(value)) return true
      return false
    },
    explain: (value, path) => {
      // The member that gets furthest into the value is the one that was meant.
      const problems = members.map((member) => member.explain(value, path))
      const deepest = problems.reduce((best, next) => (next.path.length > best.path.length ? next : best))
      return deepest.path.length > path.length ? deepest : { path, expected }
    }
  }
}

const union = (types: readonly SchemaAST.AST[]): CompiledSchema => {
  const literals = types.flatMap((type) => (type._tag === "Literal" ? [type.literal] : []))
  if (literals.length === types.length) return listed(literals)
  const tags = types.map((type) => tagsOf(type)[0])
  const name = tags.find((tag) => tag !== undefined)?.name
  const schemas = types.map(compileSchema)
  const members = new Map<unknown, CompiledSchema>()
  const rest: CompiledSchema[] = []
  for (const [index, schema] of schemas.entries()) {
    const tag = tags[index]
    if (tag !== undefined && tag.name === name && !members.has(tag.literal)) members.set(tag.literal, schema)
    else rest.push(schema)
  }
  if (name === undefined || members.size < 2) return either(schemas)
  return tagged(name, members, rest.length > 1 ? either(rest) : rest[0])
}

const leaves: Partial<Record<SchemaAST.AST["_tag"], CompiledSchema>> = {
  String: text,
  Number: number,
  Boolean: boolean,
  Unknown: anything,
  Undefined: nothing
}

/** The fields of an object of known names. */
export const fieldsOf = (ast: SchemaAST.Objects): readonly Field[] =>
  ast.propertySignatures.map(({ name, type }) => {
    const schema = compileSchema(type)
    return {
      name: String(name),
      optional: type.context?.isOptional ?? false,
      type: plainTypes.get(schema),
      schema
    }
  })

const shape = (ast: SchemaAST.AST): CompiledSchema | undefined => {
  if (ast._tag === "Literal") return listed([ast.literal])
  if (ast._tag === "Union") return union(ast.types)
  if (ast._tag === "Arrays") {
    const [item, ...more] = ast.rest
    return item === undefined || ast.elements.length + more.length > 0
      ? undefined
      : array(compileSchema(item))
  }
  if (ast._tag !== "Objects") return leaves[ast._tag]
  const [index] = ast.indexSignatures
  if (index !== undefined) {
    const plain = ast.propertySignatures.length === 0 && index.parameter._tag === "String"
    return plain ? record(compileSchema(index.type)) : undefined
  }
  return struct(fieldsOf(ast))
}

interface Rule {
  readonly expected: string
  readonly holds: (value: unknown) => boolean
}

/** The function that a rule of ours was made of; running it through Effect would cost four times as much. */
const predicateOf = (check: SchemaAST.Filter<never>): ((value: unknown) => boolean) | undefined => {
  const holds = check.annotations?.["holds"]
  return typeof holds === "function" ? (holds as (value: unknown) => boolean) : undefined
}

const rulesOf = (ast: SchemaAST.AST, checks: readonly SchemaAST.Check<never>[]): Rule[] =>
  checks.flatMap((check): Rule[] =>
    check._tag === "FilterGroup"
      ? rulesOf(ast, check.checks)
      : [
          {
            expected: check.annotations?.expected ?? "allowed",
            holds: predicateOf(check) ?? ((value) => check.run(value as never, ast, {}) === undefined)
          }
        ]
  )

/**
 * Compiles what the catalog's schemas are made of: JSON, records, unions, optional fields and rules; no transformations.
 *
 * @throws Error for any other kind of schema
 */
export const compileSchema = (ast: SchemaAST.AST): CompiledSchema => {
  const base = shape(ast)
  if (base === undefined) throw new Error(`No check can be made of a schema of the kind ${ast._tag}`)
  const rules = rulesOf(ast, (ast.checks ?? []) as readonly SchemaAST.Check<never>[])
  if (rules.length === 0) return base
  const last = rules.at(-1)!
  return {
    expected: last.expected,
    is: (value) => {
      if (!base.is(value)) return false
      for (const rule of rules) if (!rule.holds(value)) return false
      return true
    },
    explain: (value, path) => {
      // What is no string at all is told so by the rule: "a UUID", not "a string".
      if (!base.is(value)) {
        const problem = base.explain(value, path)
        return problem.path.length > path.length ? problem : { path, expected: last.expected }
      }
      return { path, expected: rules.find((rule) => !rule.holds(value))?.expected ?? last.expected }
    }
  }
}
