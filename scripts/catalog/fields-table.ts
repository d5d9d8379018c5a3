// The fields of a schema as rows of a table.
import type { DocTree } from "./source-docs.ts"
import { noDocs } from "./source-docs.ts"
import type { AnySchema, Names } from "./type-text.ts"
import { typeText } from "./type-text.ts"

export const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ")

const typeCell = (schema: AnySchema, names: Names): string => {
  const name = names.get(schema)?.name
  if (name !== undefined) return `[${name}](entities.md#${name.toLowerCase()})`
  if (schema.fields !== undefined) return "object"
  if (schema.key !== undefined) return `map of ${typeCell(schema.value!, names)}`
  if (schema.value !== undefined) return `array of ${typeCell(schema.value, names)}`
  if (schema.members !== undefined && schema.literals === undefined) {
    return schema.members.map((member) => typeCell(member, names)).join(" or ")
  }
  return `\`${cell(typeText(schema, noDocs, names)).replace(" \\| (string & {})", " \\| …")}\``
}

const rowsOf = (
  fields: Readonly<Record<string, AnySchema>>,
  docs: DocTree,
  names: Names,
  prefix: string
): string[][] =>
  Object.entries(fields).flatMap(([name, field]) => {
    const tree = docs.fields.get(name) ?? noDocs
    const optional = field.ast.context?.isOptional === true
    const outer = optional ? (field.schema ?? field) : field
    const members = outer.members?.filter(({ ast }) => ast._tag !== "Undefined") ?? []
    const schema = members.length === 1 ? members[0]! : outer
    const path = prefix + name
    const item = schema.key === undefined ? schema.value : undefined
    const within = names.has(schema) ? undefined : schema.fields
    const withinItem = item === undefined || names.has(item) ? undefined : item.fields
    return [
      [
        `\`${path}\``,
        typeCell(schema, names),
        optional ? "" : "yes",
        cell(tree.doc ?? names.get(schema)?.doc ?? "")
      ],
      ...(within === undefined ? [] : rowsOf(within, tree, names, `${path}.`)),
      ...(withinItem === undefined ? [] : rowsOf(withinItem, tree, names, `${path}[].`))
    ]
  })

export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n")

/** The fields of a schema, or what stands in their place. */
export const fieldsText = (schema: AnySchema, docs: DocTree, names: Names): string => {
  if (names.has(schema)) return `See ${typeCell(schema, names)}.`
  return contentsText(schema, docs, names)
}

/** The same for a schema that has a name, which is being described. */
export const contentsText = (schema: AnySchema, docs: DocTree, names: Names): string => {
  if (schema.fields !== undefined) {
    return table(["field", "type", "required", "meaning"], rowsOf(schema.fields, docs, names, ""))
  }
  if (schema.literals !== undefined || (schema.members === undefined && schema.value === undefined)) {
    return `\`${typeText(schema, docs, new Map())}\``
  }
  if (schema.members !== undefined) {
    const parts = schema.members.map((member) =>
      names.has(member) || member.fields === undefined
        ? typeCell(member, names)
        : Object.entries(member.fields)
            .map(([name, field]) => `an object with \`${name}\`: ${typeCell(field, names)}`)
            .join(", ")
    )
    return `One of: ${parts.join(", ")}.`
  }
  const { ast } = schema.value!
  if (schema.key === undefined) return `An array of ${typeCell(schema.value!, names)}.`
  return ast._tag === "Unknown" ? "Nothing that matters." : `A map of ${typeCell(schema.value!, names)}.`
}
