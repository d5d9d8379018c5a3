import type * as SchemaAST from "effect/SchemaAST"
import type { Leaf, Literal, RuleCall, Shape, Struct, Table } from "../table.ts"

const leaves: Partial<Record<SchemaAST.AST["_tag"], Leaf>> = {
  Unknown: "any",
  String: "string",
  Number: "number",
  Boolean: "boolean",
  Undefined: "undefined"
}

const literalOf = ({ literal }: SchemaAST.Literal): Literal => {
  if (typeof literal === "bigint") throw new Error("No check can be made of a big number, which JSON has not")
  return literal
}

/** The first field whose value names the member of a union, such as `type`. */
const tagOf = (ast: SchemaAST.AST): { readonly name: string; readonly literal: Literal } | undefined => {
  if (ast._tag !== "Objects") return undefined
  for (const { name, type } of ast.propertySignatures) {
    if (type._tag === "Literal") return { name: String(name), literal: literalOf(type) }
  }
  return undefined
}

const rulesOf = (checks: readonly SchemaAST.Check<never>[]): RuleCall[] =>
  checks.flatMap((check): RuleCall[] => {
    if (check._tag === "FilterGroup") return rulesOf(check.checks)
    const call = check.annotations?.["rule"]
    if (!Array.isArray(call)) {
      throw new Error(
        `No check can be made of a rule without a name (${check.annotations?.expected ?? "it expects nothing"}); make it with filtersOf`
      )
    }
    return [call as unknown as RuleCall]
  })

/**
 * Writes schemas into a table of shapes: JSON, records, unions, optional fields and rules by name; no transformations.
 * What is equal is written once.
 */
export class Tabulation {
  readonly #shapes: (Shape | null)[] = [null]
  readonly #numbers = new Map<string, number>()

  get table(): Table {
    return this.#shapes
  }

  /**
   * Adds a schema, unless the table has it, and returns its number.
   *
   * @throws Error for a kind of schema that no table holds
   */
  add(ast: SchemaAST.AST): number {
    const base = this.#base(ast)
    const rules = rulesOf((ast.checks ?? []) as readonly SchemaAST.Check<never>[])
    return rules.length === 0 ? base : this.#number(["rules", base, ...rules])
  }

  #number(shape: Shape): number {
    const text = JSON.stringify(shape)
    const known = this.#numbers.get(text)
    if (known !== undefined) return known
    const number = this.#shapes.push(shape) - 1
    this.#numbers.set(text, number)
    return number
  }

  #base(ast: SchemaAST.AST): number {
    const leaf = leaves[ast._tag]
    if (leaf !== undefined) return this.#number(leaf)
    if (ast._tag === "Null") return this.#number(["is", null])
    if (ast._tag === "Literal") return this.#number(["is", literalOf(ast)])
    if (ast._tag === "Union") return this.#union(ast.types)
    if (ast._tag === "Objects") return this.#object(ast)
    if (ast._tag === "Arrays") {
      const [item, ...more] = ast.rest
      if (item !== undefined && ast.elements.length + more.length === 0) {
        return this.#number(["array", this.add(item)])
      }
    }
    throw new Error(`No check can be made of a schema of the kind ${ast._tag}`)
  }

  #object({ propertySignatures, indexSignatures }: SchemaAST.Objects): number {
    const [index] = indexSignatures
    if (index !== undefined) {
      if (propertySignatures.length > 0 || indexSignatures.length > 1 || index.parameter._tag !== "String") {
        throw new Error("No check can be made of Objects with names both known and unknown")
      }
      return this.#number(["record", this.add(index.type)])
    }
    const fields: Record<string, number> = {}
    for (const { name, type } of propertySignatures) {
      if (typeof name !== "string" || name === "__proto__" || /^\d+$/.test(name)) {
        throw new Error(`No check can be made of a field of the name ${String(name)}`)
      }
      fields[name] = type.context?.isOptional === true ? -this.#optional(type) : this.add(type)
    }
    return this.#number(fields satisfies Struct)
  }

  /** What may be left out may be `undefined` as well, so that the table need not say so. */
  #optional(type: SchemaAST.AST): number {
    if (type._tag !== "Union" || (type.checks ?? []).length > 0) return this.add(type)
    return this.#union(type.types.filter(({ _tag }) => _tag !== "Undefined"))
  }

  #union(types: readonly SchemaAST.AST[]): number {
    const literals = types.flatMap((type) => (type._tag === "Literal" ? [literalOf(type)] : []))
    if (literals.length > 0 && literals.length === types.length) {
      return this.#number(["is", ...new Set(literals)])
    }
    const tags = types.map(tagOf)
    const name = tags.find((tag) => tag !== undefined)?.name
    const members = new Map<Literal, number>()
    const rest: number[] = []
    for (const [index, type] of types.entries()) {
      const tag = tags[index]
      if (tag !== undefined && tag.name === name && !members.has(tag.literal)) {
        members.set(tag.literal, this.add(type))
      } else rest.push(this.add(type))
    }
    if (name === undefined || members.size < 2) return this.#either(types.map((type) => this.add(type)))
    return this.#number(["tag", name, rest.length === 0 ? 0 : this.#either(rest), ...members])
  }

  #either(members: readonly number[]): number {
    const [only, ...others] = new Set(members)
    return only !== undefined && others.length === 0 ? only : this.#number(["or", ...members])
  }
}
