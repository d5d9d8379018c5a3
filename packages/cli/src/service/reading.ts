/** An object of JSON as one reads it: any field may be there. */
export type Fields = Readonly<Record<string, unknown>>

/** A value as an object, empty when it is none. */
export const fieldsOf = (value: unknown): Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : {}

/** A value as a list, empty when it is none. */
export const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? (value as unknown[]) : []

/** A value as a text, unless it is none. */
export const textOf = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined)

/** How many there are, in words. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`
