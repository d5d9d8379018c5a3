// What the checks of a schema allow, in words: read from the rules that run.
import type { AnySchema } from "./type-text.ts"

interface Checked {
  readonly ast: { readonly checks?: readonly { readonly annotations?: { readonly expected?: string } }[] }
}

const limitsBelow = (schema: AnySchema | undefined, path: string): string[] =>
  schema === undefined ? [] : limitsOf(schema, path)

/** `path: rule` for every rule in a schema, in the order of its fields. */
export const limitsOf = (schema: AnySchema, path = ""): string[] => {
  // Whatever is not listed has a type of its own; that is no limit.
  if (schema.ast.annotations?.["unlisted"] === true) return []
  const expected = (schema as Checked).ast.checks?.map(({ annotations }) => annotations?.expected) ?? []
  const own = expected
    .filter((text) => text !== undefined && text !== "a finite number")
    .map((text) => (path === "" ? `the payload: ${text}` : `\`${path}\`: ${text}`))
  const fields = Object.entries(schema.fields ?? {}).flatMap(([name, field]) =>
    limitsOf(field.schema ?? field, path === "" ? name : `${path}.${name}`)
  )
  const members = (schema.members ?? []).flatMap((member) => limitsOf(member, path))
  const items = limitsBelow(schema.value, schema.key === undefined ? `${path}[]` : `${path}.*`)
  return [...new Set([...own, ...fields, ...members, ...items])]
}
