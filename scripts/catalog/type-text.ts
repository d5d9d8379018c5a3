// Writes the type of a schema as TypeScript, with the comments of its source.
import type { DocTree } from "./source-docs.ts"
import { noDocs } from "./source-docs.ts"

// A schema as far as it is read here.
export interface AnySchema {
  readonly ast: {
    readonly _tag: string
    readonly literal?: unknown
    readonly annotations?: Readonly<Record<string, unknown>>
    readonly context?: { readonly isOptional?: boolean }
  }
  readonly fields?: Readonly<Record<string, AnySchema>>
  /** Of an optional field. */
  readonly schema?: AnySchema
  readonly members?: readonly AnySchema[]
  readonly literals?: readonly unknown[]
  readonly key?: AnySchema
  /** Of an array or a record. */
  readonly value?: AnySchema
}

const leaves: Readonly<Record<string, string>> = {
  String: "string",
  Number: "number",
  Boolean: "boolean",
  Null: "null",
  Unknown: "unknown",
  Undefined: "undefined"
}

/** Schemas that have a type of their own, with its name and its comment. */
export type Names = ReadonlyMap<AnySchema, { readonly name: string; readonly doc: string | undefined }>

/** A doc comment at a depth of indentation. */
export const comment = (lines: readonly string[], indent: string): string => {
  if (lines.length === 0) return ""
  const safe = lines.map((line) => line.replaceAll("*/", "*\\/"))
  if (safe.length === 1 && safe[0]!.length < 100) return `${indent}/** ${safe[0]} */\n`
  return `${indent}/**\n${safe.map((line) => `${indent} * ${line}`.trimEnd()).join("\n")}\n${indent} */\n`
}

const docLines = (doc: string | undefined): string[] => (doc === undefined ? [] : wrap(doc))

/** Breaks a text into lines of at most so many characters. */
export const wrap = (text: string, width = 100): string[] => {
  const lines: string[] = []
  for (const word of text.split(" ")) {
    const last = lines.at(-1)
    if (last === undefined || last.length + word.length + 1 > width) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines
}

/** A field without a comment has that of its type, or of the items of its type. */
const docOfType = (schema: AnySchema, names: Names): string | undefined =>
  names.get(schema)?.doc ??
  schema.members?.map((member) => names.get(member)?.doc).find((doc) => doc !== undefined)

/** A point of a list, its further lines under the first. */
export const listItem = (text: string, indent = ""): string[] =>
  wrap(text, 96 - indent.length).map((line, index) => `${indent}${index === 0 ? "- " : "  "}${line}`)

/** The body of an interface: one documented property per field. */
export const bodyText = (
  fields: Readonly<Record<string, AnySchema>>,
  docs: DocTree,
  names: Names,
  indent = ""
): string => {
  const inner = `${indent}  `
  const lines = Object.entries(fields).map(([name, field]) => {
    const tree = docs.fields.get(name) ?? noDocs
    const optional = field.ast.context?.isOptional === true
    const schema = optional ? (field.schema ?? field) : field
    const type = typeText(schema, tree, names, inner)
    return `${comment(docLines(tree.doc ?? docOfType(schema, names)), inner)}${inner}readonly ${name}${optional ? "?" : ""}: ${type}\n`
  })
  return lines.length === 0 ? "{}" : `{\n${lines.join("")}${indent}}`
}

/** The type of a schema; `own` is the name under which it is being written, which does not refer to itself. */
export const typeText = (
  schema: AnySchema,
  docs: DocTree,
  names: Names,
  indent = "",
  own?: AnySchema
): string => {
  const name = schema === own ? undefined : names.get(schema)?.name
  if (name !== undefined) return name
  const text = (part: AnySchema) => typeText(part, docs, names, indent)
  if (schema.fields !== undefined) return bodyText(schema.fields, docs, names, indent)
  if (schema.literals !== undefined) return schema.literals.map((value) => JSON.stringify(value)).join(" | ")
  if (schema.members !== undefined) return schema.members.map(text).join(" | ")
  if (schema.key !== undefined && schema.value !== undefined) {
    return `{ readonly [x: ${text(schema.key)}]: ${text(schema.value)} }`
  }
  if (schema.value !== undefined) {
    const item = text(schema.value)
    return / \| |^readonly /.test(item) && !item.startsWith("{")
      ? `readonly (${item})[]`
      : `readonly ${item}[]`
  }
  const { _tag, literal, annotations } = schema.ast
  if (_tag === "Literal") return JSON.stringify(literal)
  if (Array.isArray(annotations?.["known"])) {
    return `${annotations["known"].map((value) => JSON.stringify(value)).join(" | ")} | (string & {})`
  }
  if (typeof annotations?.["typeName"] === "string") return annotations["typeName"]
  if (annotations?.["unlisted"] === true) return "Unlisted"
  const leaf = leaves[_tag]
  if (leaf === undefined) throw new Error(`no type is known for a schema of the kind ${_tag}`)
  return leaf
}
