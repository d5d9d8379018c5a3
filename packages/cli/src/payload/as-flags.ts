import type { Field } from "../service/fields.ts"
import { shellQuoted } from "../terminal/text.ts"

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const isScalar = (value: unknown): boolean => typeof value !== "object" || value === null

const flag = (shown: string, value: unknown): string =>
  `--${shellQuoted(shown)} ${shellQuoted(typeof value === "string" ? value.replace(/^@/, "./") : JSON.stringify(value))}`

/** A payload as the flags that make it; what nothing is known of is written as JSON. */
export const asFlags = (value: unknown, fields: readonly Field[], path = "", shown = ""): string[] => {
  if (isObject(value)) {
    const within = (name: string): string => (path === "" ? name : `${path}.${name}`)
    const known = Object.keys(value).every((name) => fields.some((field) => field.path === within(name)))
    if (known) {
      return Object.entries(value).flatMap(([name, each]) => {
        const written = name.replaceAll("_", "-")
        return asFlags(each, fields, within(name), shown === "" ? written : `${shown}.${written}`)
      })
    }
  }
  if (Array.isArray(value) && value.length > 0 && value.every((each) => isScalar(each))) {
    return value.map((each: unknown) => flag(shown, each))
  }
  return [flag(shown, value)]
}
