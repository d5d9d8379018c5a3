import type { Fields } from "../../json.ts"

/** A field of an object, as far as its check goes. */
export interface StructField {
  readonly name: string
  readonly optional: boolean
  /** Set when `typeof` says all about it. */
  readonly type: "string" | "number" | "boolean" | undefined
}

/** What says yes or no about the fields that `typeof` does not decide. */
interface Checked {
  is(value: unknown): boolean
}

/** Whether all fields are as they should be; `others` check those that `typeof` does not decide, in their order. */
export type StructCheck = (value: Fields, others: readonly Checked[]) => boolean

/** Says all about a list of fields that a {@link StructCheck} is made of. */
export const signatureOf = (fields: readonly StructField[]): string =>
  fields.map(({ name, optional, type = "other" }) => `${name}${optional ? "?" : ""}: ${type}`).join(", ")

/** Checks any fields, in a loop over their names. */
export const loopOver = (fields: readonly StructField[]): StructCheck => {
  const plain = fields.flatMap(({ name, optional, type }) =>
    type === undefined ? [] : [{ name, type, orElse: optional ? "undefined" : type }]
  )
  const rest = fields.filter(({ type }) => type === undefined)
  return (value, others) => {
    for (const { name, type, orElse } of plain) {
      const found = typeof value[name]
      if (found !== type && found !== orElse) return false
    }
    for (let i = 0; i < rest.length; i++) if (!fieldFits(value, rest[i]!, others[i]!)) return false
    return true
  }
}

/** Whether a field is as it should be. One that may be left out may be `undefined` too, as JSON knows no difference. */
export const fieldFits = (
  value: Fields,
  { name, optional }: Pick<StructField, "name" | "optional">,
  schema: Checked
): boolean => {
  const found = value[name]
  return found === undefined ? optional || (schema.is(found) && name in value) : schema.is(found)
}
