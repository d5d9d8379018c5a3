// Reads the fields of a payload that no schema has checked.
import type { Fields } from "./json.ts"
import { Refusal } from "./refusal.ts"

/** @throws Refusal when it is no text, or an empty one */
export const textIn = (fields: Fields, name: string): string => {
  const value = fields[name]
  if (typeof value === "string" && value !== "") return value
  throw new Refusal("validation", `${name} should be text that is not empty`)
}

/** @throws Refusal when it is no array of texts */
export const textsIn = (fields: Fields, name: string): string[] => {
  const value = fields[name]
  if (Array.isArray(value) && value.every((item) => typeof item === "string")) return value
  throw new Refusal("validation", `${name} should be an array of texts`)
}

/**
 * One of some words.
 *
 * @throws Refusal when it is none of them
 */
export const wordIn = <Word extends string>(fields: Fields, name: string, words: readonly Word[]): Word => {
  const found = words.find((word) => word === fields[name])
  if (found !== undefined) return found
  throw new Refusal("validation", `${name} should be ${words.join(" or ")}`)
}
