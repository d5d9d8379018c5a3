// What the command line says of the fields of an action, and how it reads them: every path that can be given, flat.
import type { DocTree } from "./source-docs.ts"
import { noDocs } from "./source-docs.ts"
import { limitsOf } from "./limits.ts"
import type { ActionModel, Model } from "./model.ts"
import type { AnySchema } from "./type-text.ts"

/** A path in a payload: `[]` stands for the items of a list, `*` for any name. */
interface Line {
  readonly path: string
  readonly kind: string
  readonly required?: true
  readonly values?: readonly unknown[]
  /** The values of `type` with which it goes, where it does not go with all. */
  readonly only?: readonly string[]
  readonly meaning?: string
}

const leaves: Readonly<Record<string, string>> = { String: "string", Number: "number", Boolean: "boolean" }

const isOptional = ({ ast }: AnySchema): boolean => ast.context?.isOptional === true

/** What stands in a field, without that it may be left out. */
const inner = (field: AnySchema): AnySchema => {
  const schema = isOptional(field) ? (field.schema ?? field) : field
  const members = schema.members?.filter(({ ast }) => ast._tag !== "Undefined") ?? []
  return members.length === 1 ? members[0]! : schema
}

const literalsOf = (schema: AnySchema): readonly unknown[] | undefined => {
  if (schema.literals !== undefined) return schema.literals
  if (schema.ast._tag === "Literal") return [schema.ast.literal]
  const known = schema.ast.annotations?.["known"]
  return Array.isArray(known) ? known : undefined
}

const kindOf = (schema: AnySchema): string => {
  if (schema.ast.annotations?.["typeName"] === "FileInput") return "file"
  if (schema.fields !== undefined) return "object"
  const literals = literalsOf(schema)
  if (literals !== undefined) return [...new Set(literals.map((value) => typeof value))].join(" or ")
  if (schema.members !== undefined) return [...new Set(schema.members.map(kindOf))].join(" or ")
  if (schema.key !== undefined) return "object"
  if (schema.value !== undefined) return `list of ${kindOf(schema.value)}s`
  return leaves[schema.ast._tag] ?? "anything"
}

/** What tells the members of a union apart: the value of a field such as `type`. */
const tagOf = ({ fields }: AnySchema): string | undefined => {
  const tag = Object.values(fields ?? {}).find(({ ast }) => ast._tag === "Literal")
  return tag === undefined ? undefined : String(tag.ast.literal)
}

const merged = (
  alternatives: readonly { readonly tag: string | undefined; readonly lines: readonly Line[] }[]
) => {
  const paths = [...new Set(alternatives.flatMap(({ lines }) => lines.map(({ path }) => path)))]
  return paths.map((path): Line => {
    const having = alternatives.flatMap(({ tag, lines }) => {
      const line = lines.find((each) => each.path === path)
      return line === undefined ? [] : [{ tag, line }]
    })
    const values = having.flatMap(({ line }) => line.values ?? [])
    const everywhere = having.length === alternatives.length
    const tags = having.flatMap(({ tag }) => (tag === undefined ? [] : [tag]))
    const only = everywhere || tags.length < having.length ? having[0]!.line.only : tags
    const meaning = having.find(({ line }) => line.meaning !== undefined)?.line.meaning
    return {
      path,
      kind: [...new Set(having.map(({ line }) => line.kind))].join(" or "),
      ...(everywhere && having.every(({ line }) => line.required) ? { required: true } : {}),
      ...(values.length === 0 ? {} : { values: [...new Set(values)] }),
      ...(only === undefined ? {} : { only }),
      ...(meaning === undefined ? {} : { meaning })
    }
  })
}

class Walk {
  readonly #docs: ReadonlyMap<AnySchema, DocTree>

  constructor({ entities }: Model) {
    this.#docs = new Map(entities.map(({ schema, docs }) => [schema, docs]))
  }

  /** The lines below a path; that of the path itself is not among them. */
  below(schema: AnySchema, given: DocTree, path: string): Line[] {
    const docs = given.fields.size > 0 ? given : (this.#docs.get(schema) ?? given)
    const within = (name: string): string => (path === "" ? name : `${path}.${name}`)
    if (schema.fields !== undefined) {
      return Object.entries(schema.fields).flatMap(([name, field]) =>
        this.#field(field, docs.fields.get(name) ?? noDocs, within(name))
      )
    }
    if (literalsOf(schema) !== undefined) return []
    if (schema.members !== undefined) {
      return merged(
        schema.members.map((member) => ({ tag: tagOf(member), lines: this.below(member, docs, path) }))
      )
    }
    if (schema.value === undefined) return []
    return schema.key === undefined
      ? this.below(schema.value, noDocs, `${path}[]`)
      : this.below(schema.value, noDocs, within("*"))
  }

  #field(field: AnySchema, docs: DocTree, path: string): Line[] {
    const schema = inner(field)
    const values = literalsOf(schema)
    const meaning = docs.doc ?? this.#docs.get(schema)?.doc
    return [
      {
        path,
        kind: kindOf(schema),
        ...(isOptional(field) ? {} : { required: true }),
        ...(values === undefined ? {} : { values }),
        ...(meaning === undefined ? {} : { meaning })
      },
      ...this.below(schema, docs, path)
    ]
  }
}

const entryOf = (walk: Walk, { action, payloadDocs, sample }: ActionModel) => ({
  fields: walk.below(action.payload, payloadDocs, ""),
  limits: limitsOf(action.payload).map((limit) => limit.replaceAll("`", "")),
  example: sample.request
})

/** The module of the fields of all actions of a version. */
export const actionFieldsText = (model: Model): string => {
  const walk = new Walk(model)
  const entries = model.actions.map((each) => `  ${each.action.name}: ${JSON.stringify(entryOf(walk, each))}`)
  return `// Generated from the schemas and their comments by \`pnpm generate\`; do not edit.
import type { ActionFields } from "../../service/fields.ts"

export const actionFields: ActionFields = {
${entries.join(",\n")}
}
`
}
