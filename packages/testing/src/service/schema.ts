import { nearestName } from "@agent-chat/core/options"
import { isFields } from "./json.ts"

type TypeName = "string" | "number" | "integer" | "boolean" | "array" | "object"

/** A JSON schema, as far as it is used here. */
export interface Schema {
  readonly type?: TypeName
  readonly description?: string
  readonly enum?: readonly (string | number | boolean)[]
  readonly minimum?: number
  readonly maximum?: number
  readonly minLength?: number
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  /** `false` refuses names that are not among the properties. */
  readonly additionalProperties?: boolean | Schema
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly default?: unknown
  readonly examples?: readonly unknown[]
}

/** An object with these fields and no others; those that are not required may be left out. */
export const objectOf = (
  properties: Readonly<Record<string, Schema>>,
  required: readonly string[] = [],
  description?: string
): Schema => ({
  type: "object",
  ...(description === undefined ? {} : { description }),
  properties,
  ...(required.length === 0 ? {} : { required }),
  additionalProperties: false
})

/** A list. */
export const listOf = (items: Schema, description?: string): Schema => ({
  type: "array",
  ...(description === undefined ? {} : { description }),
  items
})

/** What is wrong with a value, in one line that names the place; `undefined` when nothing is. */
export const problemIn = (schema: Schema, value: unknown, path: string): string | undefined => {
  const { type, anyOf, enum: words } = schema
  if (anyOf !== undefined) return problemInAny(anyOf, value, path)
  if (words !== undefined && !words.includes(value as string))
    return `${path} should be ${words.map((word) => JSON.stringify(word)).join(" or ")}`
  if (type === undefined) return undefined
  if (!isOf(type, value)) return `${path} should be ${articles[type]} ${type}`
  return problemWithin(schema, value, path)
}

const articles: Readonly<Record<TypeName, string>> = {
  string: "a",
  number: "a",
  integer: "an",
  boolean: "a",
  array: "an",
  object: "an"
}

const isOf = (type: TypeName, value: unknown): boolean => {
  if (type === "array") return Array.isArray(value)
  if (type === "object") return isFields(value)
  return type === "integer" ? Number.isInteger(value) : typeof value === type
}

const problemInAny = (choices: readonly Schema[], value: unknown, path: string): string | undefined => {
  const problems = choices.map((choice) => problemIn(choice, value, path))
  if (problems.includes(undefined)) return undefined
  // The choice that fits in its type says best what is wrong.
  const nearest = choices.findIndex(({ type }) => type !== undefined && isOf(type, value))
  return nearest < 0 ? problems.join(", or ") : problems[nearest]
}

const problemWithin = (schema: Schema, value: unknown, path: string): string | undefined => {
  const { minimum, maximum, minLength, items } = schema
  if (typeof value === "number" && minimum !== undefined && value < minimum)
    return `${path} should be ${minimum} or more`
  if (typeof value === "number" && maximum !== undefined && value > maximum)
    return `${path} should be ${maximum} or less`
  if (typeof value === "string" && minLength !== undefined && value.length < minLength)
    return `${path} should not be empty`
  if (Array.isArray(value) && items !== undefined)
    return firstOf(value.entries(), ([index, item]) => problemIn(items, item, `${path}[${index}]`))
  return isFields(value) ? problemInFields(schema, value, path) : undefined
}

const problemInFields = (
  { properties = {}, required = [], additionalProperties = true }: Schema,
  value: Readonly<Record<string, unknown>>,
  path: string
): string | undefined => {
  const at = (name: string): string => (path === "" ? name : `${path}.${name}`)
  const missing = required.find((name) => value[name] === undefined)
  if (missing !== undefined)
    return problemIn(properties[missing] ?? {}, undefined, at(missing)) ?? at(missing)
  return firstOf(Object.entries(value), ([name, field]) => {
    const schema = Object.hasOwn(properties, name) ? properties[name] : additionalProperties
    if (schema === true || field === undefined) return undefined
    if (typeof schema === "object") return problemIn(schema, field, at(name))
    const names = Object.keys(properties)
    const meant = nearestName(name, names)
    return `${at(name)} is not known; ${meant === undefined ? `there are ${names.join(", ")}` : `did you mean ${meant}?`}`
  })
}

const firstOf = <T>(items: Iterable<T>, find: (item: T) => string | undefined): string | undefined => {
  for (const item of items) {
    const found = find(item)
    if (found !== undefined) return found
  }
  return undefined
}
